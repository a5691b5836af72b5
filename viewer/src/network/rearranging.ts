/** Nodes with their places, and lines between them. */
export interface Arranged {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly a: readonly number[];
  readonly b: readonly number[];
  /** Whether each node takes part; the others stay where they are. */
  readonly isMoved: readonly boolean[];
}

const rounds = 150;

/**
 * Finds new places for what is shown: all nodes push each other away, lines pull their ends together, and all move less from
 * round to round (Fruchterman and Reingold, 1991). They keep to the middle and the size of the picture as it was.
 */
export function rearranged({ x: fromX, y: fromY, a, b, isMoved }: Arranged): { readonly x: Float32Array; readonly y: Float32Array } {
  const [x, y] = [Float32Array.from(fromX), Float32Array.from(fromY)];
  const nodes = [...x.keys()].filter((node) => isMoved[node] === true);
  if (nodes.length < 2) return { x, y };
  const middle = { x: mean(nodes, x), y: mean(nodes, y) };
  const radius = Math.max(1e-6, ...nodes.map((node) => Math.hypot(at(x, node) - middle.x, at(y, node) - middle.y)));
  const spacing = radius / Math.sqrt(nodes.length);
  const [byX, byY] = [new Float32Array(x.length), new Float32Array(y.length)];
  const push = (one: number, other: number, strength: (distance: number) => number): void => {
    const [right, up] = [at(x, one) - at(x, other) || 1e-6 * (one - other), at(y, one) - at(y, other)];
    const distance = Math.hypot(right, up);
    const force = strength(distance) / distance;
    byX[one] = at(byX, one) + right * force;
    byY[one] = at(byY, one) + up * force;
    byX[other] = at(byX, other) - right * force;
    byY[other] = at(byY, other) - up * force;
  };

  for (let round = 0; round < rounds; round++) {
    byX.fill(0);
    byY.fill(0);
    nodes.forEach((one, index) => {
      for (let next = index + 1; next < nodes.length; next++) push(one, nodes[next] ?? one, (distance) => spacing * spacing / distance);
    });
    a.forEach((one, line) => push(one, b[line] ?? one, (distance) => -(distance * distance) / spacing));
    const most = radius * 0.1 * (1 - round / rounds);
    for (const node of nodes) {
      const [right, up] = [at(byX, node) - (at(x, node) - middle.x) * 0.1, at(byY, node) - (at(y, node) - middle.y) * 0.1];
      const way = Math.hypot(right, up);
      if (way === 0) continue;
      x[node] = at(x, node) + right / way * Math.min(way, most);
      y[node] = at(y, node) + up / way * Math.min(way, most);
    }
  }
  return { x, y };
}

function at(values: Float32Array, index: number): number {
  return values[index] ?? 0;
}

function mean(nodes: readonly number[], values: Float32Array): number {
  return nodes.reduce((sum, node) => sum + at(values, node), 0) / nodes.length;
}
