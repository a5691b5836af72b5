import { useEffect, useState } from 'preact/hooks';
import { UnknownIdError } from '../graphql/ask.ts';
import { readRoute, type Route } from '../route.ts';
import { settingOf, wrongDayOf, type Setting } from '../setting/setting.ts';
import { notFoundView, wrongDayView } from './notFound.ts';
import { problemView } from './problem.ts';
import { unrecordedView } from './unrecorded.ts';
import { NotFound, type Page, type View } from './view.ts';

/** How long an answer may take before the reader is told that it is on its way, in milliseconds. */
const patience = 250;

/** What the page shows now. */
export interface Shown {
  /** The address it is of. */
  readonly route: Route;
  readonly setting: Setting;
  /** What is shown; null while the first answer is on its way. */
  readonly view: View | null;
  /** Which view it is since the page was opened: each is made anew, whatever the one before was. */
  readonly number: number;
  /** Whether the reader opened the page with it, and did not go on to it. */
  readonly isOpening: boolean;
  /** Whether an answer is on its way that will replace it. */
  readonly isBusy: boolean;
}

/** What the address of the browser asks for. What can't be asked about is not carried on. */
function addressed(): Pick<Shown, 'route' | 'setting'> {
  const route = readRoute(location.hash) ?? nowhere;
  const setting = settingOf(route.query);
  return { route, setting: wrongDayOf(setting) === undefined ? setting : { place: setting.place } };
}

/** An address that no view has. */
const nowhere: Route = { path: ['?'], query: {} };

/** What is said where there is no such thing. Whatever else went wrong is thrown on. */
async function missingView(error: unknown, route: Route, signal: AbortSignal): Promise<View> {
  if (!(error instanceof NotFound || error instanceof UnknownIdError)) throw error;
  return await unrecordedView(route, signal) ?? notFoundView();
}

/** The view of the address, now and whenever the address changes. */
export function useView(pageOf: (route: Route) => Page | null): Shown {
  const [shown, setShown] = useState<Shown>(() => ({ ...addressed(), view: null, number: 0, isOpening: true, isBusy: true }));

  useEffect(() => {
    let current = new AbortController();
    let asked = 0;

    async function show(): Promise<void> {
      current.abort();
      const { signal } = (current = new AbortController());
      const { route, setting } = addressed();
      const isOpening = ++asked === 1;
      setShown((before) => ({ ...before, isBusy: true }));
      const loading = setTimeout(() => setShown((before) => ({ ...before, route, setting, view: null })), patience);
      const view = await viewOf(route, signal);
      clearTimeout(loading);
      if (view !== null) setShown(({ number }) => ({ route, setting, view, number: number + 1, isOpening, isBusy: false }));
    }

    /** The view of an address; null where the reader has gone on to another meanwhile. */
    async function viewOf(route: Route, signal: AbortSignal): Promise<View | null> {
      try {
        const wrongDay = wrongDayOf(settingOf(route.query));
        if (wrongDay !== undefined) return wrongDayView(wrongDay);
        const view = await (pageOf(route)?.(route, signal) ?? notFoundView());
        return signal.aborted ? null : view;
      } catch (error) {
        if (signal.aborted) return null;
        return await missingView(error, route, signal).catch((problem: unknown) => signal.aborted ? null : problemView(problem, () => void show()));
      }
    }

    const follow = (): void => void show();
    window.addEventListener('hashchange', follow);
    follow();
    return () => {
      current.abort();
      window.removeEventListener('hashchange', follow);
    };
  }, [pageOf]);

  return shown;
}
