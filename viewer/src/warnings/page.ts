import { bullets, heading, paragraph, section } from '../dom/blocks.ts';
import { h, type Child } from '../dom/element.ts';
import { link } from '../dom/link.ts';
import { formatDate } from '../format/dates.ts';
import { count } from '../format/words.ts';
import { today } from '../graphql/today.ts';
import { classTag } from '../partnerships/classLine.ts';
import { partnershipLink } from '../partnerships/parts.ts';
import type { Query, Route } from '../route.ts';
import type { View } from '../shell/view.ts';
import { monthsBefore, periods, readPeriod, type Period } from './period.ts';
import { periodForm } from './periodForm.ts';
import { readWarnings, shown, type Reason, type Warning } from './query.ts';

/** What grew more fragile over a period, and what is about to, each with the reasons. */
export async function warningsPage({ query }: Route, signal: AbortSignal): Promise<View> {
  const { asOf } = query;
  const period = readPeriod(query['period']);
  const from = monthsBefore(asOf ?? await today(signal), periods[period].months);
  const warnings = await readWarnings(from, asOf, signal);
  const worse = warnings.filter((warning) => warning.grewWorse);
  const ahead = warnings.filter((warning) => !warning.grewWorse);
  const between = `between ${formatDate(from)} and ${asOf === undefined ? 'today' : formatDate(asOf)}`;
  return {
    title: 'Early warning',
    announcement: `${count(worse.length, 'partnership', 'partnerships')} grew more fragile, ${ahead.length} may become so`,
    content: [
      heading('Early warning'),
      h('p', { class: 'govuk-body-l' }, `What grew more fragile ${between}, what may become so next, and why.`),
      periodForm(period, asOf),
      warnings.length === shown && paragraph(`Only the worst ${shown} are shown.`),
      section(`${count(worse.length, 'partnership', 'partnerships')} grew more fragile`,
        worse.length === 0 ? paragraph(`None recorded ${between}.`) : list(worse, { asOf })),
      section(`${count(ahead.length, 'partnership', 'partnerships')} to keep an eye on`,
        paragraph('These are no more fragile than before, but someone has left or gone quiet, or something will end within a year.'),
        ahead.length > 0 && list(ahead, { asOf })),
      section('Follow these as a feed', feed(period)),
    ],
  };
}

function list(warnings: readonly Warning[], query: Query): HTMLElement {
  return h('ol', { class: 'govuk-list page-partnerships' }, warnings.map((warning) => h('li', { class: 'page-partnership' }, entry(warning, query))));
}

function entry({ partnership, before, now, reasons }: Warning, query: Query): Child {
  return [
    h('h3', { class: 'govuk-heading-s page-partnership__name' }, partnershipLink(partnership, query)),
    h('p', { class: 'govuk-body page-partnership__class' },
      before !== null && before.class !== now?.class && [classTag(before.class), ' ', h('span', {}, 'then'), ' '],
      now === null ? h('strong', { class: 'govuk-tag govuk-tag--grey' }, 'Ended') : classTag(now.class)),
    bullets(reasons.map(({ sentence }) => sentence), ''),
    peopleOf(reasons, query),
  ];
}

/** Links to everybody the reasons are about, each once. */
function peopleOf(reasons: readonly Reason[], query: Query): Child {
  const people = new Map(reasons.flatMap(({ person, otherPerson }) => [person, otherPerson]).filter((one) => one !== null).map((one) => [one.id, one.name]));
  return people.size > 0 && paragraph('Who it is about: ', [...people].map(([id, name], index) => [index > 0 && ' · ', link(['people', id], query, name)]));
}

function feed(period: Period): HTMLElement {
  return paragraph(
    h('a', { class: 'govuk-link', href: `/feeds/early-warnings.atom?days=${periods[period].days}`, type: 'application/atom+xml' }, `Early warnings of ${periods[period].words} (Atom feed)`),
    ': add its address to a feed reader on this computer to see each new reason once.');
}
