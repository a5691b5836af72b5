import type { PastDay } from '../dom/pastDay.ts';
import { ask } from '../graphql/ask.ts';
import type { Evidence } from '../partnerships/evidence.ts';
import type { Named, PartnershipName } from '../partnerships/parts.ts';
import { NotFound } from '../shell/view.ts';

/** A post, office or seat. */
export interface Role {
  readonly organisation: Named;
  readonly title: string | null;
  readonly level: string | null;
  readonly since: string | null;
  readonly until: string | null;
}

/** A partnership the person holds for one of its parties, with everybody who does. */
export interface Holding {
  readonly partnership: PartnershipName & {
    readonly holders: readonly (Evidence & { readonly person: { readonly id: string }; readonly organisation: { readonly id: string } })[];
  };
  readonly organisation: Named;
}

/** A person with what their page shows. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly telephone: string | null;
  readonly roles: readonly Role[];
  readonly holds: readonly Holding[];
}

/** What would go if somebody left. */
export interface Departure {
  /** How many there are of each; of very many, the lists have the first. */
  readonly totals: Readonly<Record<'partnershipsLost' | 'partnershipsLostInPart' | 'leftWithOneHolder' | 'forumsWithoutChair' | 'forumsWithoutMember' | 'buildingsWithoutKeyHolder' | 'fundingAttached', number>>;
  readonly partnershipsLost: readonly PartnershipName[];
  readonly partnershipsLostInPart: readonly PartnershipName[];
  readonly leftWithOneHolder: readonly PartnershipName[];
  readonly forumsWithoutChair: readonly Named[];
  readonly forumsWithoutMember: readonly { readonly forum: Named; readonly organisation: Named }[];
  readonly buildingsWithoutKeyHolder: readonly Named[];
  readonly fundingAttached: readonly { readonly id: string; readonly title: string; readonly amount: number | null; readonly currency: string | null }[];
  /** In order and in plain words; who would lose touch with whom is only here. */
  readonly cascade: readonly string[];
  /** How far an answer about a past day rests on what was recorded by then. */
  readonly pastDay: PastDay;
}

const query = `query Person($id: ID!, $people: [ID!]!, $asOf: Date) {
  person(id: $id, asOf: $asOf) {
    id name email telephone
    roles(asOf: null) { organisation { id name } title level since until }
    holds {
      organisation { id name }
      partnership {
        id caption
        holders { person { id } organisation { id } strength lastContact nextContact inPost counts leavesOn }
      }
    }
  }
  ifTheyLeave(people: $people, asOf: $asOf) {
    totals { partnershipsLost partnershipsLostInPart leftWithOneHolder forumsWithoutChair forumsWithoutMember buildingsWithoutKeyHolder fundingAttached }
    partnershipsLost { id caption }
    partnershipsLostInPart { id caption }
    leftWithOneHolder { id caption }
    forumsWithoutChair { id name }
    forumsWithoutMember { forum { id name } organisation { id name } }
    buildingsWithoutKeyHolder { id name }
    fundingAttached { id title amount currency }
    cascade(first: 100)
    pastDay { sentence }
  }
}`;

/** Reads a person, and what would go if they left on a day. */
export async function readPerson(id: string, asOf: string | undefined, signal: AbortSignal): Promise<{ readonly person: Person; readonly departure: Departure }> {
  const { person, ifTheyLeave } = await ask<{ person: Person | null; ifTheyLeave: Departure }>(query, { id, people: [id], asOf }, signal);
  if (person === null) throw new NotFound();
  return { person, departure: ifTheyLeave };
}
