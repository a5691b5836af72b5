import type { Trail } from '../format/trail.ts';
import { writeRoute, type Query } from '../route.ts';
import { h } from './element.ts';

/** Where a page of a list ends, as GraphQL tells it. */
export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

/** Links to the previous and the next page of a list; nothing where there is one page only. */
export function pager(path: readonly string[], query: Query, trail: Trail, { hasNextPage, endCursor }: PageInfo): HTMLElement | null {
  const next = hasNextPage && endCursor !== null ? trail.next(endCursor) : null;
  if (trail.previous === null && next === null) return null;
  const to = (pages: string, words: string, side: 'prev' | 'next'): HTMLElement =>
    h('div', { class: `govuk-pagination__${side}` },
      h('a', { class: 'govuk-link govuk-pagination__link', href: writeRoute(path, { ...query, pages }), rel: side },
        h('span', { class: 'govuk-pagination__link-title' }, words)));
  return h('nav', { class: 'govuk-pagination', 'aria-label': 'Pages' },
    trail.previous !== null && to(trail.previous, '← Previous page', 'prev'),
    next !== null && to(next, 'Next page →', 'next'));
}
