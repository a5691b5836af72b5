import { h } from '../dom/element.ts';
import { link } from '../dom/link.ts';
import type { View } from './view.ts';

/** For addresses that lead nowhere. */
export function notFoundView(): View {
  return {
    title: 'Page not found',
    content: [
      h('h1', { class: 'govuk-heading-l' }, 'Page not found'),
      h('p', { class: 'govuk-body' }, 'If you typed or pasted the address, check that it is complete. The record may also have been withdrawn.'),
      h('p', { class: 'govuk-body' }, link([], {}, 'Search for it from the home page'), '.'),
    ],
  };
}

/** For addresses that ask about a day that is none. */
export function wrongDayView(day: string): View {
  return {
    title: 'This is not a day',
    content: [
      h('h1', { class: 'govuk-heading-l' }, 'This is not a day'),
      h('p', { class: 'govuk-body' }, `The address asks about “${day}”. A day in an address is written as 2026-06-01.`),
      h('p', { class: 'govuk-body' }, link([], {}, 'Go to the home page'), ', and choose the day there.'),
    ],
  };
}
