import { h } from '../dom/element.ts';
import { readRoute, type Route } from '../route.ts';
import { problemView } from './problem.ts';
import { NotFound, type Page, type View } from './view.ts';
import { notFoundView, wrongDayView } from './notFound.ts';
import { readDay } from '../format/dates.ts';

/** How long an answer may take before the reader is told that it is on its way, in milliseconds. */
const patience = 250;

/** Shows the view of the address, now and whenever the address changes. */
export function startRouter(main: HTMLElement, status: HTMLElement, pageOf: (route: Route) => Page | null): void {
  let current = new AbortController();

  async function show(isFirst: boolean): Promise<void> {
    current.abort();
    const { signal } = (current = new AbortController());
    const loading = setTimeout(() => announceLoading(main, status), patience);
    main.setAttribute('aria-busy', 'true');
    const view = await viewOf(location.hash, signal);
    clearTimeout(loading);
    if (view !== null) place(view, isFirst);
  }

  /** The view of an address; null where the reader has gone on to another meanwhile. */
  async function viewOf(hash: string, signal: AbortSignal): Promise<View | null> {
    try {
      const route = readRoute(hash);
      if (route?.query['asOf'] !== undefined && readDay(route.query['asOf']) !== route.query['asOf']) return wrongDayView(route.query['asOf']);
      const page = route && pageOf(route);
      const view = route && page ? await page(route, signal) : notFoundView();
      return signal.aborted ? null : view;
    } catch (error) {
      if (signal.aborted) return null;
      return error instanceof NotFound ? notFoundView() : problemView(error, () => void show(false));
    }
  }

  function place(view: View, isFirst: boolean): void {
    main.replaceChildren(h('div', {}, view.content));
    main.removeAttribute('aria-busy');
    document.title = `${view.title} – Partnership Graph`;
    status.textContent = view.announcement ?? view.title;
    const heading = main.querySelector('h1');
    heading?.setAttribute('tabindex', '-1');
    if (isFirst) return;
    window.scrollTo(0, 0);
    heading?.focus({ preventScroll: true });
  }

  window.addEventListener('hashchange', () => void show(false));
  void show(true);
}

function announceLoading(main: HTMLElement, status: HTMLElement): void {
  main.replaceChildren(h('p', { class: 'govuk-body-l' }, 'Loading…'));
  status.textContent = 'Loading';
}
