import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { formatDate, formatMoment, readDay } from '../format/dates.ts';

/** What every view is about: a place, a day, and what was known by the end of another. It stands in the address, and every link carries it on. */
export interface Setting {
  /** The id of the place; everywhere where there is none. */
  readonly place?: string | undefined;
  /** The day in ISO form; today where there is none. */
  readonly asOf?: string | undefined;
  /** The day in ISO form by whose end it was known; now where there is none. */
  readonly knownOn?: string | undefined;
}

/** The setting as variables of a question. */
export interface Asked {
  readonly place: string | undefined;
  readonly asOf: string | undefined;
  readonly knownAt: string | undefined;
}

const SettingContext = createContext<Setting>({});

/** Gives what is within it a setting. */
export const SettingProvider = SettingContext.Provider;

/** The setting of the view that is shown. */
export function useSetting(): Setting {
  return useContext(SettingContext);
}

/** The setting of an address. */
export function settingOf({ place, asOf, knownOn }: Readonly<Record<string, string>>): Setting {
  return { place, asOf, knownOn };
}

/** The first day of a setting that is none, such as one broken in copying; undefined where all are. */
export function wrongDayOf({ asOf, knownOn }: Setting): string | undefined {
  return [asOf, knownOn].find((day) => day !== undefined && readDay(day) !== day);
}

/** A setting as a question asks for it. */
export function asked({ place, asOf, knownOn }: Setting): Asked {
  return { place, asOf, knownAt: knownOn === undefined ? undefined : `${knownOn}T23:59:59Z` };
}

/** The day of a setting as a sentence ends: "today", "on 1 June 2026". */
export function onDay({ asOf }: Setting): string {
  return asOf === undefined ? 'today' : `on ${formatDate(asOf)}`;
}

/**
 * Which day something is about and what was known when: what a printed page or a document has to say of itself, since "today" says nothing there.
 * @param asOf The day in ISO form.
 * @param knownAt The moment up to which it was known; now where there is none.
 * @param now The moment it was read, in ISO form.
 */
export function asOfWords(asOf: string, knownAt: string | null | undefined, now: string, timeZone?: string): string {
  return `As of ${formatDate(asOf)}, as known at ${formatMoment(knownAt ?? now, timeZone)}.`;
}

/** A setting in words: "Larkhaven, on 1 June 2026, as known on 3 June 2026". */
export function settingWords(setting: Setting, placeName: string | undefined): string {
  const where = setting.place === undefined ? 'Everywhere' : placeName ?? 'One place';
  const day = setting.asOf === undefined ? 'today' : formatDate(setting.asOf);
  return `${where}, ${day}${setting.knownOn === undefined ? '' : `, as known on ${formatDate(setting.knownOn)}`}`;
}
