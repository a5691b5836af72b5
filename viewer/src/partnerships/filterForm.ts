import { dayField } from '../dom/dayField.ts';
import { h } from '../dom/element.ts';
import { writeRoute } from '../route.ts';
import { classes, classWords, type FragilityClass } from './classes.ts';

/** What the list is narrowed to now. */
export interface Chosen {
  readonly chosen: FragilityClass | undefined;
  readonly senior: boolean;
  readonly asOf: string | undefined;
  /** The id of the organisation whose partnerships are listed. */
  readonly organisation: string | undefined;
}

/** The form that narrows the list of partnerships. */
export function filterForm({ chosen, senior, asOf, organisation }: Chosen): HTMLElement {
  const select = h('select', { class: 'govuk-select', id: 'class', name: 'class' },
    h('option', { value: '', selected: chosen === undefined }, 'All'),
    classes.map((name) => h('option', { value: name, selected: chosen === name }, classWords(name).name)));
  const checkbox = h('input', { class: 'govuk-checkboxes__input', id: 'senior', name: 'senior', type: 'checkbox', value: 'yes', checked: senior });
  const day = dayField(asOf);

  const submit = (event: Event): void => {
    event.preventDefault();
    const read = day.read();
    if (read !== null) location.hash = writeRoute(['partnerships'], { class: select.value, senior: checkbox.checked ? 'yes' : '', asOf: read, organisation });
  };

  return h('form', { class: 'page-filter', 'aria-label': 'Narrow the list', submit, novalidate: true },
    h('div', { class: 'govuk-form-group' }, h('label', { class: 'govuk-label', for: 'class' }, 'How fragile'), select),
    day.element,
    h('div', { class: 'govuk-form-group govuk-checkboxes govuk-checkboxes--small' },
      h('div', { class: 'govuk-checkboxes__item' }, checkbox,
        h('label', { class: 'govuk-label govuk-checkboxes__label', for: 'senior' }, 'Only those that hang on one senior person'))),
    h('button', { class: 'govuk-button', type: 'submit' }, 'Show'));
}
