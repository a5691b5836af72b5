import { h, type JSX } from 'preact';

/** What is drawn over each step of shade, so that steps can be told apart without colour: nothing, dots, lines, crossed lines, a grid over these. */
const marks: readonly ((size: number) => string)[] = [
  () => '',
  (size) => `M${size / 2} ${size / 2}h0.01`,
  (size) => `M0 ${size}L${size} 0`,
  (size) => `M0 ${size}L${size} 0M0 0L${size} ${size}`,
  (size) => `M0 ${size}L${size} 0M0 0L${size} ${size}M0 ${size / 2}H${size}M${size / 2} 0V${size}`,
];

/** The patterns of all steps, to be referred to by their ids. */
export function patterns(prefix: string, size: number): JSX.Element {
  return h('defs', {}, marks.map((mark, step) =>
    h('pattern', { key: step, id: patternId(prefix, step + 1), width: size, height: size, patternUnits: 'userSpaceOnUse' },
      h('path', { class: 'page-map__mark', d: mark(size), 'stroke-width': size * (step === 1 ? 0.3 : 0.1), 'stroke-linecap': step === 1 ? 'round' : 'butt' }))));
}

/** The id of the pattern of a step. */
export function patternId(prefix: string, step: number): string {
  return `${prefix}-${step}`;
}
