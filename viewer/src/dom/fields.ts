import { h, type ComponentChildren, type JSX } from 'preact';

/** What a field is for, and what is wrong with what stands in it. */
interface Field {
  readonly name: string;
  /** Its id in the page: the name where that is there once. */
  readonly id?: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
}

/** A field for a line of text. */
export function textField({ value, autocomplete, ...field }: Field & { readonly value?: string | undefined; readonly autocomplete?: string }): JSX.Element {
  return group(field, h('input', { class: `govuk-input${field.error === undefined ? '' : ' govuk-input--error'}`, type: 'text', autocomplete, defaultValue: value, ...marks(field) }));
}

/** A field to choose one of several in: values with their words. */
export function selectField({ options, chosen, ...field }: Field & { readonly options: readonly (readonly [string, string])[]; readonly chosen: string }): JSX.Element {
  return group(field, h('select', { class: 'govuk-select', ...marks(field) }, options.map(([value, words]) => h('option', { key: value, value, selected: value === chosen }, words))));
}

/** A box to tick. */
export function checkbox({ name, label, checked }: { readonly name: string; readonly label: string; readonly checked: boolean }): JSX.Element {
  return h('div', { class: 'govuk-form-group govuk-checkboxes govuk-checkboxes--small' },
    h('div', { class: 'govuk-checkboxes__item' },
      h('input', { class: 'govuk-checkboxes__input', id: name, name, type: 'checkbox', value: 'yes', defaultChecked: checked }),
      h('label', { class: 'govuk-label govuk-checkboxes__label', for: name }, label)));
}

/** What a form's field holds, without blanks at its ends; empty where there is no such field. */
export function valueOf(form: HTMLFormElement, name: string): string {
  const value = new FormData(form).get(name);
  return typeof value === 'string' ? value.trim() : '';
}

function group({ name, id = name, label, hint, error }: Field, control: ComponentChildren): JSX.Element {
  return h('div', { class: `govuk-form-group${error === undefined ? '' : ' govuk-form-group--error'}` },
    h('label', { class: 'govuk-label', for: id }, label),
    hint !== undefined && h('div', { class: 'govuk-hint', id: `${id}-hint` }, hint),
    error !== undefined && h('p', { class: 'govuk-error-message', id: `${id}-error` }, h('span', { class: 'govuk-visually-hidden' }, 'Error:'), ' ', error),
    control);
}

function marks({ name, id = name, hint, error }: Field): Record<string, string | undefined> {
  const described = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean).join(' ');
  return { id, name, 'aria-describedby': described === '' ? undefined : described };
}
