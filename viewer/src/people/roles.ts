import { phaseOn } from '../format/dates.ts';
import type { PersonRoleFragment } from '../graphql/operations.ts';

const phases = ['current', 'to come', 'over'] as const;

/**
 * Roles in the order in which somebody would tell of them: those of a day, those to come, those that are over; of each
 * the latest first, and those without a beginning last.
 * @param day The day in ISO form.
 */
export function inOrder<T extends Pick<PersonRoleFragment, 'since' | 'until'>>(roles: readonly T[], day: string): T[] {
  const rank = ({ since, until }: T): number => phases.indexOf(phaseOn(since, until, day));
  return [...roles].sort((one, other) => rank(one) - rank(other) || (other.since ?? '').localeCompare(one.since ?? ''));
}
