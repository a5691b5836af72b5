import { formatDate } from '../format/dates.ts';
import { ask } from '../graphql/ask.ts';
import { LastDecision } from '../graphql/operations.ts';
import { asked, type Setting } from '../setting/setting.ts';
import { monthsBefore, periods } from '../warnings/period.ts';

/** The day of the last meeting, and how it is known. */
export interface LastMeeting {
  /** The day in ISO form. */
  readonly day: string;
  readonly how: 'address' | 'remembered' | 'decision' | 'assumed';
}

const howWords: Readonly<Record<LastMeeting['how'], string>> = {
  address: 'the day you gave',
  remembered: 'the day you gave last time',
  decision: 'the day of the last decision that is recorded here',
  assumed: 'three months before, because no meeting is known',
};

/** The day of the last meeting: of the address, else the one that this browser remembers of the place, else that of the last decision there, else three months before. */
export async function readLastMeeting(given: string | undefined, setting: Setting, day: string, signal: AbortSignal): Promise<LastMeeting> {
  if (given !== undefined) return { day: given, how: 'address' };
  const remembered = localStorage.getItem(keyOf(setting));
  if (remembered !== null && remembered <= day) return { day: remembered, how: 'remembered' };
  const { whatWeKnow } = await ask(LastDecision, asked(setting), signal);
  return fromDecision(whatWeKnow.nodes[0]?.date ?? null, day);
}

/** The day of a decision, or the first on which it may have been made where only its month or year is known; three months before a day where there is none up to it. */
export function fromDecision(date: string | null, day: string): LastMeeting {
  const first = date === null ? null : `${date}-01-01`.slice(0, 'yyyy-mm-dd'.length);
  return first !== null && first <= day ? { day: first, how: 'decision' } : { day: monthsBefore(day, periods.quarter.months), how: 'assumed' };
}

/** Remembers the day of a meeting in this browser; forgets it where none is given. */
export function rememberMeeting(setting: Setting, day: string | undefined): void {
  if (day === undefined) localStorage.removeItem(keyOf(setting));
  else localStorage.setItem(keyOf(setting), day);
}

/** Since when, and how that is known. */
export function sinceWords({ day, how }: LastMeeting): string {
  return `since ${formatDate(day)} (${howWords[how]})`;
}

function keyOf({ place }: Setting): string {
  return `last meeting of ${place ?? 'everywhere'}`;
}
