/** How far back a day is compared with: the words, the months, and what the feed is asked for. */
export const periods = {
  quarter: { words: 'the last three months', months: 3, days: 90 },
  year: { words: 'the last year', months: 12, days: 365 },
} as const;

/** One of the periods. */
export type Period = keyof typeof periods;

/** The period of a word from an address; three months for any other. */
export function readPeriod(word: string | undefined): Period {
  return word === 'year' ? 'year' : 'quarter';
}

/** The same day some months earlier, or the last of that month where it has no such day; in ISO form. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(dayOfMonth, lastOfMonth))).toISOString().slice(0, 10);
}
