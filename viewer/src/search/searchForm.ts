import { h } from '../dom/element.ts';
import { writeRoute } from '../route.ts';

/** The search field, filled with what was looked for. */
export function searchForm(text: string): HTMLElement {
  const input = h('input', { class: 'govuk-input', id: 'search', name: 'q', type: 'search', maxlength: 200, autocomplete: 'off', spellcheck: 'false', value: text, 'aria-describedby': 'search-hint' });
  const submit = (event: Event): void => {
    event.preventDefault();
    location.hash = writeRoute(['search'], { q: input.value.trim() });
  };
  return h('form', { role: 'search', submit, novalidate: true },
    h('div', { class: 'govuk-form-group' },
      h('label', { class: 'govuk-label govuk-label--s', for: 'search' }, 'Search'),
      h('div', { class: 'govuk-hint', id: 'search-hint' }, 'Organisations, people, partnerships, buildings and funding, by name, subject, postcode or register number. The beginnings of words are enough.'),
      h('div', { class: 'page-search' }, input, h('button', { class: 'govuk-button', type: 'submit' }, 'Search'))));
}
