import type { PageInfo } from '../dom/pager.ts';
import type { PastDay } from '../dom/pastDay.ts';
import { ask } from '../graphql/ask.ts';
import { NotFound } from '../shell/view.ts';
import type { FragilityClass, UnheldBecause } from './classes.ts';
import type { HangsOn, Named, PartnershipName } from './parts.ts';

/** A partnership of the list, with the reasons for its place in it. */
export interface Ranked {
  readonly class: FragilityClass;
  readonly k: number;
  readonly why: string;
  readonly unheldBecause: UnheldBecause | null;
  readonly hangsOn: readonly HangsOn[];
  readonly partnership: PartnershipName;
}

/** One page of the list. */
export interface RankedPage {
  readonly totalCount: number;
  readonly nodes: readonly Ranked[];
  readonly pageInfo: PageInfo;
  /** How the day is read, where it is past. */
  readonly pastDay: PastDay;
}

/** What the list is narrowed to. */
export interface Narrowing {
  readonly class?: { readonly in: readonly FragilityClass[] } | undefined;
  readonly unheldBecause?: { readonly in: readonly UnheldBecause[] } | undefined;
  readonly hangsOnOneSenior?: true | undefined;
  /** The id of an organisation that is a party. */
  readonly organisation?: string | undefined;
}

const query = `query Partnerships($where: FragilityFilter, $asOf: Date, $after: String) {
  fragilePartnerships(where: $where, asOf: $asOf, first: 25, after: $after) {
    totalCount
    nodes {
      class k why unheldBecause
      hangsOn { person { id name } }
      partnership { id caption }
    }
    pageInfo { hasNextPage endCursor }
    pastDay { sentence }
  }
}`;

/** Lists the partnerships of a day, the most fragile first. */
export async function listPartnerships(where: Narrowing, asOf: string | undefined, after: string | undefined, signal: AbortSignal): Promise<RankedPage> {
  return (await ask<{ fragilePartnerships: RankedPage }>(query, { where, asOf, after }, signal)).fragilePartnerships;
}

/** What an organisation is called. */
export async function nameOrganisation(id: string, signal: AbortSignal): Promise<string> {
  const { organisation } = await ask<{ organisation: Named | null }>('query Name($id: ID!) { organisation(id: $id) { id name } }', { id }, signal);
  if (organisation === null) throw new NotFound();
  return organisation.name;
}
