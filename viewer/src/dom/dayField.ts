import { formatDate, readDay } from '../format/dates.ts';
import { h } from './element.ts';

/** A field for the day a question is asked about. */
export interface DayField {
  readonly element: HTMLElement;
  /** Reads it: the ISO form, empty for today; null where it is no date, which the reader is then told beside the field. */
  read(): string | null;
}

/** Makes the field, filled with the day of the address. */
export function dayField(asOf: string | undefined): DayField {
  const input = h('input', {
    class: 'govuk-input', id: 'as-of', name: 'asOf', type: 'text', autocomplete: 'off',
    value: asOf === undefined ? '' : formatDate(asOf), 'aria-describedby': 'as-of-hint as-of-error',
  });
  const error = h('p', { class: 'govuk-error-message', id: 'as-of-error', hidden: true });
  const element = h('div', { class: 'govuk-form-group' },
    h('label', { class: 'govuk-label', for: 'as-of' }, 'Date'),
    h('div', { class: 'govuk-hint', id: 'as-of-hint' }, 'For example, 1 June 2026 or 1/6/2026. Leave it empty to use today’s date.'),
    error, input);

  return {
    element,
    read() {
      const text = input.value.trim();
      const day = text === '' ? '' : readDay(text);
      error.hidden = day !== null;
      error.textContent = day === null ? `“${text}” is not a date. Write it as 1 June 2026 or 1/6/2026.` : '';
      element.classList.toggle('govuk-form-group--error', day === null);
      input.classList.toggle('govuk-input--error', day === null);
      input.setAttribute('aria-invalid', String(day === null));
      if (day === null) input.focus();
      return day;
    },
  };
}
