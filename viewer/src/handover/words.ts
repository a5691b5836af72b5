import { count, listed } from '../format/words.ts';
import type { BriefFragment, HandedSeatFragment, ToCallFragment } from '../graphql/operations.ts';
import { byName, present } from '../partnerships/parts.ts';

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

/** Everybody whom a successor will want to talk to and of whom it is known, and may be seen, how to reach them: whom the person knows, who could take over, and whom they met last. */
export function whomToCall({ partnerships, contacts }: Pick<BriefFragment, 'partnerships' | 'contacts'>, person: { readonly id: string }): readonly ToCallFragment[] {
  const all = [
    ...partnerships.flatMap(({ tiedTo, successor }) => [...tiedTo, successor?.person ?? null]),
    ...contacts.flatMap(({ attendees }) => attendees.map((attendee) => attendee.person)),
  ];
  return byName(present(all)).filter(({ id, email, telephone }) => id !== person.id && (email !== null || telephone !== null));
}

/** What there is nothing of, in one sentence instead of an empty part for each; empty where there is something of everything. */
export function notRecorded({ forums, buildings, fundingAttached, contacts }: Pick<BriefFragment, 'forums' | 'buildings' | 'fundingAttached' | 'contacts'>, promises: number): string {
  const missing = [
    promises === 0 && 'open promises', forums.length === 0 && 'forums', buildings.length === 0 && 'keys to buildings',
    fundingAttached.length === 0 && 'funding attached to what would be lost', contacts.length === 0 && 'contacts',
  ].filter((words) => words !== false);
  return missing.length === 0 ? '' : `Nothing is recorded of these: ${listed(missing)}.`;
}

/** What somebody is on a forum, and what that leaves open. */
export function seatWords({ isChair, isOnlyChair, onlyMemberFor }: Pick<HandedSeatFragment, 'isChair' | 'isOnlyChair' | 'onlyMemberFor'>): string {
  const chair = isOnlyChair ? 'the only chair' : isChair ? 'one of its chairs' : 'has a seat';
  return onlyMemberFor.length === 0 ? chair : `${chair}; the only person there for ${listed(onlyMemberFor.map(({ name }) => name))}`;
}
