import { h, type ComponentChildren, type JSX } from 'preact';
import { Link } from '../dom/link.ts';
import { capital, plain } from '../format/words.ts';
import type { PartnerFacetsOfFragment } from '../graphql/operations.ts';
import type { Query } from '../route.ts';
import { writeCriteria, type Criteria } from './criteria.ts';
import { sizeWords } from './words.ts';

interface Choice {
  readonly words: string;
  readonly count: number;
  readonly query: Query;
  readonly isChosen: boolean;
}

/** How many values a facet shows before the rest is folded. */
const shown = 8;

/** What a search can be narrowed to next, each with how many would be found. */
export function facets(found: PartnerFacetsOfFragment, criteria: Criteria, place: string | undefined): JSX.Element {
  const to = (change: Partial<Criteria>, at?: string): Query => ({ ...writeCriteria({ ...criteria, ...change }), ...at === undefined ? {} : { place: at } });
  return h('nav', { class: 'page-facets', 'aria-label': 'Narrow the search' },
    facet('Theme', found.themes.flatMap(({ theme, count }) => theme === null ? [] : [{ words: theme.name, count, query: to({ themes: [theme.id] }), isChosen: criteria.themes.includes(theme.id) }])),
    facet('Sector', found.sectors.map(({ sector, count }) => ({ words: capital(plain(sector)), count, query: to({ sectors: [sector] }), isChosen: criteria.sectors.includes(sector) }))),
    facet('Place', placesIn(found.places, place).flatMap(({ place: each, count }) => each === null ? [] : [{ words: each.name, count, query: to({}, each.id), isChosen: place === each.id }])),
    facet('Size', found.sizes.map(({ size, count }) => ({ words: sizeWords[size], count, query: to({ sizes: [size] }), isChosen: criteria.sizes.includes(size) }))));
}

/** The places that narrow a search in a place: itself and those that lie within it, at any depth. Wider ones are chosen above. */
export function placesIn(places: PartnerFacetsOfFragment['places'], place: string | undefined): PartnerFacetsOfFragment['places'] {
  if (place === undefined) return places;
  // Whatever is found in a place is found in those around it, so that each is listed with all between it and the place.
  const known = new Set([place]);
  for (let before = 0; before < known.size;) {
    before = known.size;
    for (const { place: each } of places) if (each !== null && each.within.some(({ wider }) => wider !== null && known.has(wider.id))) known.add(each.id);
  }
  return places.filter(({ place: each }) => each !== null && known.has(each.id));
}

function facet(title: string, choices: readonly Choice[]): ComponentChildren {
  if (choices.length === 0) return null;
  const list = (part: readonly Choice[]): JSX.Element => h('ul', { class: 'govuk-list page-facets__list' }, part.map(({ words, count, query, isChosen }) =>
    h('li', { key: words }, h(Link, { path: ['partners'], query, current: isChosen ? 'true' : undefined }, words), ` ${count.toLocaleString('en-GB')}`)));
  return h('section', {}, h('h2', { class: 'govuk-heading-s' }, title), list(choices.slice(0, shown)),
    choices.length > shown && h('details', {}, h('summary', { class: 'page-facets__more' }, `${choices.length - shown} more`), list(choices.slice(shown))));
}
