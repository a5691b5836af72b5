import type { Role } from './query.ts';

/**
 * Roles in the order in which somebody would tell of them: those of a day, those to come, those that are over; of each
 * the latest first, and those without a beginning last.
 * @param day The day in ISO form.
 */
export function inOrder<T extends Pick<Role, 'since' | 'until'>>(roles: readonly T[], day: string): T[] {
  return [...roles].sort((one, other) => phase(one, day) - phase(other, day) || (other.since ?? '').localeCompare(one.since ?? ''));
}

function phase({ since, until }: Pick<Role, 'since' | 'until'>, day: string): number {
  if (until !== null && lastDay(until) <= day) return 2;
  return since !== null && since > day ? 1 : 0;
}

// Every month may be given 31 days here: the text only has to sort behind all days of the month.
function lastDay(date: string): string {
  return date + '-12-31'.slice(date.length - 4);
}
