import { listIn } from '../route.ts';

/** The most that are compared side by side: as many as fit on a page. */
export const mostCompared = 4;

/** The ids of those to be compared, as they stand in the address: each once, and no more than can be. */
export function readCompared(words: string | undefined): readonly string[] {
  return [...new Set(listIn(words))].slice(0, mostCompared);
}

/** The same ids with one added, or taken off where it is among them; null where there is no room for it. */
export function toggled(ids: readonly string[], id: string): readonly string[] | null {
  if (ids.includes(id)) return ids.filter((other) => other !== id);
  return ids.length < mostCompared ? [...ids, id] : null;
}
