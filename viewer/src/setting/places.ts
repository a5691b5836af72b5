import { ask } from '../graphql/ask.ts';
import { NameRecord, Places, type PlaceLineFragment } from '../graphql/operations.ts';

/** A place that can be chosen. */
export type PlaceLine = PlaceLineFragment;

/** The places that can be chosen, with the one that is: of very many, the first hundred. */
export async function listPlaces(chosen: string | undefined, signal: AbortSignal): Promise<readonly PlaceLine[]> {
  const { places, place } = await ask(Places, { chosen: chosen ?? '', isChosen: chosen !== undefined }, signal);
  return place === null || place === undefined || places.nodes.some(({ id }) => id === place.id) ? places.nodes : [place, ...places.nodes];
}

/** Whether a place lies within no other. */
export function isOutermost({ within }: PlaceLine): boolean {
  return within.length === 0;
}

/** The places by name, those that lie within no other before the rest. */
export function inOrder(places: readonly PlaceLine[]): PlaceLine[] {
  return [...places].sort((one, other) => Number(isOutermost(other)) - Number(isOutermost(one)) || one.name.localeCompare(other.name, 'en-GB'));
}

/** What a place is called; undefined where it is not known. */
export async function namePlace(id: string, signal: AbortSignal): Promise<string | undefined> {
  return (await ask(NameRecord, { id }, signal)).node?.caption ?? undefined;
}
