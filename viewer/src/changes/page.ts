import { h, type ComponentChildren } from 'preact';
import { entries, heading, paragraph } from '../dom/blocks.ts';
import { link } from '../dom/link.ts';
import { formatMoment } from '../format/dates.ts';
import { count } from '../format/words.ts';
import { ask } from '../graphql/ask.ts';
import { ListChanges, type ChangeLineFragment } from '../graphql/operations.ts';
import type { Route } from '../route.ts';
import type { View } from '../shell/view.ts';
import { ChangeUndo } from './undo.ts';

const onPage = 25;

/** What was recorded lately, by whom and from what, each to be undone. */
export async function changesPage({ query }: Route, signal: AbortSignal): Promise<View> {
  const before = /^\d{1,9}$/.test(query['before'] ?? '') ? Number(query['before']) : undefined;
  const { changes } = await ask(ListChanges, { before }, signal);
  const last = changes.at(-1);
  return {
    title: 'Recent changes',
    trail: [[['record'], 'Record something']],
    content: [
      heading('Recent changes'),
      changes.length === 0 && paragraph('Nothing is recorded.'),
      entries(changes.map(line)),
      changes.length === onPage && last !== undefined && paragraph(link(['changes'], { before: String(last.number) }, 'Show earlier changes')),
    ],
  };
}

function line(change: ChangeLineFragment): ComponentChildren {
  return [
    h('h2', { class: 'govuk-heading-s page-partnership__name' }, `${formatMoment(change.recordedAt)}, ${change.actor}${change.onBehalfOf === null ? '' : ` for ${change.onBehalfOf}`}`),
    paragraph(changeWords(change)),
    h(ChangeUndo, { change: change.number, of: `what was recorded ${formatMoment(change.recordedAt)}` }),
  ];
}

/** What a change did, in a sentence. */
export function changeWords({ added, changed, retracted, source, why }: Pick<ChangeLineFragment, 'added' | 'changed' | 'retracted' | 'source' | 'why'>): string {
  const parts = [
    added > 0 && `${count(added, 'fact', 'facts')} added`,
    changed > 0 && `${count(changed, 'fact', 'facts')} changed`,
    retracted > 0 && `${count(retracted, 'fact', 'facts')} taken back`,
  ].filter((part) => part !== false);
  return [parts.length === 0 ? 'Nothing changed' : parts.join(', '), source !== null && ` (${source})`, why !== null && `: ${why}`].filter(Boolean).join('') + '.';
}
