import { paragraph } from './blocks.ts';
import type { Child } from './element.ts';

/** How an answer about a past day is read; null where the day is not past. */
export type PastDay = { readonly sentence: string } | null;

/** Says how a past day is read; nothing of a day that is not past. */
export function pastDayNote(day: PastDay): Child {
  return day && paragraph(day.sentence);
}
