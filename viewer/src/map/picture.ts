import { h, type ComponentChildren, type JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { AreaOnMapFragment } from '../graphql/operations.ts';
import { moved, nearest, wholeOf, zoomed, type Box, type Frame } from './box.ts';
import { patternId, patterns } from './pattern.ts';
import { shapeOf, type MapSymbol } from './symbols.ts';

/** An area as it is drawn: in a step of shade, or only its line. */
export interface DrawnArea {
  readonly area: AreaOnMapFragment;
  readonly step: number | null;
}

interface Picture {
  /** What the picture shows, in a sentence. */
  readonly label: string;
  readonly frame: Frame;
  readonly areas: readonly DrawnArea[];
  readonly symbols: readonly MapSymbol[];
  readonly chosen: MapSymbol | undefined;
  readonly choose: (symbol: MapSymbol) => void;
  readonly box: Box;
  readonly show: (box: Box) => void;
}

/** How wide a map is taken to be before it is on a screen, in pixels. */
const usualWidth = 640;

/** Below this width names are smaller, in pixels. */
const narrow = 500;

const nearer = 0.6;
const step = 0.2;

/** How many areas have their names beside them. */
const mostNamed = 30;

/** The map itself. It moves by buttons, by keys, by dragging and with two fingers; the table beside it says the same. */
export function MapPicture({ label, frame, areas, symbols, chosen, choose, box, show }: Picture): JSX.Element {
  const whole = wholeOf(frame);
  const pointers = useRef(new Map<number, readonly [number, number]>());
  const [isMoving, setIsMoving] = useState(false);
  const frameOf = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(usualWidth);
  // Symbols and names have the same size on every screen, however near the map is.
  const pixel = box.width / width;

  useEffect(() => {
    const watching = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width || usualWidth));
    if (frameOf.current !== null) watching.observe(frameOf.current);
    return () => watching.disconnect();
  }, []);

  const zoom = (factor: number): void => show(zoomed(box, whole, factor));
  const move = (east: number, south: number): void => show(moved(box, whole, east * step * box.width, south * step * box.height));
  const keys: Readonly<Record<string, () => void>> = {
    '+': () => zoom(nearer), '=': () => zoom(nearer), '-': () => zoom(1 / nearer), 0: () => show(whole),
    ArrowLeft: () => move(-1, 0), ArrowRight: () => move(1, 0), ArrowUp: () => move(0, -1), ArrowDown: () => move(0, 1),
  };

  const press = (event: KeyboardEvent): void => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  // A wheel that only passes over the map scrolls the page.
  const wheel = (event: WheelEvent): void => {
    const view = event.currentTarget as HTMLElement;
    if (!event.ctrlKey && document.activeElement !== view) return;
    event.preventDefault();
    show(zoomed(box, whole, event.deltaY < 0 ? nearer : 1 / nearer, pointOf(view, box, event.clientX, event.clientY)));
  };
  const drag = (event: PointerEvent): void => {
    const before = pointers.current.get(event.pointerId);
    if (before === undefined) return;
    const view = event.currentTarget as HTMLElement;
    const now = [event.clientX, event.clientY] as const;
    const other = [...pointers.current].find(([id]) => id !== event.pointerId)?.[1];
    const scale = metresOf(view, box);
    pointers.current.set(event.pointerId, now);
    setIsMoving(true);
    if (other === undefined) show(moved(box, whole, (before[0] - now[0]) * scale, (before[1] - now[1]) * scale));
    else show(zoomed(box, whole, apart(before, other) / Math.max(apart(now, other), 1), pointOf(view, box, (now[0] + other[0]) / 2, (now[1] + other[1]) / 2)));
  };
  const letGo = (event: PointerEvent): void => {
    pointers.current.delete(event.pointerId);
    setIsMoving(false);
  };

  return h('div', {},
    h('div', { class: 'page-map__tools', role: 'group', 'aria-label': 'Move the map' },
      button('Zoom in', '+', () => zoom(nearer), box.width <= nearest), button('Zoom out', '−', () => zoom(1 / nearer), box.width >= whole.width),
      button('Move left', '←', () => move(-1, 0)), button('Move right', '→', () => move(1, 0)), button('Move up', '↑', () => move(0, -1)), button('Move down', '↓', () => move(0, 1)),
      h('button', { class: 'page-map__button', type: 'button', onClick: () => show(whole) }, 'Show all')),
    h('div', {
      class: `page-map__view${isMoving ? ' page-map__view--moving' : ''}`, tabindex: 0, role: 'region', ref: frameOf, 'aria-label': 'Map. The arrow keys move it, plus and minus zoom, 0 shows all.',
      onKeyDown: press, onWheel: wheel, onPointerDown: (event: PointerEvent) => pointers.current.set(event.pointerId, [event.clientX, event.clientY]), onPointerMove: drag, onPointerUp: letGo, onPointerCancel: letGo, onPointerLeave: letGo,
    },
      h('svg', { class: 'page-map__picture', viewBox: `${box.x} ${box.y} ${box.width} ${box.height}`, role: 'img', 'aria-label': label },
        patterns('map-shade', 14 * pixel),
        areas.map(drawArea),
        areas.length <= mostNamed && areas.filter((drawn) => drawn.step !== null).map(({ area }) => nameOf(area, frame, pixel, width)),
        symbols.map((symbol) => drawSymbol(symbol, pixel, symbol === chosen, () => choose(symbol))))));
}

