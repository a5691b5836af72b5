import { readLike, type Like } from '../dom/lookFor.ts';
import type { Named } from '../dom/link.ts';
import type { Typed } from '../record/values.ts';
import { idOf, isSaidToBeNew, nameOf, sides, type SideName } from './facts.ts';

/** What is found out of a side before it is recorded: the organisation that is meant, or what has to be said first. */
export interface Settled {
  readonly side: SideName;
  readonly chosen?: Named;
  readonly error?: string;
}

/** Finds out of each side with a name which organisation is meant by it. */
export async function settle(typed: Typed, signal: AbortSignal): Promise<readonly Settled[]> {
  return Promise.all(sides.filter((side) => idOf(typed, side) === '' && nameOf(typed, side) !== '').map(async (side) =>
    settled(side, nameOf(typed, side), isSaidToBeNew(typed, side), await readLike(nameOf(typed, side), ['ORGANISATION'], signal))));
}

/**
 * What a name means by what is recorded: the organisation that is called so, a new one where nothing is like it or
 * somebody said so, and otherwise what somebody has to say.
 */
export function settled(side: SideName, name: string, isNew: boolean, { near, called }: Like): Settled {
  const [only] = called;
  if (only !== undefined && called.length === 1) return { side, chosen: only };
  return near.length === 0 || (isNew && called.length === 0)
    ? { side }
    : { side, error: called.length > 0 ? `Choose which organisation “${name}” is` : `Say whether “${name}” is one of those that are recorded, or a new organisation` };
}
