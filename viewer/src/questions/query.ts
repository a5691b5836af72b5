import { ask } from '../graphql/ask.ts';
import type { FragilityClass } from '../partnerships/classes.ts';
import type { Named, PartnershipName } from '../partnerships/parts.ts';

/** A question whose answer would show whether partnerships are fragile or just not fully recorded. */
export interface OpenQuestion {
  readonly question: string;
  readonly worst: FragilityClass;
  readonly best: FragilityClass;
  readonly person: Named | null;
  readonly partnerships: readonly PartnershipName[];
}

const query = `query Questions($place: ID, $asOf: Date) {
  askNext(place: $place, asOf: $asOf, first: 25) {
    question worst best
    person { id name }
    partnerships { id caption }
  }
  places(first: 100) { nodes { id name } }
}`;

/** What to ask next, of a place by id or of everything, and the places that can be chosen. */
export async function listQuestions(place: string | undefined, asOf: string | undefined, signal: AbortSignal): Promise<{ readonly questions: readonly OpenQuestion[]; readonly places: readonly Named[] }> {
  const { askNext, places } = await ask<{ askNext: readonly OpenQuestion[]; places: { readonly nodes: readonly Named[] } }>(query, { place, asOf }, signal);
  return { questions: askNext, places: places.nodes };
}
