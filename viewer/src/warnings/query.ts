import type { PageInfo } from '../dom/pager.ts';
import type { PastDay } from '../dom/pastDay.ts';
import { ask } from '../graphql/ask.ts';
import type { FragilityClass } from '../partnerships/classes.ts';
import type { Named, PartnershipName } from '../partnerships/parts.ts';
import { groupNames, groups, type Group } from './groups.ts';

/** A reason in words, and whom and what it names. */
export interface Reason {
  readonly kind: string;
  readonly sentence: string;
  readonly person: Named | null;
  readonly otherPerson: Named | null;
}

/** A partnership that grew more fragile, or is about to. */
export interface Warning {
  readonly grewWorse: boolean;
  readonly partnership: PartnershipName;
  readonly before: { readonly class: FragilityClass } | null;
  readonly now: { readonly class: FragilityClass } | null;
  readonly reasons: readonly Reason[];
}

/** A page of a list of warnings. */
export interface Warnings {
  readonly totalCount: number;
  readonly nodes: readonly Warning[];
  readonly pageInfo: PageInfo;
  /** How the later day is read, where it is past. */
  readonly pastDay: PastDay;
}

/** What is compared: two days, the later today where none is given, and a place where only that matters. */
export interface Comparison {
  readonly from: string;
  readonly asOf: string | undefined;
  readonly place: string | undefined;
}

/** How many of a group are shown beside the other groups. */
const inOverview = 10;

/** How many are on a page of one group. */
const onPage = 50;

const list = `{
  totalCount
  nodes {
    grewWorse
    partnership { id caption }
    before { class }
    now { class }
    reasons(first: 20) { kind sentence person { id name } otherPerson { id name } }
  }
  pageInfo { hasNextPage endCursor }
  pastDay { sentence }
}`;

const overviewQuery = `query Warnings($from: Date!, $asOf: Date, $place: ID, $first: Int, ${groupNames.map((name) => `$${name}: [WarningKind!], $${name}Worse: Boolean`).join(', ')}) {
  ${groupNames.map((name) => `${name}: earlyWarnings(from: $from, asOf: $asOf, place: $place, kinds: $${name}, grewWorse: $${name}Worse, first: $first) ${list}`).join('\n  ')}
  places(first: 100) { nodes { id name } }
}`;

const groupQuery = `query WarningsOfAGroup($from: Date!, $asOf: Date, $place: ID, $kinds: [WarningKind!], $grewWorse: Boolean, $first: Int, $after: String) {
  earlyWarnings(from: $from, asOf: $asOf, place: $place, kinds: $kinds, grewWorse: $grewWorse, first: $first, after: $after) ${list}
}`;

/** Asks for the first warnings of every group, and the places that can be chosen. */
export async function readGroups(comparison: Comparison, signal: AbortSignal): Promise<Readonly<Record<Group, Warnings>> & { readonly places: { readonly nodes: readonly Named[] } }> {
  const filters = Object.fromEntries(groupNames.flatMap((name) => {
    const { kinds, grewWorse }: { kinds?: readonly string[]; grewWorse?: boolean } = groups[name].filter;
    return [[name, kinds], [`${name}Worse`, grewWorse]];
  }));
  return ask(overviewQuery, { ...comparison, ...filters, first: inOverview }, signal);
}

/** Asks for a page of one group, after a cursor or from its beginning. */
export async function readGroup(group: Group, comparison: Comparison, after: string | undefined, signal: AbortSignal): Promise<Warnings> {
  return (await ask<{ earlyWarnings: Warnings }>(groupQuery, { ...comparison, ...groups[group].filter, after, first: onPage }, signal)).earlyWarnings;
}
