import type { PastDay } from '../dom/pastDay.ts';
import { ask } from '../graphql/ask.ts';
import type { FragilityClass } from '../partnerships/classes.ts';
import type { Named, PartnershipName } from '../partnerships/parts.ts';

/** An introduction that would make a partnership less fragile. */
export interface Introduction {
  readonly why: string;
  readonly partnership: PartnershipName;
  readonly people: readonly { readonly person: Named; readonly organisation: Named }[];
  /** The organisation whose people the newcomer would meet; null if two newcomers would meet each other. */
  readonly meets: Named | null;
  readonly now: { readonly class: FragilityClass };
  readonly then: { readonly class: FragilityClass };
}

const query = `query Introductions($between: [ID!], $asOf: Date, $first: Int) {
  nextIntroductions(between: $between, asOf: $asOf, first: $first) {
    introductions {
      why
      partnership { id caption }
      people { person { id name } organisation { id name } }
      meets { id name }
      now { class }
      then { class }
    }
  }
}`;

/** The introductions that would help most: everywhere, or in partnerships that some organisations, by id, are all parties of. */
export async function listIntroductions(asOf: string | undefined, between: readonly string[] | undefined, first: number, signal: AbortSignal): Promise<readonly Introduction[]> {
  return (await ask<{ nextIntroductions: { introductions: readonly Introduction[] } }>(query, { between, asOf, first }, signal)).nextIntroductions.introductions;
}

/** What is needed before nobody's leaving would cut others off. */
export interface Needed {
  /** How many introductions at the least. */
  readonly atLeast: number;
  /** How many organisations have one person in post, and need a second first. */
  readonly withOnePerson: number;
  /** How the day is read, where it is past. */
  readonly pastDay: PastDay;
}

/** Reads what is needed before nobody's leaving would cut others off. */
export async function readNeeded(asOf: string | undefined, signal: AbortSignal): Promise<Needed> {
  return (await ask<{ nextIntroductions: Needed }>('query Needed($asOf: Date) { nextIntroductions(asOf: $asOf, first: 0) { atLeast withOnePerson pastDay { sentence } } }', { asOf }, signal)).nextIntroductions;
}
