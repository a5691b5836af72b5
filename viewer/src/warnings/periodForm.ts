import { dayField } from '../dom/dayField.ts';
import { h } from '../dom/element.ts';
import { capital } from '../format/words.ts';
import { writeRoute } from '../route.ts';
import { periods, type Period } from './period.ts';

/** The form that chooses how far back the comparison goes, and up to which day. */
export function periodForm(chosen: Period, asOf: string | undefined): HTMLElement {
  const select = h('select', { class: 'govuk-select', id: 'period', name: 'period' },
    Object.entries(periods).map(([name, { words }]) => h('option', { value: name, selected: name === chosen }, capital(words))));
  const day = dayField(asOf);
  const submit = (event: Event): void => {
    event.preventDefault();
    const read = day.read();
    if (read !== null) location.hash = writeRoute(['warnings'], { period: select.value, asOf: read });
  };
  return h('form', { class: 'page-filter', 'aria-label': 'Choose the period', submit, novalidate: true },
    h('div', { class: 'govuk-form-group' }, h('label', { class: 'govuk-label', for: 'period' }, 'Compare over'), select),
    day.element,
    h('button', { class: 'govuk-button', type: 'submit' }, 'Show'));
}
