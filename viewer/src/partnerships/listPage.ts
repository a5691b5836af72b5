import { h, type ComponentChildren } from 'preact';
import { entries, heading, paragraph, pastDayNote } from '../dom/blocks.ts';
import type { Column } from '../dom/dataTable.ts';
import { link } from '../dom/link.ts';
import { ListDownload } from '../dom/listDownload.ts';
import { narrowing, type Chosen } from '../dom/narrowing.ts';
import { pager } from '../dom/pager.ts';
import { Trail } from '../format/trail.ts';
import { count } from '../format/words.ts';
import { ask } from '../graphql/ask.ts';
import { ListPartnerships, NameOrganisation, type FragilityClass, type RankedPartnershipFragment, type UnheldBecause } from '../graphql/operations.ts';
import { HowWeKnow } from '../history/howWeKnow.ts';
import type { Query, Route } from '../route.ts';
import { asked, onDay, settingOf } from '../setting/setting.ts';
import { found, type View } from '../shell/view.ts';
import { classLine, classTag } from './classLine.ts';
import { causeInWords, classes, classWords, isClass, isUnheldCause, kInWords } from './classes.ts';
import { countClasses, type Counts } from './count.ts';
import { FilterForm } from './filterForm.ts';
import { partnershipLink, whatIfTheyLeave } from './parts.ts';

const columns: readonly Column<RankedPartnershipFragment>[] = [
  { title: 'Partnership', value: ({ partnership }) => partnership?.caption ?? null },
  { title: 'How fragile', value: ({ class: name }) => classWords(name).name },
  { title: 'People who would have to leave', value: ({ k }) => k },
  { title: 'Hangs on', value: ({ hangsOn }) => hangsOn.map(({ person }) => person?.name ?? '').join('; ') },
  { title: 'Why', value: ({ why }) => why },
];

/** The partnerships of a day, the most fragile first; all of them, those of a class, or those that hang on one senior person. */
export async function partnershipListPage({ query }: Route, signal: AbortSignal): Promise<View> {
  const { class: word, because: cause, senior: only, organisation } = query;
  const setting = settingOf(query);
  const chosen = isClass(word) ? word : undefined;
  const because = isUnheldCause(cause) ? cause : undefined;
  const senior = only === 'yes';
  const trail = Trail.read(query['pages']);
  const where = { class: chosen && { in: [chosen] }, unheldBecause: because && { in: [because] }, hangsOnOneSenior: senior || undefined, organisation };
  const readPage = async (after: string | undefined, stop: AbortSignal, first?: number) => (await ask(ListPartnerships, { where, ...asked(setting), after, first }, stop)).fragilePartnerships;
  const [{ totalCount, nodes, pageInfo, pastDay }, counts] = await Promise.all([
    readPage(trail.after, signal),
    countClasses(setting, { organisation }, signal),
  ]);
  const whose = organisation === undefined ? undefined : found((await ask(NameOrganisation, { id: organisation }, signal)).organisation).name;

  const title = senior ? 'Which partnerships hang on one senior person?' : chosen ? `Partnerships: ${classWords(chosen).name}` : 'Partnerships, the most fragile first';
  const day = onDay(setting);
  const total = `${count(totalCount, 'partnership', 'partnerships')} ${day}`;
  const narrowed = { class: chosen, because, senior: only };
  return {
    title: [whose, trail.page === 1 ? title : `${title} (page ${trail.page})`].filter(Boolean).join(': '),
    announcement: `${total}, page ${trail.page}`,
    content: [
      heading(title, whose),
      [[word, chosen], [cause, because]].map(([given, read]) => given !== undefined && given !== '' && read === undefined && paragraph(`The address asks for “${given}”, which the list cannot be narrowed to. That is left out here.`)),
      organisation !== undefined && paragraph(link(['partnerships'], narrowed, 'Show partnerships of all organisations')),
      narrowing('Narrow the list', ['partnerships'], tags(chosen, because, senior, { ...narrowed, organisation }), h(FilterForm, { chosen, because, senior, organisation })),
      h('h2', { class: 'govuk-heading-m', id: 'found' }, total, trail.page > 1 && `, page ${trail.page}`),
      meaning(chosen, senior),
      nodes.length > 0 && pastDayNote(pastDay),
      nodes.length === 0 && nothing(counts, day),
      entries(nodes.map(entry)),
      pager(['partnerships'], { ...narrowed, organisation }, trail, pageInfo),
      nodes.length > 0 && h(ListDownload<RankedPartnershipFragment>, { title: chosen ? `Partnerships ${classWords(chosen).name}` : 'Partnerships', columns, read: (after, stop) => readPage(after, stop, 100) }),
      h('h2', { class: 'govuk-heading-m' }, `What the classes mean, and how many partnerships are in each ${day}`),
      h('ul', { class: 'govuk-list page-classes' }, classes.map((name) => h('li', {}, classLine(name, counts.byClass[name], { organisation })))),
    ],
  };
}

function tags(chosen: FragilityClass | undefined, because: UnheldBecause | undefined, senior: boolean, query: Query): Chosen[] {
  return [
    chosen && { words: classWords(chosen).name, without: { ...query, class: '' } },
    because && { words: causeInWords(because), without: { ...query, because: '' } },
    senior && { words: 'Hangs on one senior person', without: { ...query, senior: '' } },
  ].filter((tag) => typeof tag === 'object');
}

function meaning(chosen: FragilityClass | undefined, senior: boolean): ComponentChildren {
  if (senior) return paragraph('Each of these would lose direct contact if one senior person left, such as a chief executive, director, councillor or trustee.');
  return chosen !== undefined && paragraph(classWords(chosen).meaning);
}

function nothing(counts: Counts, day: string): ComponentChildren {
  return counts.all === 0
    ? paragraph(`No partnerships are recorded as current ${day}. Choose another place or day, or import some records.`)
    : paragraph('No partnerships match. Choose another class, place or day. Some partnerships may not have been recorded yet.');
}

function entry({ class: name, k, why, unheldBecause, hangsOn, partnership }: RankedPartnershipFragment): ComponentChildren {
  return [
    h('h3', { class: 'govuk-heading-s page-partnership__name' }, partnershipLink(partnership)),
    h('p', { class: 'govuk-body page-partnership__class' }, classTag(name), h('span', { class: 'page-partnership__k' }, unheldBecause === null ? kInWords(k) : causeInWords(unheldBecause))),
    h('p', { class: 'govuk-body page-partnership__why' }, why),
    whatIfTheyLeave(hangsOn),
    partnership !== null && h(HowWeKnow, { id: partnership.id, of: partnership.caption ?? '', correct: ['record', 'partnership', partnership.id] }),
  ];
}
