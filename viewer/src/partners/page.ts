import { h, type ComponentChildren } from 'preact';
import { entries, heading, paragraph, tools } from '../dom/blocks.ts';
import type { Column } from '../dom/dataTable.ts';
import { link, Link } from '../dom/link.ts';
import { ListDownload } from '../dom/listDownload.ts';
import { chosenTags, type Chosen } from '../dom/narrowing.ts';
import { pager } from '../dom/pager.ts';
import { formatDate } from '../format/dates.ts';
import { Trail } from '../format/trail.ts';
import { capital, count, plain } from '../format/words.ts';
import { ask, PostcodeError } from '../graphql/ask.ts';
import { FindPartners, NamePartnerSearch, type NamePartnerSearchQuery, type PartnerFoundFragment } from '../graphql/operations.ts';
import { sectorWords } from '../organisations/sector.ts';
import type { Route } from '../route.ts';
import { asked, settingOf } from '../setting/setting.ts';
import type { View } from '../shell/view.ts';
import { listShortlists } from '../shortlists/page.ts';
import { filterOf, isAskerMissing, isNear, ordersOf, readCriteria, writeCriteria, type Criteria } from './criteria.ts';
import { facets } from './facets.ts';
import { PartnerForm } from './form.ts';
import { matchEntry } from './match.ts';
import { capacityRows, evidenceWords, foundInPlaceWords, nearWords, orderWords, reachWords, sizeWords } from './words.ts';

const columns: readonly Column<PartnerFoundFragment>[] = [
  { title: 'Organisation', value: ({ organisation }) => organisation?.name ?? null },
  { title: 'Sector', value: ({ organisation }) => sectorWords(organisation) },
  { title: 'Distance in km', value: ({ distance }) => distance?.km ?? null },
  { title: 'Distance in miles', value: ({ distance }) => distance?.miles ?? null },
  { title: 'Why it fits', value: ({ evidence }) => evidence.map(({ kind, text }) => `${evidenceWords[kind]}: ${text}`).join(' ') },
  { title: 'Who could introduce you', value: ({ introduction }) => introduction.why },
  ...['Income', 'Staff', 'Volunteers', 'On the register', 'Premises', 'Spare rooms', 'Running funding', 'Not recorded'].map((title): Column<PartnerFoundFragment> => ({
    title, value: ({ capacity }) => capacityRows(capacity).find(([name]) => name === title)?.[1] ?? null,
  })),
];

/** Partners by words, theme, sector, place and size, each with why it fits, who could introduce us and what it can carry. */
export async function partnersPage({ query }: Route, signal: AbortSignal): Promise<View> {
  const setting = settingOf(query);
  const criteria = readCriteria(query);
  if (isAskerMissing(criteria)) return { title: 'Find partners: say who asks', content: [heading('Find partners'), h(PartnerForm, { criteria, us: null })] };
  const trail = Trail.read(query['pages']);
  const { asOf, knownAt, place } = asked(setting);
  const readPage = async (after: string | undefined, stop: AbortSignal, first?: number) =>
    (await ask(FindPartners, { where: filterOf(criteria, place), from: criteria.from, orderBy: criteria.order, asOf, knownAt, after, first }, stop)).partners;
  const [partners, named, { initiatives: shortlists }] = await Promise.all([
    readPage(trail.after, signal).catch((problem: unknown) => {
      if (problem instanceof PostcodeError) return problem;
      throw problem;
    }),
    ask(NamePartnerSearch, { themes: criteria.themes, from: criteria.from ?? '', isFromUs: criteria.from !== undefined }, signal),
    listShortlists(setting, signal),
  ]);
  const us = named.organisation ?? null;
  if (partners instanceof PostcodeError) return {
    title: `Find partners: ${criteria.postcode}`,
    announcement: partners.message,
    content: [heading('Find partners'), h(PartnerForm, { criteria, us, postcodeError: partners.message })],
  };
  const found = count(partners.totalCount, 'organisation', 'organisations');
  return {
    title: criteria.text === '' ? 'Find partners' : `Find partners: ${criteria.text}`,
    announcement: `${found}, page ${trail.page}`,
    content: [
      heading('Find partners'),
      tools(link(['shortlists'], {}, 'Shortlists'), link(['map'], { ...writeCriteria(criteria), of: 'partners' }, 'Show them on a map')),
      h(PartnerForm, { criteria, us }),
      chosenTags(['partners'], chosenOf(criteria, named.themes.nodes)),
      h('div', { class: 'page-columns' },
        facets(partners.facets, criteria, place),
        h('div', { class: 'page-columns__main' },
          h('h2', { class: 'govuk-heading-m' }, found, trail.page > 1 && `, page ${trail.page}`),
          place !== undefined && partners.totalCount > 0 && h('p', { class: 'govuk-body-s' }, foundInPlaceWords[criteria.reach]),
          criteria.compare.length > 0 && h('div', { class: 'govuk-inset-text' }, link(['compare'], writeCriteria(criteria), criteria.compare.length === 1 ? 'Look at the one that is chosen' : `Compare ${count(criteria.compare.length, 'organisation', 'organisations')} side by side`), ' or ', link(['partners'], writeCriteria({ ...criteria, compare: [] }), 'choose none'), '.'),
          partners.totalCount > 1 && sortLinks(criteria),
          partners.nodes.length === 0 && nothing(),
          entries(partners.nodes.map((match) => matchEntry(match, us !== null, shortlists.nodes, criteria))),
          isNear(criteria) && tableWords(named.postcodeTable),
          pager(['partners'], writeCriteria(criteria), trail, partners.pageInfo),
          partners.nodes.length > 0 && h(ListDownload<PartnerFoundFragment>, { title: `Partners ${criteria.text}`, columns, read: (after, stop) => readPage(after, stop, 50) }))),
    ],
  };
}

