import { h, type ComponentChildren, type JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { count } from '../format/words.ts';
import { canDraw, draw, type Appearance, type Canvas } from './canvas.ts';
import { lineColours, type Colouring, type KeyEntry } from './colours.ts';
import { Finder } from './exploreTab.ts';
import type { Seen } from './networkView.ts';
import { isPerson, otherEnd, pictureAddress, type Picture } from './picture.ts';
import { directionOf, nearest, type Direction } from './steering.ts';
import { useRearranging } from './useRearranging.ts';

const zoomStep = 1.5;

/** The picture, to be moved by pointer, by keyboard and by buttons. Without WebGL it is the one that the server draws. */
export function PictureTab({ seen, headline, appearance }: { readonly seen: Seen; readonly headline: string; readonly appearance: Appearance }): JSX.Element {
  const { picture, question, setting } = seen;
  return picture.ids.length > 0 && canDraw()
    ? h(DrawnPicture, { seen, appearance })
    : h('img', { class: 'page-network__drawing', src: pictureAddress('network.svg', question, setting), alt: headline });
}

function DrawnPicture({ seen, appearance }: { readonly seen: Seen; readonly appearance: Appearance }): JSX.Element {
  const { picture, question, setting, selected, toggle, change } = seen;
  const box = useRef<HTMLDivElement>(null);
  const cursor = useRef<HTMLButtonElement>(null);
  const canvas = useRef<Canvas | null>(null);
  const [current, setCurrent] = useState(() => [...selected][0] ?? firstOf(picture));
  const [told, setTold] = useState('');
  const rearranging = useRearranging(picture, appearance.shown, (x, y) => canvas.current?.put(x, y));

  // What the canvas calls back is always of the view as it is now.
  const latest = useRef({ toggle, current });
  latest.current = { toggle, current };
  const follow = (): void => {
    const place = canvas.current?.placeOf(latest.current.current);
    if (place === undefined || cursor.current === null) return;
    cursor.current.style.left = `${place.x}px`;
    cursor.current.style.top = `${place.y}px`;
  };

  useLayoutEffect(() => {
    if (box.current === null) return;
    const drawn = draw(box.current, picture, appearance, (node) => {
      setCurrent(node);
      latest.current.toggle(node);
    }, follow);
    canvas.current = drawn;
    follow();
    return () => drawn.close();
  }, [picture]);
  useEffect(() => canvas.current?.show(appearance), [appearance.shown, appearance.colouring, appearance.sizeOf, selected]);

  const goTo = (node: number | undefined, words: (node: number) => string): void => {
    if (node === undefined) {
      setTold('There is nobody further in that direction.');
      return;
    }
    latest.current = { ...latest.current, current: node };
    setCurrent(node);
    setTold(words(node));
    canvas.current?.bring(node);
    follow();
  };
  const describe = (node: number): string => `${nameOf(seen, node)}, ${isPerson(picture, node) ? 'person' : 'organisation'}, tied to ${count(picture.linesOf[node]?.length ?? 0, 'other', 'others')}${selected.has(node) ? ', selected' : ''}.`;
  const move = (direction: Direction): void => {
    const drawn = canvas.current;
    if (drawn !== null) goTo(nearest(current, visible(appearance), drawn.placeOf, direction), describe);
  };
  const neighbour = (): void => {
    const anchor = [...selected].at(-1) ?? current;
    const others = (picture.linesOf[anchor] ?? []).map((line) => otherEnd(picture, line, anchor)).filter((node) => appearance.shown.nodes[node] === true);
    const next = (others.indexOf(current) + 1) % Math.max(1, others.length);
    goTo(others[next], (node) => `${next + 1} of ${count(others.length, 'neighbour', 'neighbours')} of ${nameOf(seen, anchor)}: ${describe(node)}`);
  };
  const select = (): void => {
    setTold(`${nameOf(seen, current)} is ${selected.has(current) ? 'no longer selected' : 'selected'}.`);
    toggle(current);
  };
  const explore = (): void => change({ tab: 'explore', at: picture.ids[current] ?? '', trail: [] });
  const leave = (): void => box.current?.closest('figure')?.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();

  const press = (event: KeyboardEvent): void => {
    const direction = directionOf(event.key);
    const does = direction !== undefined ? () => move(direction) : ({ e: explore, E: explore, n: neighbour, N: neighbour, Escape: leave } as Readonly<Record<string, () => void>>)[event.key];
    if (does === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    does();
  };

  return h('div', {},
    h('div', { class: 'page-network__frame' },
      h('div', { class: 'page-network__canvas', ref: box, 'aria-hidden': 'true' }),
      // Paper has the drawing of the server, which is sharp; it is read only when somebody prints.
      h('img', { class: 'page-network__drawing page-network__drawing--paper', src: pictureAddress('network.svg', question, setting), alt: '', loading: 'lazy' }),
      h('button', { class: 'page-network__cursor', type: 'button', ref: cursor, 'aria-label': describe(current), 'aria-describedby': 'network-keys', onKeyDown: press, onClick: select })),
    h('p', { class: 'govuk-body-s page-network__told', role: 'status' }, told === '' ? describe(current) : told),
    h('p', { class: 'govuk-hint page-network__help', id: 'network-keys' }, 'Move and zoom with a mouse or your fingers. By keyboard: arrow keys go to the nearest in that direction, N to the next neighbour, Enter selects, E explores, Escape leaves the picture.'),
    h('div', { class: 'page-network__buttons', role: 'group', 'aria-label': 'Move in the picture' },
      ([['left', '←', 'Left'], ['up', '↑', 'Up'], ['down', '↓', 'Down'], ['right', '→', 'Right']] as const).map(([direction, sign, words]) => button([h('span', { 'aria-hidden': 'true' }, sign), h('span', { class: 'govuk-visually-hidden' }, words)], () => move(direction))),
      button('Next neighbour', neighbour),
      button(selected.has(current) ? 'Take out' : 'Select', select),
      button('Explore', explore),
      button('Zoom in', () => canvas.current?.zoom(zoomStep)),
      button('Zoom out', () => canvas.current?.zoom(1 / zoomStep)),
      button('Whole picture', () => canvas.current?.whole()),
      rearranging !== null && button(rearranging.isRunning ? 'Rearranging…' : 'Rearrange what is shown', rearranging.start)),
    h(Finder, { seen, shown: (node) => h('button', { class: 'page-link-button', type: 'button', onClick: () => goTo(node, describe) }, nameOf(seen, node)) }));
}

/** What colours, shapes and lines stand for. */
export function Key({ colouring, picture }: { readonly colouring: Colouring; readonly picture: Picture }): JSX.Element {
  const hasBridges = picture.bridge.includes(1);
  const both = picture.header.people > 0 && picture.header.people < picture.header.nodes;
  const entries: readonly KeyEntry[] = [
    ...colouring.key,
    ...both && colouring.key.every(({ shape }) => shape === 'any') ? [{ colour: '#0b0c0c', shape: 'circle', words: 'Person' } as const, { colour: '#0b0c0c', shape: 'square', words: 'Organisation' } as const] : [],
    ...hasBridges ? [{ colour: lineColours.bridge, shape: 'line', words: 'The only way between its ends' } as const] : [],
  ];
  return h('ul', { class: 'page-network__key govuk-body-s', 'aria-label': 'Key' }, entries.map(({ colour, shape, words }) => h('li', { key: words },
    h('svg', { width: 16, height: 16, viewBox: '0 0 16 16', 'aria-hidden': 'true' }, mark(shape, colour)), ' ', words)));
}

function mark(shape: KeyEntry['shape'], fill: string): JSX.Element {
  switch (shape) {
    case 'square':
      return h('rect', { x: 2, y: 2, width: 12, height: 12, fill, stroke: '#ffffff' });
    case 'line':
      return h('line', { x1: 0, y1: 8, x2: 16, y2: 8, stroke: fill, 'stroke-width': 3 });
    default:
      return h('circle', { cx: 8, cy: 8, r: 6, fill, stroke: '#ffffff' });
  }
}

function button(words: ComponentChildren, does: () => void): JSX.Element {
  return h('button', { class: 'govuk-button govuk-button--secondary page-network__button', type: 'button', onClick: does }, words);
}

function nameOf({ names }: Seen, node: number): string {
  return names[node] ?? '';
}

function visible({ shown }: Appearance): readonly number[] {
  return [...shown.nodes.keys()].filter((node) => shown.nodes[node] === true);
}

/** Whoever has most ties. */
function firstOf({ linesOf }: Picture): number {
  return linesOf.reduce((best, lines, node) => lines.length > (linesOf[best]?.length ?? 0) ? node : best, 0);
}