function button(words: string, sign: string, act: () => void, isUseless = false): JSX.Element {
  return h('button', { class: 'page-map__button', type: 'button', onClick: act, 'aria-disabled': isUseless ? 'true' : undefined }, h('span', { 'aria-hidden': 'true' }, sign), h('span', { class: 'govuk-visually-hidden' }, words));
}

function drawArea({ area, step: shade }: DrawnArea): ComponentChildren {
  const line = h('path', { class: shade === null ? 'page-map__line' : `page-map__area page-map__area--${shade}`, d: area.path, 'vector-effect': 'non-scaling-stroke', 'fill-rule': 'evenodd' });
  return h('g', { key: area.place?.id }, line,
    shade !== null && shade > 1 && h('path', { d: area.path, fill: `url(#${patternId('map-shade', shade)})`, 'fill-rule': 'evenodd' }));
}

function nameOf({ place, east, north }: AreaOnMapFragment, frame: Frame, pixel: number, width: number): ComponentChildren {
  return h('text', { class: 'page-map__name', x: east - frame.west, y: frame.north - north - 16 * pixel, 'font-size': (width < narrow ? 11 : 15) * pixel, 'text-anchor': 'middle', 'paint-order': 'stroke', 'stroke-width': 3 * pixel }, place?.name);
}

function drawSymbol({ x, y, kind, points }: MapSymbol, pixel: number, isChosen: boolean, choose: () => void): ComponentChildren {
  const size = 7 * pixel;
  return h('g', { class: 'page-map__symbol', onClick: choose },
    isChosen && h('circle', { class: 'page-map__chosen', cx: x, cy: y, r: size * 2.4, 'vector-effect': 'non-scaling-stroke' }),
    h('path', { class: `page-map__shape page-map__shape--${kind}`, d: shapeOf(kind, x, y, size), 'vector-effect': 'non-scaling-stroke', 'fill-rule': 'evenodd' }),
    points.length > 1 && h('text', { class: 'page-map__number', x: x + size * 1.4, y: y - size * 0.8, 'font-size': size * 2, 'paint-order': 'stroke', 'stroke-width': size / 2.5 }, points.length),
    h('title', {}, points.map(({ node }) => node?.caption).join(', ')));
}

/** How many metres a pixel is. */
function metresOf(view: HTMLElement, box: Box): number {
  const { width, height } = view.getBoundingClientRect();
  return Math.max(box.width / Math.max(width, 1), box.height / Math.max(height, 1));
}

function pointOf(view: HTMLElement, box: Box, clientX: number, clientY: number): readonly [number, number] {
  const { left, top, width, height } = view.getBoundingClientRect();
  const scale = metresOf(view, box);
  return [box.x + box.width / 2 + (clientX - left - width / 2) * scale, box.y + box.height / 2 + (clientY - top - height / 2) * scale];
}

function apart([x, y]: readonly [number, number], [otherX, otherY]: readonly [number, number]): number {
  return Math.hypot(x - otherX, y - otherY);
}