function tableWords(table: NamePartnerSearchQuery['postcodeTable']): ComponentChildren {
  return table !== null && h('p', { class: 'govuk-body-s page-match__source' }, `Distances are as the crow flies. Where postcodes are: ${table.title}, imported by ${table.importedBy} on ${formatDate(table.importedAt.slice(0, 10))}.`, table.attribution !== null && ` ${table.attribution}`);
}

function nothing(): ComponentChildren {
  return paragraph('Nothing that is recorded fits all of this. Take something off, choose a wider place, or try another word. ',
    link(['search'], {}, 'Search for anything by name'), '.');
}

function sortLinks(criteria: Criteria): ComponentChildren {
  return h('p', { class: 'govuk-body-s' }, 'First: ', ordersOf(criteria).map((order, index) => [
    index > 0 && ' · ',
    order === criteria.order ? h('strong', {}, orderWords[order]) : h(Link, { path: ['partners'], query: writeCriteria({ ...criteria, order }) }, orderWords[order]),
  ]));
}

function chosenOf(criteria: Criteria, themes: readonly { readonly id: string; readonly name: string }[]): Chosen[] {
  const without = (words: string | false | undefined, change: Partial<Criteria>): Chosen[] => words ? [{ words, without: writeCriteria({ ...criteria, ...change }) }] : [];
  return [
    ...criteria.themes.flatMap((id) => without(themes.find((theme) => theme.id === id)?.name ?? 'A theme', { themes: criteria.themes.filter((other) => other !== id) })),
    ...without(nearWords(criteria), { postcode: '', range: '', order: criteria.order === 'NEAREST' ? 'RELEVANCE' : criteria.order }),
    ...criteria.sectors.flatMap((sector) => without(capital(plain(sector)), { sectors: criteria.sectors.filter((other) => other !== sector) })),
    ...criteria.sizes.flatMap((size) => without(sizeWords[size], { sizes: criteria.sizes.filter((other) => other !== size) })),
    ...without(criteria.reach !== 'EITHER' && reachWords[criteria.reach], { reach: 'EITHER' }),
    ...without(criteria.known && (criteria.known === 'yes' ? 'Known to us' : 'Not known to us'), { known: undefined }),
    ...without(criteria.building && (criteria.building === 'yes' ? 'Has a building' : 'Has no building'), { building: undefined }),
    ...without(criteria.funded && (criteria.funded === 'yes' ? 'Has had funding' : 'Has had no funding'), { funded: undefined }),
    ...without(criteria.hidden && (criteria.hidden === 'yes' ? 'Offers something no directory has' : 'Offers nothing hidden'), { hidden: undefined }),
  ];
}
