import type { FactInput } from '../graphql/operations.ts';
import type { Typed } from '../record/values.ts';

/** The two sides of the form. */
export const sides = ['one', 'other'] as const;

/** One of them. */
export type SideName = (typeof sides)[number];

/**
 * The facts of a partnership between two organisations, of which each may be new.
 * @param typed What stands in the form; the id of an organisation that is recorded stands under the name of its side with "Id" after it.
 * @param since When it began in ISO form; nothing where nobody said.
 */
export function factsOf(typed: Typed, since: string | undefined): readonly FactInput[] {
  const kind = (typed['kind'] ?? '').trim();
  const partnership = { ref: 'partnership', ...kind !== '' && { kind }, ...since !== undefined && { since } };
  return [
    ...sides.filter((side) => idOf(typed, side) === '').map((side) => ({ organisation: { ref: side, name: nameOf(typed, side) } }) as FactInput),
    { partnership } as FactInput,
    ...sides.map((side) => ({ party: { partnership: 'partnership', organisation: idOf(typed, side) || side } }) as FactInput),
  ];
}

/** The id of the organisation of a side that is recorded; empty where it is new. */
export function idOf(typed: Typed, side: SideName): string {
  return typed[`${side}Id`] ?? '';
}

/** The name that stands at a side. */
export function nameOf(typed: Typed, side: SideName): string {
  return (typed[side] ?? '').trim();
}

/** Whether somebody said that the organisation of a side is none of those of like names. */
export function isSaidToBeNew(typed: Typed, side: SideName): boolean {
  return typed[`${side}New`] === 'yes';
}

/** Whether both sides are one organisation: the same record, or two new ones of one name. */
export function areSame(typed: Typed): boolean {
  const [one, other] = sides.map((side) => idOf(typed, side) || `new: ${nameOf(typed, side).toLowerCase()}`);
  return one === other && nameOf(typed, 'one') !== '';
}
