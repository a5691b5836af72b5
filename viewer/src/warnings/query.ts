import { ask } from '../graphql/ask.ts';
import type { FragilityClass } from '../partnerships/classes.ts';
import type { Named, PartnershipName } from '../partnerships/parts.ts';

/** A reason in words, and whom and what it names. */
export interface Reason {
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

/** How many are shown: the worst. */
export const shown = 100;

const query = `query Warnings($from: Date!, $asOf: Date, $first: Int) {
  earlyWarnings(from: $from, asOf: $asOf, first: $first) {
    grewWorse
    partnership { id caption }
    before { class }
    now { class }
    reasons(first: 10) { sentence person { id name } otherPerson { id name } }
  }
}`;

/** Asks what grew more fragile from a day to another, today where none is given. */
export async function readWarnings(from: string, asOf: string | undefined, signal: AbortSignal): Promise<readonly Warning[]> {
  return (await ask<{ earlyWarnings: readonly Warning[] }>(query, { from, asOf, first: shown }, signal)).earlyWarnings;
}
