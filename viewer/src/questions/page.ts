import { heading, paragraph } from '../dom/blocks.ts';
import { dayForm } from '../dom/dayForm.ts';
import { h } from '../dom/element.ts';
import { link } from '../dom/link.ts';
import { selectField } from '../dom/selectField.ts';
import { formatDate } from '../format/dates.ts';
import { classWords } from '../partnerships/classes.ts';
import { byName, partnershipLink, type Named } from '../partnerships/parts.ts';
import { writeRoute, type Query, type Route } from '../route.ts';
import type { View } from '../shell/view.ts';
import { listQuestions, type OpenQuestion } from './query.ts';

/** What a stewardship group should ask next. */
export async function questionsPage({ query: { place, asOf } }: Route, signal: AbortSignal): Promise<View> {
  const { questions, places } = await listQuestions(place, asOf, signal);
  const title = 'What should we ask next?';
  return {
    title,
    content: [
      heading(title, asOf === undefined ? 'Fragile, or just not fully recorded?' : `Fragile, or just not fully recorded, on ${formatDate(asOf)}?`),
      paragraph('A missing record does not mean that a partnership is safe, and it does not mean that it is in danger. The answers to these questions would tell you most.'),
      form(places, place, asOf),
      questions.length === 0 && paragraph('There is nothing to ask: filling gaps in the records would not change how fragile any partnership is.'),
      h('ol', { class: 'govuk-list page-partnerships' }, questions.map((open) => h('li', { class: 'page-partnership' }, entry(open, { asOf })))),
    ],
  };
}

function entry({ question, worst, best, person, partnerships }: OpenQuestion, query: Query): HTMLElement[] {
  return [
    h('h2', { class: 'govuk-heading-s page-partnership__name' }, question),
    h('p', { class: 'govuk-body' }, `The answer decides between “${classWords(worst).name}” and “${classWords(best).name}”.`, person !== null && [' About ', link(['people', person.id], query, person.name), '.']),
    h('ul', { class: 'govuk-list' }, partnerships.map((partnership) => h('li', {}, partnershipLink(partnership, query)))),
  ];
}

function form(places: readonly Named[], place: string | undefined, asOf: string | undefined): HTMLElement {
  const select = selectField('place', 'Place', [['', 'Everywhere'], ...byName(places).map(({ id, name }) => [id, name] as const)], place ?? '');
  return dayForm('Choose the place and day', asOf, (day) => { location.hash = writeRoute(['questions'], { place: select.read(), asOf: day }); }, select.element);
}
