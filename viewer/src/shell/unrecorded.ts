import { heading, paragraph } from '../dom/blocks.ts';
import { link } from '../dom/link.ts';
import { formatDate } from '../format/dates.ts';
import { ask } from '../graphql/ask.ts';
import { ReadFirstRecorded } from '../graphql/operations.ts';
import { listIn, type Route } from '../route.ts';
import type { View } from './view.ts';

/** How many ids of an address are looked up: more than a view asks about together. */
const most = 10;

/** What is said in place of a view about something that was not recorded yet by the day of knowledge; null where that is not why there is none. */
export async function unrecordedView(route: Route, signal: AbortSignal): Promise<View | null> {
  const { knownOn } = route.query;
  if (knownOn === undefined) return null;
  for (const id of idsIn(route)) {
    const { history, node } = await ask(ReadFirstRecorded, { id }, signal);
    const first = history[0]?.recordedAt.slice(0, 'yyyy-mm-dd'.length);
    if (first !== undefined && first > knownOn) return notYet(route, node?.caption ?? (id === route.query['place'] ? 'this place' : 'this record'), knownOn, first);
  }
  return null;
}

function notYet({ path, query }: Route, what: string, knownOn: string, first: string): View {
  return {
    title: 'Not recorded yet',
    content: [
      heading('Not recorded yet'),
      paragraph(`Nothing was recorded of ${what} by ${formatDate(knownOn)}. The first records are of ${formatDate(first)}.`),
      paragraph(link(path, { ...query, knownOn: '' }, 'Show what is known today')),
    ],
  };
}

/** The ids in an address, that of the place first. */
export function idsIn({ path, query: { place = '', ...query } }: Route): readonly string[] {
  const words = [place, ...path, ...Object.values(query).flatMap(listIn)];
  return [...new Set(words.filter((word) => /^[a-z]+-\S+$/.test(word)))].slice(0, most);
}
