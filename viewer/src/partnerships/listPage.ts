import { heading, paragraph } from '../dom/blocks.ts';
import { h, type Child } from '../dom/element.ts';
import { link } from '../dom/link.ts';
import { pager } from '../dom/pager.ts';
import { pastDayNote } from '../dom/pastDay.ts';
import { formatDate } from '../format/dates.ts';
import { Trail } from '../format/trail.ts';
import { count } from '../format/words.ts';
import type { Query, Route } from '../route.ts';
import type { View } from '../shell/view.ts';
import { classLine, classTag } from './classLine.ts';
import { causeInWords, classes, classWords, isClass, isUnheldCause, kInWords } from './classes.ts';
import { countClasses, type Counts } from './countQuery.ts';
import { filterForm } from './filterForm.ts';
import { listPartnerships, nameOrganisation, type Ranked } from './listQuery.ts';
import { partnershipLink, whatIfTheyLeave } from './parts.ts';

/** The partnerships of a day, the most fragile first; all of them, those of a class, or those that hang on one senior person. */
export async function partnershipListPage({ query }: Route, signal: AbortSignal): Promise<View> {
  const { class: word, because: cause, senior, asOf, organisation } = query;
  const chosen = isClass(word) ? word : undefined;
  const because = isUnheldCause(cause) ? cause : undefined;
  const trail = Trail.read(query['pages']);
  const [{ totalCount, nodes, pageInfo, pastDay }, counts] = await Promise.all([
    listPartnerships({ class: chosen && { in: [chosen] }, unheldBecause: because && { in: [because] }, hangsOnOneSenior: senior === 'yes' || undefined, organisation }, asOf, trail.after, signal),
    countClasses({ asOf, organisation }, signal),
  ]);
  const whose = organisation === undefined ? undefined : await nameOrganisation(organisation, signal);

  const title = senior === 'yes' ? 'Which partnerships hang on one senior person?' : chosen ? `Partnerships: ${classWords(chosen).name}` : 'Partnerships, the most fragile first';
  const day = asOf === undefined ? 'today' : `on ${formatDate(asOf)}`;
  const found = `${count(totalCount, 'partnership', 'partnerships')} ${day}`;
  return {
    title: [whose, trail.page === 1 ? title : `${title} (page ${trail.page})`].filter(Boolean).join(': '),
    announcement: `${found}, page ${trail.page}`,
    content: [
      heading(title, whose),
      organisation !== undefined && paragraph(link(['partnerships'], { class: chosen, because, senior, asOf }, 'Show partnerships of all organisations')),
      filterForm({ chosen, because, senior: senior === 'yes', asOf, organisation }),
      h('h2', { class: 'govuk-heading-m', id: 'found' }, found, trail.page > 1 && `, page ${trail.page}`),
      meaning(chosen, senior === 'yes'),
      nodes.length > 0 && pastDayNote(pastDay),
      nodes.length === 0 && nothing(counts, day),
      h('ol', { class: 'govuk-list page-partnerships' }, nodes.map((ranked) => h('li', { class: 'page-partnership' }, entry(ranked, { asOf })))),
      pager(['partnerships'], { class: chosen, because, senior, asOf, organisation }, trail, pageInfo),
      h('h2', { class: 'govuk-heading-m' }, `What the classes mean, and how many partnerships are in each ${day}`),
      h('ul', { class: 'govuk-list page-classes' }, classes.map((name) => h('li', {}, classLine(name, counts.byClass[name], { asOf, organisation })))),
    ],
  };
}

function meaning(chosen: Ranked['class'] | undefined, senior: boolean): Child {
  if (senior) return paragraph('Each of these would lose direct contact if one senior person left, such as a chief executive, director, councillor or trustee.');
  return chosen !== undefined && paragraph(classWords(chosen).meaning);
}

function nothing(counts: Counts, day: string): Child {
  return counts.all === 0
    ? paragraph(`No partnerships are recorded as current ${day}. Choose another day, or import some records.`)
    : paragraph('No partnerships match. Choose another class or another day. Some partnerships may not have been recorded yet.');
}

function entry({ class: name, k, why, unheldBecause, hangsOn, partnership }: Ranked, query: Query): Child {
  return [
    h('h3', { class: 'govuk-heading-s page-partnership__name' }, partnershipLink(partnership, query)),
    h('p', { class: 'govuk-body page-partnership__class' }, classTag(name), h('span', { class: 'page-partnership__k' }, unheldBecause === null ? kInWords(k) : causeInWords(unheldBecause))),
    h('p', { class: 'govuk-body page-partnership__why' }, why),
    whatIfTheyLeave(hangsOn, query),
  ];
}
