import { formatDate } from '../format/dates.ts';
import { formatMoney } from '../format/money.ts';
import { capital, count, plain } from '../format/words.ts';
import type { Criteria } from './criteria.ts';
import type { CapacityOfFragment, IncomeTrend, OrganisationSize, PartnerEvidenceKind, PartnerOrder, PartnerReach } from '../graphql/operations.ts';

/** The sizes in words: by yearly income, as the sector's almanacs have them. */
export const sizeWords: Readonly<Record<OrganisationSize, string>> = {
  MICRO: 'Less than £10,000 a year',
  SMALL: '£10,000 to £100,000 a year',
  MEDIUM: '£100,000 to £1 million a year',
  LARGE: '£1 million to £10 million a year',
  MAJOR: '£10 million to £100 million a year',
  SUPER_MAJOR: '£100 million a year or more',
  UNKNOWN: 'Income not recorded',
};

/** What can come first, in words. */
export const orderWords: Readonly<Record<PartnerOrder, string>> = {
  RELEVANCE: 'Those that fit best',
  NEAREST: 'The nearest',
  OVERLOOKED: 'Those that fit and have had nothing',
  NAME: 'By name',
  INCOME: 'By income, the highest first',
};

/** What a place can be to an organisation, in words. */
export const reachWords: Readonly<Record<PartnerReach, string>> = {
  EITHER: 'In the place, or serves it',
  LOCATED: 'In the place',
  SERVES: 'Serves the place',
};

/** Whom a search in a place finds, beside those whom every other page means by "in" it. */
export const foundInPlaceWords: Readonly<Record<PartnerReach, string>> = {
  EITHER: 'Among them are those that only have a building or offer a service there, or serve a wider place. The map and “Partnerships” count only those that are located there, serve the place, or say that they belong to it.',
  LOCATED: 'Among them are those that only have a building or offer a service there. The map and “Partnerships” do not count these, but do count those that serve the place.',
  SERVES: 'Among them are those that serve a wider place. The map and “Partnerships” do not count these, but do count those that are located there or say that they belong there.',
};

/** What evidence is about, in words. */
export const evidenceWords: Readonly<Record<PartnerEvidenceKind, string>> = {
  NAME: 'Name', DESCRIPTION: 'Description', SERVICE: 'Offers', THEME: 'Theme', PLACE: 'Place', FUNDING: 'Has delivered', LEARNING: 'Case', INITIATIVE: 'Takes part in', PARTNERSHIP: 'Partnership', POSTCODE: 'Postcode',
};

/** How far from a postcode, in words. */
export const rangeWords: Readonly<Record<Criteria['range'], string>> = {
  '': 'However far, the nearest first',
  1: 'Up to 1 km (0.6 miles)',
  2: 'Up to 2 km (1.2 miles)',
  5: 'Up to 5 km (3 miles)',
  10: 'Up to 10 km (6 miles)',
  20: 'Up to 20 km (12 miles)',
  begins: 'Only where the postcode begins so',
};

/** What was asked of a postcode, in a few words; empty where nothing was. */
export function nearWords({ postcode, range }: Pick<Criteria, 'postcode' | 'range'>): string {
  if (postcode === '') return '';
  return range === 'begins' ? `Postcode begins with ${postcode}` : range === '' ? `Near ${postcode}` : `Up to ${range} km from ${postcode}`;
}

const trendWords: Readonly<Record<IncomeTrend, string>> = { RISING: 'rising', STEADY: 'steady', FALLING: 'falling' };

/** What an organisation can carry, each as a name beside its value; what is not known is said last. */
export function capacityRows(capacity: CapacityOfFragment): (readonly [string, string])[] {
  const { income, incomeYearEnd, incomeTrend, staff, volunteers, yearsRegistered, spareRooms, premises, runningFunding, unknown } = capacity;
  const rows: (readonly [string, string | null])[] = [
    ['Income', income === null ? null : [formatMoney(income, 'GBP'), incomeYearEnd && `in the year to ${formatDate(incomeYearEnd)}`, incomeTrend && trendWords[incomeTrend]].filter(Boolean).join(', ')],
    ['Staff', staff === null ? null : count(staff, 'person', 'people')],
    ['Volunteers', volunteers === null ? null : count(volunteers, 'person', 'people')],
    ['On the register', yearsRegistered === null ? null : yearsRegistered === 0 ? 'For less than a year' : `For ${count(yearsRegistered, 'year', 'years')}`],
    ['Premises', premises.length === 0 ? null : premises.map(({ name }) => name).join('; ')],
    ['Spare rooms', spareRooms === null ? null : spareRooms.toLocaleString('en-GB')],
    ['Running funding', runningFunding.length === 0 ? null : runningFunding.join('; ')],
    ['Not recorded', unknown.length === 0 ? null : capital(unknown.map((words) => plain(words)).join(', '))],
  ];
  return rows.flatMap(([name, value]) => value === null ? [] : [[name, value] as const]);
}

/** How safe an introduction is, in a sentence; empty where there is none. */
export function safetyWords(recordedSize: number | null): string {
  if (recordedSize === null || recordedSize === 0) return '';
  return recordedSize === 1 ? 'All contact depends on one person.' : `All contact depends on ${recordedSize.toLocaleString('en-GB')} people.`;
}
