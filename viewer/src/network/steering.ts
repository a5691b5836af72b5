/** A direction on the screen. */
export type Direction = 'left' | 'right' | 'up' | 'down';

interface Place {
  readonly x: number;
  readonly y: number;
}

const vectors: Readonly<Record<Direction, Place>> = { left: { x: -1, y: 0 }, right: { x: 1, y: 0 }, up: { x: 0, y: -1 }, down: { x: 0, y: 1 } };

/** How much further something counts as that lies off the direction. */
const aside = 2;

/** The direction of an arrow key; undefined of any other. */
export function directionOf(key: string): Direction | undefined {
  return ({ ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' } as const)[key];
}

/**
 * The node that is nearest to one in a direction: of those that lie more in it than aside, the one with the shortest way
 * along it and, counted twice, aside.
 * @param from The node that is left.
 * @param nodes Those that may be come to.
 * @param placeOf Where a node is on the screen; y goes down.
 */
export function nearest(from: number, nodes: Iterable<number>, placeOf: (node: number) => Place, direction: Direction): number | undefined {
  const start = placeOf(from);
  const vector = vectors[direction];
  let [best, least] = [undefined as number | undefined, Infinity];
  for (const node of nodes) {
    if (node === from) continue;
    const place = placeOf(node);
    const [right, down] = [place.x - start.x, place.y - start.y];
    const along = right * vector.x + down * vector.y;
    const off = Math.abs(right * vector.y) + Math.abs(down * vector.x);
    if (along <= 0 || off > along) continue;
    const way = along + aside * off;
    if (way < least) [best, least] = [node, way];
  }
  return best;
}
