import { h, type JSX } from 'preact';
import { Link } from '../dom/link.ts';

/** A view on the way to the one that is shown. */
export type Step = readonly [path: readonly string[], words: string];

/** The way to the view that is shown, from the first page on; nothing on the first page itself. */
export function Breadcrumbs({ steps }: { readonly steps: readonly Step[] }): JSX.Element | null {
  if (steps.length === 0) return null;
  return h('nav', { class: 'govuk-breadcrumbs', 'aria-label': 'Breadcrumb' },
    h('ol', { class: 'govuk-breadcrumbs__list' }, steps.map(([path, words]) =>
      h('li', { key: words, class: 'govuk-breadcrumbs__list-item' }, h(Link, { path, class: 'govuk-breadcrumbs__link' }, words)))));
}
