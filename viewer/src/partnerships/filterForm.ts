import { dayForm } from '../dom/dayForm.ts';
import { h } from '../dom/element.ts';
import { selectField } from '../dom/selectField.ts';
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
  const fragility = selectField('class', 'How fragile', [['', 'All'], ...classes.map((name) => [name, classWords(name).name] as const)], chosen ?? '');
  const checkbox = h('input', { class: 'govuk-checkboxes__input', id: 'senior', name: 'senior', type: 'checkbox', value: 'yes', checked: senior });
  const ask = (day: string): void => {
    location.hash = writeRoute(['partnerships'], { class: fragility.read(), senior: checkbox.checked ? 'yes' : '', asOf: day, organisation });
  };
  return dayForm('Narrow the list', asOf, ask, fragility.element,
    h('div', { class: 'govuk-form-group govuk-checkboxes govuk-checkboxes--small' },
      h('div', { class: 'govuk-checkboxes__item' }, checkbox,
        h('label', { class: 'govuk-label govuk-checkboxes__label', for: 'senior' }, 'Only those that hang on one senior person'))));
}
