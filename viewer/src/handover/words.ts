import { formatDate, formatMoment } from '../format/dates.ts';
import { count, listed } from '../format/words.ts';
import type { BriefFragment, HandedSeatFragment } from '../graphql/operations.ts';

/**
 * Which day a brief is about and what was known when: what a printed page has to say of itself.
 * @param now The moment it was read, in ISO form.
 */
export function headWords({ asOf, knownAt }: Pick<BriefFragment, 'asOf' | 'knownAt'>, now: string, timeZone?: string): string {
  return `As of ${formatDate(asOf)}, as known at ${formatMoment(knownAt ?? now, timeZone)}.`;
}

/** What there is to hand over, in one sentence. */
export function totalsSentence({ totals }: Pick<BriefFragment, 'totals'>): string {
  const parts = [
    totals.partnerships > 0 && count(totals.partnerships, 'partnership', 'partnerships'),
    totals.openPromises > 0 && count(totals.openPromises, 'open promise', 'open promises'),
    totals.forums > 0 && count(totals.forums, 'forum', 'forums'),
    totals.buildings > 0 && count(totals.buildings, 'building', 'buildings'),
  ].filter((part) => part !== false);
  return parts.length === 0 ? 'There is nothing recorded to hand over.' : `To hand over: ${listed(parts)}.`;
}

/** What somebody is on a forum, and what that leaves open. */
export function seatWords({ isChair, isOnlyChair, onlyMemberFor }: Pick<HandedSeatFragment, 'isChair' | 'isOnlyChair' | 'onlyMemberFor'>): string {
  const chair = isOnlyChair ? 'the only chair' : isChair ? 'one of its chairs' : 'has a seat';
  return onlyMemberFor.length === 0 ? chair : `${chair}; the only person there for ${listed(onlyMemberFor.map(({ name }) => name))}`;
}
