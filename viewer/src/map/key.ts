import { h, type JSX } from 'preact';
import { patternId, patterns } from './pattern.ts';
import { measureWords, stepWords, type Measure, type Step } from './shading.ts';
import { shapeOf, symbolWords, type SymbolKind } from './symbols.ts';

/** What shades and symbols mean: only those that are on the map. */
export function mapKey(measure: Measure, kind: string, steps: readonly Step[], symbols: readonly SymbolKind[]): JSX.Element {
  return h('div', { class: 'page-map__key' },
    steps.length > 0 && h('div', {},
      h('p', { class: 'govuk-body-s page-map__key-title' }, `${measureWords[measure]}, by ${kind === '' ? 'place' : kind.toLowerCase()}`),
      h('ul', { class: 'govuk-list page-map__steps' }, steps.map((step, index) => h('li', { key: index },
        h('svg', { class: 'page-map__swatch', viewBox: '0 0 30 18', 'aria-hidden': 'true' },
          patterns(`map-key-${index}`, 8),
          h('rect', { class: `page-map__area page-map__area--${index + 1}`, x: 0.5, y: 0.5, width: 29, height: 17 }),
          index > 0 && h('rect', { x: 0.5, y: 0.5, width: 29, height: 17, fill: `url(#${patternId(`map-key-${index}`, index + 1)})` })),
        stepWords(step, measure))))),
    symbols.length > 0 && h('ul', { class: 'govuk-list page-map__steps' }, symbols.map((symbol) => h('li', { key: symbol },
      h('svg', { class: 'page-map__swatch', viewBox: '0 0 30 18', 'aria-hidden': 'true' }, h('path', { class: `page-map__shape page-map__shape--${symbol}`, d: shapeOf(symbol, 15, 9, 5.5), 'fill-rule': 'evenodd' })),
      symbolWords[symbol]))));
}
