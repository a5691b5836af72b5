import { h, type JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { details } from '../dom/blocks.ts';
import { inField, selectField } from '../dom/fields.ts';
import { formatDate } from '../format/dates.ts';
import { count } from '../format/words.ts';
import { hasTwoModes } from './choice.ts';
import type { Seen } from './networkView.ts';
import { dayNumber, daysOf, isoOf, type Shown } from './shown.ts';

/** What the nodes are coloured and sized by, and what is hidden. */
export function LookForm({ seen: { picture, question, look, change }, measures, shown }: { readonly seen: Seen; readonly measures: readonly (readonly [string, string])[]; readonly shown: Shown }): JSX.Element {
  const sectors = picture.header.sectors.filter(({ sector }) => picture.sector.subarray(picture.header.people).includes(sector));
  const field = (name: 'colour' | 'size' | 'show' | 'sector' | 'only', label: string, options: readonly (readonly [string, string])[]): JSX.Element =>
    h('div', { key: name, onChange: (event: Event) => change({ [name]: (event.target as HTMLSelectElement).value }) }, selectField({ name: `look-${name}`, label, options, chosen: look[name] }));
  return h('div', { class: 'page-network__look' },
    details('Colour, size and filters',
      h('div', { class: 'page-network__fields' },
        field('colour', 'Colour by', [['sector', 'Sector'], ['group', 'Groups that are tied to each other'], ...question.times === undefined ? [['weak', 'Who holds parts together'] as const] : [], ...measures]),
        field('size', 'Size by', [['ties', 'Ties'], ['same', 'All the same'], ...measures]),
        hasTwoModes(question.network) && field('show', 'Show', [['', 'People and organisations'], ['people', 'People only'], ['organisations', 'Organisations only']]),
        picture.header.people < picture.header.nodes && field('sector', 'Sector', [['', 'All'], ...sectors.map(({ sector, title }) => [String(sector), title] as const)]),
        question.times === undefined && field('only', 'Ties', [['', 'All'], ['weak', 'Only those that are weak points']])),
      question.times !== undefined && h('p', { class: 'govuk-hint' }, 'Measures and weak points belong to one day. Of all times together, they would count chains of ties that never held at the same time. Draw the network of a day to see them.')),
    question.times !== undefined && h(DaySlider, { picture, look, change }),
    h('p', { class: 'govuk-body-s', role: 'status' }, shown.count === picture.header.nodes
      ? `All ${picture.header.nodes.toLocaleString('en-GB')} are shown.`
      : `${count(shown.count, 'is', 'are')} shown, of ${picture.header.nodes.toLocaleString('en-GB')}.`));
}

/** Chooses a day: what did not hold on it is hidden, and nothing moves. */
function DaySlider({ picture, look, change }: Pick<Seen, 'picture' | 'look' | 'change'>): JSX.Element | null {
  const days = useMemo(() => daysOf(picture), [picture]);
  if (days === null) return null;
  const chosen = look.day === '' ? undefined : look.day;
  const slide = (event: Event): void => change({ day: isoOf(Number((event.currentTarget as HTMLInputElement).value)) });
  return h('div', { class: 'page-network__day' },
    inField({ name: 'look-day', label: 'What held on', hint: `From ${formatDate(isoOf(days[0]))} to ${formatDate(isoOf(days[1]))}.` }, (ties) =>
      h('input', { ...ties, class: 'page-network__slider', type: 'range', min: days[0], max: days[1], value: chosen === undefined ? days[1] : dayNumber(chosen), 'aria-valuetext': chosen === undefined ? 'Any day' : formatDate(chosen), onInput: slide })),
    h('p', { class: 'govuk-body-s' }, h('strong', {}, chosen === undefined ? 'Any day' : formatDate(chosen)), chosen !== undefined && [' ', h('button', { class: 'page-link-button', type: 'button', onClick: () => change({ day: '' }) }, 'Show any day')]));
}
