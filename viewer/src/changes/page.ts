import { h, type ComponentChildren } from 'preact';
import { entries, heading, paragraph } from '../dom/blocks.ts';
import { link } from '../dom/link.ts';
import { formatMoment } from '../format/dates.ts';
import { ask } from '../graphql/ask.ts';
import { ListChanges, type ListChangesQuery } from '../graphql/operations.ts';
import { actorWords } from '../history/words.ts';
import type { Route } from '../route.ts';
import type { View } from '../shell/view.ts';
import { ChangeUndo } from './undo.ts';
import { aboutWords, changeWords } from './words.ts';

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

function line(change: ListChangesQuery['changes'][number]): ComponentChildren {
  const about = aboutWords(change);
  return [
    h('h2', { class: 'govuk-heading-s page-partnership__name' }, `${change.number}. ${formatMoment(change.recordedAt)}, by ${actorWords(change)}`),
    about !== '' && paragraph(about),
    paragraph(changeWords(change), change.isTakenBack && [' ', h('strong', { class: 'govuk-tag govuk-tag--grey' }, 'Taken back')]),
    !change.isTakenBack && h(ChangeUndo, { change: change.number, of: `change ${change.number}` }),
  ];
}
