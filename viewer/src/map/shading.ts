import type { AreaOnMapFragment } from '../graphql/operations.ts';

/** What areas can be shaded by, in the order in which it is offered. */
export const measures = ['organisations', 'partnerships', 'onOnePerson', 'share', 'unheld'] as const;

/** What areas are shaded by. */
export type Measure = typeof measures[number];

/** How each is called. */
export const measureWords: Readonly<Record<Measure, string>> = {
  organisations: 'Organisations',
  partnerships: 'Partnerships',
  onOnePerson: 'Partnerships that depend on one person',
  share: 'Share of partnerships that depend on one person',
  unheld: 'Partnerships that nobody holds',
};

/** How many steps of shade there are at most: as many as can be told apart. */
const most = 5;

/** What an area is shaded by; null where there is nothing to count. */
export function valueOf({ counts }: AreaOnMapFragment, measure: Measure): number | null {
  if (measure !== 'share') return counts[measure];
  return counts.partnerships === 0 ? null : Math.round(100 * counts.onOnePerson / counts.partnerships);
}

/** The value as it is shown. */
export function valueWords(value: number | null, measure: Measure): string {
  return value === null ? 'no partnership' : measure === 'share' ? `${value}%` : value.toLocaleString('en-GB');
}

/** A step of shade: all values from the first to the last. */
export interface Step {
  readonly from: number;
  readonly to: number;
}

/** Steps of equal width from 0 to the largest value. */
export function stepsOf(values: readonly (number | null)[]): readonly Step[] {
  const largest = Math.max(0, ...values.filter((value) => value !== null));
  const width = Math.ceil((largest + 1) / most);
  return Array.from({ length: Math.ceil((largest + 1) / width) }, (_, step) => ({ from: step * width, to: Math.min((step + 1) * width - 1, largest) }));
}

/** The number of the step that a value is in, from 1; 0 where there is no value. */
export function stepOf(value: number | null, steps: readonly Step[]): number {
  return value === null ? 0 : steps.findIndex(({ to }) => value <= to) + 1;
}

/** A step as the key names it. */
export function stepWords({ from, to }: Step, measure: Measure): string {
  return from === to ? valueWords(from, measure) : `${valueWords(from, measure)} to ${valueWords(to, measure)}`;
}

/** The kinds of areas, the one there are most of first. Areas of one kind do not lie on each other, so one kind is shaded at a time. */
export function kindsOf(areas: readonly AreaOnMapFragment[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { place } of areas) counts.set(place?.kind ?? '', (counts.get(place?.kind ?? '') ?? 0) + 1);
  return [...counts].sort(([one, first], [other, second]) => second - first || one.localeCompare(other, 'en-GB')).map(([kind]) => kind);
}
