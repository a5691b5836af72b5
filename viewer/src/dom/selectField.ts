import { h } from './element.ts';

/** A field to choose one of several in. */
export interface SelectField {
  readonly element: HTMLElement;
  /** Reads the value that is chosen. */
  read(): string;
}

/** Makes the field; its options are values with their words. */
export function selectField(id: string, label: string, options: readonly (readonly [string, string])[], chosen: string): SelectField {
  const select = h('select', { class: 'govuk-select', id, name: id }, options.map(([value, words]) => h('option', { value, selected: value === chosen }, words)));
  return {
    element: h('div', { class: 'govuk-form-group' }, h('label', { class: 'govuk-label', for: id }, label), select),
    read: () => select.value,
  };
}
