import { h, type ComponentChildren, type JSX } from 'preact';
import type { Trail } from '../format/trail.ts';
import type { Query } from '../route.ts';
import { Link } from './link.ts';

/** Where a page of a list ends, as GraphQL tells it. */
export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

/** Links to the previous and the next page of a list; nothing where there is one page only. */
export function pager(path: readonly string[], query: Query, trail: Trail, { hasNextPage, endCursor }: PageInfo): ComponentChildren {
  const next = hasNextPage && endCursor !== null ? trail.next(endCursor) : null;
  if (trail.previous === null && next === null) return null;
  const to = (pages: string, words: string, side: 'prev' | 'next'): JSX.Element =>
    h('div', { class: `govuk-pagination__${side}` },
      h(Link, { path, query: { ...query, pages }, class: 'govuk-link govuk-pagination__link', rel: side },
        h('span', { class: 'govuk-pagination__link-title' }, words)));
  return h('nav', { class: 'govuk-pagination', 'aria-label': 'Pages' },
    trail.previous !== null && to(trail.previous, '← Previous page', 'prev'),
    next !== null && to(next, 'Next page →', 'next'));
}
