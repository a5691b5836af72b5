/** The part of a map that is shown, in metres from the upper left corner of the whole. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a map can show at all, in metres of the British National Grid. */
export interface Frame {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** How far a map can be zoomed in: so many metres from side to side. */
export const nearest = 200;

/** All of a map. */
export function wholeOf({ west, south, east, north }: Frame): Box {
  return { x: 0, y: 0, width: east - west, height: north - south };
}

/** The box made so many times larger or smaller around a point of it, and kept within the whole. */
export function zoomed(box: Box, whole: Box, factor: number, [x, y]: readonly [number, number] = [box.x + box.width / 2, box.y + box.height / 2]): Box {
  const width = Math.min(whole.width, Math.max(Math.min(nearest, whole.width), box.width * factor));
  const real = width / box.width;
  return kept({ x: x - (x - box.x) * real, y: y - (y - box.y) * real, width, height: box.height * real }, whole);
}

/** The box moved by so many metres, and kept within the whole. */
export function moved(box: Box, whole: Box, east: number, south: number): Box {
  return kept({ ...box, x: box.x + east, y: box.y + south }, whole);
}

/** A near look at a point: a quarter of the whole, or what is shown where that is nearer. */
export function around(box: Box, whole: Box, x: number, y: number): Box {
  const width = Math.min(box.width, whole.width / 4);
  const height = width * whole.height / whole.width;
  return kept({ x: x - width / 2, y: y - height / 2, width, height }, whole);
}

function kept(box: Box, whole: Box): Box {
  const within = (at: number, size: number, all: number): number => Math.min(Math.max(at, 0), Math.max(all - size, 0));
  return { ...box, x: within(box.x, box.width, whole.width), y: within(box.y, box.height, whole.height) };
}
