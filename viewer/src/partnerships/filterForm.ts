import { dayForm } from '../dom/dayForm.ts';
import { h } from '../dom/element.ts';
import { selectField } from '../dom/selectField.ts';
import { writeRoute } from '../route.ts';
import { causeInWords, classes, classWords, unheldCauses, type FragilityClass, type UnheldBecause } from './classes.ts';

/** What the list is narrowed to now. */
export interface Chosen {
  readonly chosen: FragilityClass | undefined;
  readonly because: UnheldBecause | undefined;
  readonly senior: boolean;
  readonly asOf: string | undefined;
  /** The id of the organisation whose partnerships are listed. */
  readonly organisation: string | undefined;
}

/** The form that narrows the list of partnerships. */
export function filterForm({ chosen, because, senior, asOf, organisation }: Chosen): HTMLElement {
  const fragility = selectField('class', 'How fragile', [['', 'All'], ...classes.map((name) => [name, classWords(name).name] as const)], chosen ?? '');
  const cause = selectField('because', 'If nobody holds it, why', [['', 'Any reason'], ...unheldCauses.map((name) => [name, causeInWords(name)] as const)], because ?? '');
  const checkbox = h('input', { class: 'govuk-checkboxes__input', id: 'senior', name: 'senior', type: 'checkbox', value: 'yes', checked: senior });
  const ask = (day: string): void => {
    location.hash = writeRoute(['partnerships'], { class: fragility.read(), because: cause.read(), senior: checkbox.checked ? 'yes' : '', asOf: day, organisation });
  };
  return dayForm('Narrow the list', asOf, ask, [fragility.element, cause.element],
    h('div', { class: 'govuk-form-group govuk-checkboxes govuk-checkboxes--small' },
      h('div', { class: 'govuk-checkboxes__item' }, checkbox,
        h('label', { class: 'govuk-label govuk-checkboxes__label', for: 'senior' }, 'Only those that hang on one senior person'))));
}
