import { readCompared } from '../compare/chosen.ts';
import type { OrganisationSize, PartnerFilter, PartnerOrder, PartnerReach, Sector } from '../graphql/operations.ts';
import { among, listIn, type Query } from '../route.ts';

/** The sectors in the order in which they are offered. */
export const sectors = ['VOLUNTARY', 'FAITH', 'LOCAL_GOVERNMENT', 'HEALTH', 'EDUCATION', 'PUBLIC_SERVICE', 'NATIONAL_GOVERNMENT', 'FUNDER', 'PRIVATE'] as const satisfies readonly Sector[];

/** The sizes by yearly income, the smallest first. */
export const sizes = ['MICRO', 'SMALL', 'MEDIUM', 'LARGE', 'MAJOR', 'SUPER_MAJOR', 'UNKNOWN'] as const satisfies readonly OrganisationSize[];

/** What can come first. */
export const orders = ['RELEVANCE', 'NEAREST', 'OVERLOOKED', 'NAME', 'INCOME'] as const satisfies readonly PartnerOrder[];

/** What a place can be to an organisation. */
export const reaches = ['EITHER', 'LOCATED', 'SERVES'] as const satisfies readonly PartnerReach[];

/** How far from a postcode, in kilometres; the nearest first however far; or only those whose postcode begins so. */
export const ranges = ['', '1', '2', '5', '10', '20', 'begins'] as const;

/** A question that can be answered yes or no, or left open. */
export type YesOrNo = 'yes' | 'no' | undefined;

/** What partners are looked for by, as it stands in the address. */
export interface Criteria {
  readonly text: string;
  /** The ids of the themes. */
  readonly themes: readonly string[];
  /** A postcode, or the beginning of one. */
  readonly postcode: string;
  readonly range: (typeof ranges)[number];
  readonly sectors: readonly Sector[];
  readonly sizes: readonly OrganisationSize[];
  readonly reach: PartnerReach;
  readonly order: PartnerOrder;
  /** The id of the organisation that asks. */
  readonly from: string | undefined;
  readonly known: YesOrNo;
  readonly building: YesOrNo;
  readonly funded: YesOrNo;
  readonly hidden: YesOrNo;
  /** The ids of those that are to be compared. */
  readonly compare: readonly string[];
}

/** A whole postcode that is written without its blank. */
const together = /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/;

/** The criteria of an address; words that are none are left out. */
export function readCriteria(query: Readonly<Record<string, string>>): Criteria {
  const postcode = (query['postcode'] ?? '').trim().toUpperCase().replace(together, '$1 $2');
  const range = ranges.find((range) => range === query['range']) ?? '';
  const usual = usualOrder({ postcode, range });
  return {
    text: (query['q'] ?? '').trim(),
    postcode,
    range,
    themes: listIn(query['themes']),
    sectors: among(sectors, query['sectors']),
    sizes: among(sizes, query['sizes']),
    reach: reaches.find((reach) => reach === query['reach']) ?? 'EITHER',
    order: ordersOf({ postcode, range }).find((order) => order === query['order']) ?? usual,
    from: query['from'],
    known: yesOrNo(query['known']),
    building: yesOrNo(query['building']),
    funded: yesOrNo(query['funded']),
    hidden: yesOrNo(query['hidden']),
    compare: readCompared(query['compare']),
  };
}

/** The same as the parameters of an address. */
export function writeCriteria({ text, themes, postcode, range, sectors: chosen, sizes: sized, reach, order, compare, ...rest }: Criteria): Query {
  return {
    q: text, postcode, range: postcode === '' ? '' : range, themes: themes.join(','), sectors: chosen.join(','), sizes: sized.join(','),
    reach: reach === 'EITHER' ? '' : reach, order: order === usualOrder({ postcode, range }) ? '' : order, compare: compare.join(','), ...rest,
  };
}

/** The conditions that a question has for the criteria, in a place. */
export function filterOf({ text, themes, postcode, range, sectors: chosen, sizes: sized, reach, known, building, funded, hidden }: Criteria, place: string | undefined): PartnerFilter {
  return {
    text: text || undefined,
    themes: themes.length > 0 ? themes : undefined,
    sectors: chosen.length > 0 ? chosen : undefined,
    size: sized.length > 0 ? sized : undefined,
    postcode: postcode !== '' && range === 'begins' ? postcode : undefined,
    near: isNear({ postcode, range }) ? { postcode, km: range === '' ? undefined : Number(range) } : undefined,
    place,
    reach: place === undefined ? undefined : reach,
    knownToUs: asBoolean(known),
    hasBuilding: asBoolean(building),
    funded: asBoolean(funded),
    belowTheRadar: asBoolean(hidden),
  };
}

/** Whether somewhere near a postcode is asked about. */
export function isNear({ postcode, range }: Pick<Criteria, 'postcode' | 'range'>): boolean {
  return postcode !== '' && range !== 'begins';
}

/** Whether it is asked whom somebody knows, and not said who that is. */
export function isAskerMissing({ known, from }: Pick<Criteria, 'known' | 'from'>): boolean {
  return known !== undefined && (from ?? '') === '';
}

/** What can come first: the nearest only where there is something to be near. */
export function ordersOf(criteria: Pick<Criteria, 'postcode' | 'range'>): readonly PartnerOrder[] {
  return orders.filter((order) => order !== 'NEAREST' || isNear(criteria));
}

function usualOrder(criteria: Pick<Criteria, 'postcode' | 'range'>): PartnerOrder {
  return isNear(criteria) ? 'NEAREST' : 'RELEVANCE';
}

function yesOrNo(word: string | undefined): YesOrNo {
  return word === 'yes' || word === 'no' ? word : undefined;
}

function asBoolean(answer: YesOrNo): boolean | undefined {
  return answer === undefined ? undefined : answer === 'yes';
}
