import { h, type JSX } from 'preact';
import { paragraph, section } from '../dom/blocks.ts';
import { controlClass } from '../dom/fields.ts';
import { columnGroups } from './choices.ts';
import type { Constant, Template } from './server.ts';

interface Given {
  readonly columns: Template['columns'];
  readonly constants: readonly Constant[];
  readonly onChange: (constants: readonly Constant[]) => void;
}

/** What is the same in every row of a file and stands in none of its columns. */
export function EveryRow({ columns, constants, onChange }: Given): JSX.Element {
  const change = (place: number, to: Partial<Constant>): void => onChange(constants.map((constant, at) => at === place ? { ...constant, ...to } : constant));
  return section('The same in every row',
    paragraph('Say here what holds for the whole list and stands in no column, such as its place or its source.'),
    constants.map(({ column, text }, place) => h('div', { key: place, class: 'govuk-form-group' },
      h('select', { class: `${controlClass('select', undefined)} page-mapping__select`, 'aria-label': `Column ${place + 1} that is the same in every row`, onChange: (event: Event) => change(place, { column: (event.currentTarget as HTMLSelectElement).value }) },
        h('option', { value: '', selected: column === '' }, 'Choose a column'),
        columnGroups(columns, column)),
      h('input', { class: controlClass('input', undefined), 'aria-label': column === '' ? `What column ${place + 1} says in every row` : `What “${column}” says in every row`, value: text, onInput: (event: Event) => change(place, { text: (event.currentTarget as HTMLInputElement).value }) }),
      h('button', { class: 'govuk-button govuk-button--secondary', type: 'button', onClick: () => onChange(constants.filter((_, at) => at !== place)) }, column === '' ? 'Remove' : `Remove “${column}”`))),
    h('button', { class: 'govuk-button govuk-button--secondary', type: 'button', onClick: () => onChange([...constants, { column: '', text: '' }]) }, 'Add a value for every row'));
}
