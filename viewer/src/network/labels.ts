/** A name that is to stand beside its node, in pixels from the upper left corner; y goes down. */
export interface Label {
  readonly words: string;
  /** The middle of its node. */
  readonly x: number;
  readonly y: number;
  /** From there to the edge of the node. */
  readonly radius: number;
  /** How wide the words are. */
  readonly width: number;
  /** Whether it comes before all that are not. */
  readonly isFirst: boolean;
}

/** A name with the left end of its line of letters. */
export interface PlacedLabel {
  readonly words: string;
  readonly left: number;
  readonly baseline: number;
}

/** Between a node and its name, in pixels. */
const gap = 3;

/**
 * Where names stand: right of their nodes, or left of them where the picture ends. One that would be cut off or lie over another that
 * matters more is left out.
 * @param letters How high letters are, in pixels.
 */
export function placeLabels(labels: readonly Label[], picture: { readonly width: number; readonly height: number }, letters: number): readonly PlacedLabel[] {
  const inOrder = [...labels].sort((one, other) => Number(other.isFirst) - Number(one.isFirst) || other.radius - one.radius);
  const taken: { readonly left: number; readonly right: number; readonly baseline: number }[] = [];
  const placed: PlacedLabel[] = [];
  for (const { words, x, y, radius, width } of inOrder) {
    const baseline = y + letters / 3;
    if (baseline - letters < 0 || baseline > picture.height) continue;
    const left = [x + radius + gap, x - radius - gap - width].find((start) => start >= 0 && start + width <= picture.width
      && !taken.some((other) => start < other.right && other.left < start + width && Math.abs(baseline - other.baseline) < letters));
    if (left === undefined) continue;
    taken.push({ left, right: left + width, baseline });
    placed.push({ words, left, baseline });
  }
  return placed;
}
