import type { PointOnMapFragment } from '../graphql/operations.ts';
import type { Frame } from './box.ts';

/** What a symbol stands for: an organisation, a building, both, or something of which only the place is known. */
export type SymbolKind = 'organisation' | 'building' | 'both' | 'somewhere';

/** How each is named in the key. */
export const symbolWords: Readonly<Record<SymbolKind, string>> = {
  organisation: 'Organisation',
  building: 'Building',
  both: 'Building with organisations in it',
  somewhere: 'Somewhere in this place',
};

/** All that is shown at one point. */
export interface MapSymbol {
  readonly x: number;
  readonly y: number;
  readonly kind: SymbolKind;
  readonly points: readonly PointOnMapFragment[];
}

/** The symbols of points, one for each spot. */
export function symbolsOf(points: readonly PointOnMapFragment[], { west, north }: Frame): readonly MapSymbol[] {
  const spots = new Map<string, PointOnMapFragment[]>();
  for (const point of points) {
    const spot = `${point.east} ${point.north} ${point.basis === 'PLACE'}`;
    spots.set(spot, [...(spots.get(spot) ?? []), point]);
  }

  return [...spots.values()].map((all) => ({ x: (all[0]?.east ?? 0) - west, y: north - (all[0]?.north ?? 0), kind: kindOf(all), points: all }));
}

function kindOf(points: readonly PointOnMapFragment[]): SymbolKind {
  if (points.some(({ basis }) => basis === 'PLACE')) return 'somewhere';
  const buildings = points.filter(({ node }) => node?.__typename === 'Building').length;
  return buildings === 0 ? 'organisation' : buildings === points.length ? 'building' : 'both';
}

/** The outline of a symbol of a size around a point, as the path of an SVG: a circle, a square, both, or a diamond. */
export function shapeOf(kind: SymbolKind, x: number, y: number, size: number): string {
  const circle = `M${x - size} ${y}a${size} ${size} 0 1 0 ${2 * size} 0a${size} ${size} 0 1 0 ${-2 * size} 0Z`;
  const square = `M${x - size} ${y - size}h${2 * size}v${2 * size}h${-2 * size}Z`;
  if (kind === 'somewhere') return `M${x} ${y - 1.3 * size}L${x + 1.3 * size} ${y}L${x} ${y + 1.3 * size}L${x - 1.3 * size} ${y}Z`;
  return kind === 'organisation' ? circle : kind === 'building' ? square : `${square}M${x - size / 2} ${y}a${size / 2} ${size / 2} 0 1 0 ${size} 0a${size / 2} ${size / 2} 0 1 0 ${-size} 0Z`;
}

/** How it is known where something is, in words. */
export function basisWords({ basis, through, postcode }: PointOnMapFragment): string {
  const name = through?.caption ?? '';
  const byPostcode = `where the postcode ${postcode ?? ''} is${through === null ? '' : `, of ${name}`}`;
  return { POINT: 'at its own point', BUILDING: `in ${name}`, POSTCODE: byPostcode, PLACE: `somewhere in ${name}` }[basis];
}
