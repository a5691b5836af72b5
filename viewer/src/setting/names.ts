import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { fileNameOf } from '../format/fileName.ts';
import { today } from '../graphql/today.ts';
import { namePlace } from './places.ts';
import type { Setting } from './setting.ts';

/** What a setting is called where it is read later or elsewhere: on paper and in the names of files. */
interface SettingNames {
  /** What the place is called; undefined everywhere, and until it is read. */
  readonly place: string | undefined;
  /** The day in ISO form, also where it is today; undefined until it is read. */
  readonly day: string | undefined;
}

const NamesContext = createContext<SettingNames>({ place: undefined, day: undefined });

/** Gives what is within it the names of its setting. */
export const NamesProvider = NamesContext.Provider;

/** The names of the setting of the view that is shown. */
export function useNames(): SettingNames {
  return useContext(NamesContext);
}

/**
 * Reads the names of a setting.
 * @param number Which view it is: today is read anew with each.
 */
export function useReadNames({ place, asOf }: Setting, number: number): SettingNames {
  const [named, setNamed] = useState<{ readonly id: string; readonly name: string | undefined }>();
  const [current, setCurrent] = useState<string>();
  useEffect(() => {
    const reading = new AbortController();
    // Whatever is wrong is said by the view itself, which asks the same server.
    if (place !== undefined) namePlace(place, reading.signal).then((name) => setNamed({ id: place, name }), () => {});
    return () => reading.abort();
  }, [place]);
  useEffect(() => {
    const reading = new AbortController();
    if (asOf === undefined) today(reading.signal).then(setCurrent, () => {});
    return () => reading.abort();
  }, [asOf, number]);
  return { place: named?.id === place ? named?.name : undefined, day: asOf ?? current };
}

/** Names files by what is in them, the place and the day. */
export function useFileName(): (what: string, ending: string) => string {
  const { place, day } = useNames();
  return (what, ending) => fileNameOf([what, place, day], ending);
}
