import Graph from 'graphology';
import { NodeSquareProgram } from '@sigma/node-square';
import Sigma from 'sigma';
import { EdgeLineProgram, EdgeRectangleProgram, NodeCircleProgram } from 'sigma/rendering';
import { lineColours, type Colouring } from './colours.ts';
import { placeLabels, type Label } from './labels.ts';
import { isPerson, type Picture } from './picture.ts';
import type { Shown } from './shown.ts';

/** Above so many lines they are left out while the picture moves. */
const linesThatMove = 20_000;

/** On narrower screens nodes are smaller, in pixels. */
const widthOfUsualSizes = 700;

/** How high the letters of names are, in pixels. */
const letters = 13;
const nameColour = '#0b0c0c';

// A square node has a way of its own to write its name; here all names are put where there is room.
class SquareProgram extends NodeSquareProgram {
  override drawLabel: NodeSquareProgram['drawLabel'] = (context, data, settings) => settings.defaultDrawNodeLabel(context, data, settings);
}

/** In a picture of so many, whoever holds parts together is always called by name. */
const nodesWithNames = 500;

/** How the nodes of a picture look now. */
export interface Appearance {
  readonly shown: Shown;
  readonly colouring: Colouring;
  readonly sizeOf: (node: number) => number;
  readonly nameOf: (node: number) => string;
  readonly selected: ReadonlySet<number>;
}

/** A picture on a canvas, which can be moved and zoomed. */
export interface Canvas {
  /** Shows it as it looks now. */
  readonly show: (appearance: Appearance) => void;
  /** Puts nodes elsewhere; y goes up. */
  readonly put: (x: Float32Array, y: Float32Array) => void;
  /** Where a node is, in pixels from the upper left corner; y goes down. */
  readonly placeOf: (node: number) => { readonly x: number; readonly y: number };
  /** Brings a node into view. */
  readonly bring: (node: number) => void;
  readonly zoom: (factor: number) => void;
  readonly whole: () => void;
  /** Gives back all that the browser lent. */
  readonly close: () => void;
}

/** Whether this browser can draw it. */
export function canDraw(): boolean {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('webgl2') ?? canvas.getContext('webgl');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}

/** Draws a picture within an element. */
export function draw(element: HTMLElement, picture: Picture, appearance: Appearance, onSelect: (node: number) => void, onMove: () => void): Canvas {
  const { header, a, b, x, y, bridge, cutsOff } = picture;
  const graph = new Graph({ type: 'undirected', multi: true });
  for (let node = 0; node < header.nodes; node++) graph.addNode(node, { x: x[node], y: y[node], type: isPerson(picture, node) ? 'circle' : 'square' });
  for (let line = 0; line < header.lines; line++) {
    const isBridge = bridge[line] === 1;
    graph.addEdgeWithKey(line, a[line], b[line], { type: isBridge ? 'thick' : 'line', size: isBridge ? 2 : 1, color: isBridge ? lineColours.bridge : lineColours.usual });
  }

  const isReduced = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const duration = isReduced ? 0 : 250;
  const scale = Math.min(1, Math.max(0.5, element.clientWidth / widthOfUsualSizes));
  const holdsTogether = (node: number): boolean => header.nodes <= nodesWithNames && (cutsOff[node] ?? 0) > 0;
  const show = ({ shown, colouring, sizeOf, nameOf, selected }: Appearance): void => {
    graph.updateEachNodeAttributes((key, attributes) => {
      const node = Number(key);
      const isSelected = selected.has(node);
      return { ...attributes, hidden: shown.nodes[node] !== true, color: colouring.colourOf(node), size: scale * sizeOf(node) + (isSelected ? 3 : 0), label: nameOf(node), highlighted: isSelected, forceLabel: isSelected || holdsTogether(node) };
    }, { attributes: ['hidden', 'color', 'size', 'label', 'highlighted', 'forceLabel'] });
    graph.updateEachEdgeAttributes((key, attributes) => ({ ...attributes, hidden: shown.lines[Number(key)] !== true }), { attributes: ['hidden'] });
  };
  show(appearance);

  let names: CanvasRenderingContext2D | null = null;
  const labels: Label[] = [];
  const sigma = new Sigma(graph, element, {
    allowInvalidContainer: true,
    defaultNodeType: 'circle',
    nodeProgramClasses: { circle: NodeCircleProgram, square: SquareProgram },
    edgeProgramClasses: { line: EdgeLineProgram, thick: EdgeRectangleProgram },
    hideEdgesOnMove: header.lines > linesThatMove,
    hideLabelsOnMove: header.nodes > 2_000,
    labelRenderedSizeThreshold: 6,
    labelSize: letters,
    defaultDrawNodeLabel: (context, { label, x: left, y: top, size, forceLabel }, { labelFont }) => {
      if (typeof label !== 'string' || label === '') return;
      names = context;
      context.font = `${letters}px ${labelFont}`;
      labels.push({ words: label, x: left, y: top, radius: size, width: context.measureText(label).width, isFirst: forceLabel === true });
    },
    zIndex: false,
    inertiaDuration: isReduced ? 0 : 200,
    zoomDuration: duration,
  });
  sigma.on('clickNode', ({ node }) => onSelect(Number(node)));
  sigma.on('beforeRender', () => {
    labels.length = 0;
  });
  sigma.on('afterRender', () => {
    if (names !== null) {
      names.fillStyle = nameColour;
      for (const { words, left, baseline } of placeLabels(labels, sigma.getDimensions(), letters)) names.fillText(words, left, baseline);
    }
    onMove();
  });
  const camera = sigma.getCamera();
  const placeOf = (node: number): { x: number; y: number } => sigma.graphToViewport({ x: graph.getNodeAttribute(node, 'x'), y: graph.getNodeAttribute(node, 'y') });
  return {
    show,
    placeOf,
    put: (toX, toY) => graph.updateEachNodeAttributes((key, attributes) => ({ ...attributes, x: toX[Number(key)], y: toY[Number(key)] }), { attributes: ['x', 'y'] }),
    bring: (node) => {
      const { x: left, y: top } = placeOf(node);
      const { width, height } = sigma.getDimensions();
      if (left > 0 && top > 0 && left < width && top < height) return;
      const place = sigma.getNodeDisplayData(node);
      if (place !== undefined) void camera.animate({ x: place.x, y: place.y }, { duration });
    },
    zoom: (factor) => void camera.animate({ ratio: camera.getState().ratio / factor }, { duration }),
    whole: () => void camera.animatedReset({ duration }),
    close: () => sigma.kill(),
  };
}
