import type { FactInput } from '../graphql/operations.ts';
import type { Typed } from '../record/values.ts';

/** The two sides of the form. */
export const sides = ['one', 'other'] as const;

/**
 * The facts of a partnership between two organisations, of which each may be new.
 * @param typed What stands in the form; the id of an organisation that is recorded stands under the name of its side with "Id" after it.
 * @param since When it began in ISO form; nothing where nobody said.
 */
export function factsOf(typed: Typed, since: string | undefined): readonly FactInput[] {
  const kind = (typed['kind'] ?? '').trim();
  const partnership = { ref: 'partnership', ...kind !== '' && { kind }, ...since !== undefined && { since } };
  return [
    ...sides.filter((side) => idOf(typed, side) === '').map((side) => ({ organisation: { ref: side, name: (typed[side] ?? '').trim() } }) as FactInput),
    { partnership } as FactInput,
    ...sides.map((side) => ({ party: { partnership: 'partnership', organisation: idOf(typed, side) || side } }) as FactInput),
  ];
}

/** The id of the organisation of a side that is recorded; empty where it is new. */
export function idOf(typed: Typed, side: (typeof sides)[number]): string {
  return typed[`${side}Id`] ?? '';
}
