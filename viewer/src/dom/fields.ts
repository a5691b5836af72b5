import { h, type ComponentChildren, type JSX } from 'preact';

/** What a field is for, and what is wrong with what stands in it. */
export interface Field {
  readonly name: string;
  /** Its id in the page: the name where that is there once. */
  readonly id?: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
}

/** A field for a line of text. */
export function textField({ value, autocomplete, ...field }: Field & { readonly value?: string | undefined; readonly autocomplete?: string }): JSX.Element {
  return inField(field, (ties) => h('input', { class: controlClass('input', field.error), type: 'text', autocomplete, defaultValue: value, ...ties }));
}

/** A field for several lines of text. */
export function longTextField({ value, ...field }: Field & { readonly value?: string | undefined }): JSX.Element {
  return inField(field, (ties) => h('textarea', { class: controlClass('textarea', field.error), rows: 3, defaultValue: value, ...ties }));
}

/** A field to choose one of several in: values with their words. */
export function selectField({ options, chosen, ...field }: Field & { readonly options: readonly (readonly [string, string])[]; readonly chosen: string }): JSX.Element {
  return inField(field, (ties) => h('select', { class: controlClass('select', field.error), ...ties }, options.map(([value, words]) => h('option', { key: value, value, selected: value === chosen }, words))));
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

/** Puts a control under its label, its hint and what is wrong with it; the control is given what ties it to them. */
export function inField({ name, id = name, label, hint, error }: Field, control: (ties: Readonly<Record<string, string | undefined>>) => ComponentChildren): JSX.Element {
  const described = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean).join(' ');
  return h('div', { class: `govuk-form-group${error === undefined ? '' : ' govuk-form-group--error'}` },
    h('label', { class: 'govuk-label', for: id }, label),
    hint !== undefined && h('div', { class: 'govuk-hint', id: `${id}-hint` }, hint),
    error !== undefined && h('p', { class: 'govuk-error-message', id: `${id}-error` }, h('span', { class: 'govuk-visually-hidden' }, 'Error:'), ' ', error),
    control({ id, name, 'aria-describedby': described === '' ? undefined : described }));
}

/** The class of a control, which shows whether something is wrong with it. */
export function controlClass(control: 'input' | 'select' | 'textarea' | 'file-upload', error: string | undefined): string {
  return error === undefined ? `govuk-${control}` : `govuk-${control} govuk-${control}--error`;
}
