import { h } from 'preact';
import { heading, paragraph } from '../dom/blocks.ts';
import { ask } from '../graphql/ask.ts';
import { ListDuplicates } from '../graphql/operations.ts';
import type { Route } from '../route.ts';
import { asked, settingOf } from '../setting/setting.ts';
import type { View } from '../shell/view.ts';
import { Queue } from './queue.ts';

/** The records that may be of one and the same, pair by pair, for somebody to decide. */
export async function duplicatesPage({ query }: Route, signal: AbortSignal): Promise<View> {
  const { place } = asked(settingOf(query));
  const { duplicates } = await ask(ListDuplicates, { place }, signal);
  return {
    title: 'Are these the same?',
    trail: [[['record'], 'Record something']],
    content: h(Queue, { first: duplicates.nodes, total: duplicates.totalCount, place },
      heading('Are these the same?'),
      paragraph('These records may be about one and the same. Whoever is recorded twice makes a partnership look safer than it is. Every decision can be undone, also much later.')),
  };
}
