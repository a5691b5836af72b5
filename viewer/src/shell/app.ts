import { h, type JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { NamesProvider, useReadNames } from '../setting/names.ts';
import { SettingBar } from '../setting/settingBar.ts';
import { SettingProvider } from '../setting/setting.ts';
import type { Route } from '../route.ts';
import { Breadcrumbs, type Step } from './breadcrumbs.ts';
import { Footer } from './footer.ts';
import { Header } from './header.ts';
import { useView } from './useView.ts';
import type { Page, View } from './view.ts';

/** The whole page: what stands around every view, and the view of the address. */
export function App({ pageOf }: { readonly pageOf: (route: Route) => Page | null }): JSX.Element {
  const { route, setting, view, number, isOpening, isBusy } = useView(pageOf);
  const names = useReadNames(setting, number);
  const main = useRef<HTMLElement>(null);

  useEffect(() => {
    if (view === null) return;
    document.title = `${view.title} – Partnership Graph`;
    // Whoever opens the page begins at its top; whoever goes on within it is taken to the new heading.
    if (isOpening) return;
    window.scrollTo(0, 0);
    main.current?.querySelector('h1')?.focus({ preventScroll: true });
  }, [number]);

  // The address belongs to the view that is shown, so the jump is made by hand.
  const skip = (event: Event): void => {
    event.preventDefault();
    main.current?.focus();
    main.current?.scrollIntoView();
  };

  return h(SettingProvider, { value: setting }, h(NamesProvider, { value: names },
    h('a', { class: 'govuk-skip-link', href: '#main', onClick: skip }, 'Skip to main content'),
    h(Header, { path: route.path }),
    h(SettingBar, { route, setting }),
    h('div', { class: 'govuk-visually-hidden', role: 'status', 'aria-live': 'polite' }, view === null ? 'Loading' : view.announcement ?? view.title),
    h('div', { class: 'page-main' },
      h('div', { class: 'govuk-width-container' },
        h(Breadcrumbs, { steps: stepsTo(route, view) }),
        h('main', { class: 'govuk-main-wrapper', id: 'main', tabindex: -1, ref: main, 'aria-busy': isBusy ? 'true' : undefined },
          view === null ? h('p', { class: 'govuk-body-l' }, 'Loading…') : h('div', { key: number }, view.content)))),
    h(Footer, {})));
}

function stepsTo({ path }: Route, view: View | null): readonly Step[] {
  return path.length === 0 ? [] : [[[], 'Home'], ...view?.trail ?? []];
}
