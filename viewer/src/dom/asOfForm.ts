import { writeRoute } from '../route.ts';
import { dayField } from './dayField.ts';
import { h } from './element.ts';

/** Asks the question of a page again for another day. */
export function asOfForm(path: readonly string[], asOf: string | undefined): HTMLElement {
  const day = dayField(asOf);
  const submit = (event: Event): void => {
    event.preventDefault();
    const read = day.read();
    if (read !== null) location.hash = writeRoute(path, { asOf: read });
  };
  return h('form', { class: 'page-filter', 'aria-label': 'Choose the day', submit, novalidate: true },
    day.element, h('button', { class: 'govuk-button', type: 'submit' }, 'Show'));
}
