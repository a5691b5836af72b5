import { h, type JSX } from 'preact';
import { controlClass } from '../dom/fields.ts';

/** How many characters may stand between entries. */
const longest = 10;

interface Given {
  /** The header of the column. */
  readonly header: string;
  readonly separator: string | null;
  readonly onChange: (separator: string | null) => void;
}

/** What stands between several entries of a cell, such as a comma, beside what does in every file. */
export function SeparatorField({ header, separator, onChange }: Given): JSX.Element {
  return h('label', { class: 'page-mapping__beside' },
    'Several in a cell, separated by ', h('span', { class: 'govuk-visually-hidden' }, `in “${header}” `),
    h('input', { class: `${controlClass('input', undefined)} govuk-input--width-3`, type: 'text', maxLength: longest, autocomplete: 'off', value: separator ?? '', onInput: (event: Event) => onChange(separatorOf((event.currentTarget as HTMLInputElement).value)) }));
}

/** What somebody typed as a separator: blanks around a word belong to it, as in “ and ”, and blanks alone part nothing. */
export function separatorOf(typed: string): string | null {
  return typed.trim() === '' ? null : typed;
}
