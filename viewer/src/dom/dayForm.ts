import { dayField } from './dayField.ts';
import { h, type Child } from './element.ts';

/**
 * A form that asks the question of a view again for a day, with other fields around it.
 * @param ask Goes to the address of the question; told the day in ISO form, empty for today.
 */
export function dayForm(label: string, asOf: string | undefined, ask: (day: string) => void, before: Child = null, after: Child = null): HTMLElement {
  const day = dayField(asOf);
  const submit = (event: Event): void => {
    event.preventDefault();
    const read = day.read();
    if (read !== null) ask(read);
  };
  return h('form', { class: 'page-filter', 'aria-label': label, submit, novalidate: true },
    before, day.element, after, h('button', { class: 'govuk-button', type: 'submit' }, 'Show'));
}
