import { heading, paragraph } from '../dom/blocks.ts';
import { link } from '../dom/link.ts';
import { searchForm } from '../search/searchForm.ts';
import type { View } from './view.ts';

/** For addresses that lead nowhere. */
export function notFoundView(): View {
  return {
    title: 'Page not found',
    content: [
      heading('Page not found'),
      paragraph('If you typed or pasted the address, check that it is complete. The record may also have been withdrawn. You can search for it here.'),
      searchForm(''),
    ],
  };
}

/** For addresses that ask about a day that is none. */
export function wrongDayView(day: string): View {
  return {
    title: 'This is not a day',
    content: [
      heading('This is not a day'),
      paragraph(`The address asks about “${day}”. A day in an address is written as 2026-06-01.`),
      paragraph(link([], { asOf: '', knownOn: '' }, 'Go to the first page'), ', and choose the day there.'),
    ],
  };
}
