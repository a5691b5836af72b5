import { h, type JSX } from 'preact';
import { valueOf } from '../dom/fields.ts';
import { writeRoute } from '../route.ts';
import { useSetting } from '../setting/setting.ts';

/** The search field, filled with what was looked for. */
export function searchForm(text: string): JSX.Element {
  return h(SearchForm, { text });
}

function SearchForm({ text }: { readonly text: string }): JSX.Element {
  const setting = useSetting();
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    location.hash = writeRoute(['search'], { q: valueOf(event.currentTarget as HTMLFormElement, 'q'), ...setting });
  };
  return h('form', { role: 'search', onSubmit: submit, noValidate: true },
    h('div', { class: 'govuk-form-group' },
      h('label', { class: 'govuk-label govuk-label--s', for: 'search' }, 'Search'),
      h('div', { class: 'govuk-hint', id: 'search-hint' }, 'Organisations, people, partnerships, buildings and funding, by name, subject, postcode or register number. The beginnings of words are enough.'),
      h('div', { class: 'page-search' },
        h('input', { class: 'govuk-input', id: 'search', name: 'q', type: 'search', maxLength: 200, autocomplete: 'off', spellcheck: false, defaultValue: text, 'aria-describedby': 'search-hint' }),
        h('button', { class: 'govuk-button', type: 'submit' }, 'Search'))));
}
