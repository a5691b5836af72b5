const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** A date as far as it is known, as people write it: 1 June 2026, July 2022, 2022. Anything else is shown as it came. */
export function formatDate(iso: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(iso) ?? [];
  const monthName = months[Number(month) - 1];
  if (year === undefined || (month !== undefined && monthName === undefined)) return iso;
  return [day === undefined ? undefined : String(Number(day)), monthName, year].filter((part) => part !== undefined).join(' ');
}

/**
 * How long something lasted, or lasts, with its last day: "July 2022 to June 2024", "since 2019", "until 31 May 2026"; empty where nothing is known.
 * @param until The end as it is recorded: the day after the last.
 */
export function formatPeriod(since: string | null, until: string | null): string {
  if (since !== null && until !== null) return `${formatDate(since)} to ${formatDate(lastDayOf(until))}`;
  if (since !== null) return `since ${formatDate(since)}`;
  return until === null ? '' : `until ${formatDate(lastDayOf(until))}`;
}

/** The last day of what is recorded to end with a date, the day after it; a month or a year ends with its last day either way. */
export function lastDayOf(until: string): string {
  return movedBy(until, -1);
}

/** The end that is recorded of what people say the last day of, the other way round. */
export function untilAfter(last: string): string {
  return movedBy(last, 1);
}

function movedBy(date: string, days: number): string {
  const [, year, month, dayOfMonth] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? [];
  return dayOfMonth === undefined ? date : new Date(Date.UTC(Number(year), Number(month) - 1, Number(dayOfMonth) + days)).toISOString().slice(0, 10);
}

/** How something that began and ended so stands on a day, all three in ISO form: a month or year is over with its last day. */
export function phaseOn(since: string | null, until: string | null, day: string): 'current' | 'to come' | 'over' {
  if (until !== null && latestDay(until) <= day) return 'over';
  return since !== null && since > day ? 'to come' : 'current';
}

// Every month may have 31 days here: the text only has to sort behind all days of the month.
function latestDay(date: string): string {
  return date + '-12-31'.slice(date.length - 4);
}

/** The first and the last day of a date and so many days around it, in ISO form. */
export function daysAround(date: string, days: number): readonly [string, string] {
  const [year, month, dayOfMonth] = [date.slice(0, 4), date.slice(5, 7), date.slice(8, 10)].map(Number) as [number, number, number];
  const first = Date.UTC(year, Math.max(month, 1) - 1, Math.max(dayOfMonth, 1) - days);
  // Day 0 of a month is the last of the month before it.
  const last = dayOfMonth > 0 ? Date.UTC(year, month - 1, dayOfMonth + days) : Date.UTC(year, month === 0 ? 12 : month, days);
  return [new Date(first).toISOString().slice(0, 10), new Date(last).toISOString().slice(0, 10)];
}

/** A moment in the reader's own time zone: 1 June 2026 at 14:05. */
export function formatMoment(iso: string, timeZone?: string): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return iso;
  const zone = timeZone === undefined ? {} : { timeZone };
  const day = moment.toLocaleDateString('en-GB', { ...zone, day: 'numeric', month: 'long', year: 'numeric' });
  return `${day} at ${moment.toLocaleTimeString('en-GB', { ...zone, hour: '2-digit', minute: '2-digit' })}`;
}

/**
 * Reads a day as people write it: 2026-06-01, 1/6/2026, 01-06-26, 1 June 2026, 1 Jun 2026.
 * @returns The ISO form; null where there is no such day.
 */
export function readDay(text: string): string | null {
  const trimmed = text.trim().replace(/\s+/g, ' ');
  const iso = /^(\d{4})-(\d\d?)-(\d\d?)$/.exec(trimmed);
  if (iso) return day(iso[1], Number(iso[2]), iso[3]);
  const figures = /^(\d\d?)([/.-])(\d\d?)\2(\d{4}|\d\d)$/.exec(trimmed);
  if (figures) return day(wholeYear(figures[4]), Number(figures[3]), figures[1]);
  const words = /^(\d\d?)(?:st|nd|rd|th)? ([a-z]{3,9})\.?,? (\d{4})$/i.exec(trimmed);
  return words ? day(words[3], monthOf(words[2] ?? ''), words[1]) : null;
}

/**
 * Reads a date as far as it is known: a day as {@link readDay} does, a month (June 2026, 6/2026, 2026-06) or a year.
 * @returns The ISO form; null where there is no such date.
 */
export function readDate(text: string): string | null {
  const trimmed = text.trim().replace(/\s+/g, ' ');
  if (/^[1-9]\d{3}$/.test(trimmed)) return trimmed;
  const [, isoYear, isoMonth] = /^(\d{4})-(\d\d)$/.exec(trimmed) ?? [];
  const [, figureMonth, figureYear] = /^(\d\d?)[/.](\d{4})$/.exec(trimmed) ?? [];
  const [, wordMonth, wordYear] = /^([a-z]{3,9})\.? (\d{4})$/i.exec(trimmed) ?? [];
  const year = isoYear ?? figureYear ?? wordYear;
  if (year === undefined) return readDay(text);
  const first = day(year, wordMonth === undefined ? Number(isoMonth ?? figureMonth) : monthOf(wordMonth), '1');
  return first === null ? null : first.slice(0, 'yyyy-mm'.length);
}

// Two figures are of this century, as people who write of partnerships mean them.
function wholeYear(figures: string | undefined): string | undefined {
  return figures?.length === 2 ? `20${figures}` : figures;
}

/** What is said beside a field whose text {@link readDay} can't read. */
export function noDay(text: string): string {
  return `“${text}” is not a date. Write it as 1 June 2026 or 1/6/2026.`;
}

/** What is said beside a field whose text {@link readDate} can't read. */
export function noDate(text: string): string {
  return `“${text}” is not a date. Write it as 1 June 2026 or 1/6/2026 or, if the day is not known, as June 2026 or 2026.`;
}

function monthOf(name: string): number {
  return months.findIndex((month) => month.toLowerCase().startsWith(name.toLowerCase())) + 1;
}

function day(yearText: string | undefined, month: number, dayText: string | undefined): string | null {
  const [year, dayOfMonth] = [Number(yearText), Number(dayText)];
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  const exists = year >= 1000 && date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
  return exists ? date.toISOString().slice(0, 10) : null;
}
