import { h, type JSX } from 'preact';
import { controlClass, inField } from '../dom/fields.ts';
import { RecordPicker } from '../dom/recordPicker.ts';
import { typesOf, type RecordField } from './recordType.ts';

/** What a field shows and is told. */
export interface FormFieldProperties {
  readonly field: RecordField;
  readonly value: string;
  /** What the chosen record is called. */
  readonly name: string;
  readonly error: string | undefined;
  readonly change: (value: string, name?: string) => void;
}

/** The field of a form for a property, by what it takes. */
export function FormField({ field, value, name, error, change }: FormFieldProperties): JSX.Element {
  const told = { name: field.name, label: field.isNeeded ? field.label : `${field.label} (optional)`, hint: hintOf(field), error };
  const typed = (event: Event): void => change((event.currentTarget as HTMLInputElement).value);
  switch (field.kind) {
    case 'record':
      return h(RecordPicker, { ...told, types: typesOf(field), chosen: value === '' ? null : { id: value, name }, choose: (record) => change(record?.id ?? '', record?.name ?? '') });
    case 'choice':
      return choice(told, [['', 'Not recorded'], ...(field.choices ?? []).map(([word = '', meaning = '']) => [word, meaning] as const)]);
    case 'yesNo':
      return choice(told, [['', 'Not recorded'], ['yes', 'Yes'], ['no', 'No']]);
    case 'longText': case 'texts': case 'identifiers':
      return inField(told, (ties) => h('textarea', { class: controlClass('textarea', error), rows: 3, value, onInput: typed, ...ties }));
    default:
      return inField(told, (ties) => h('input', { class: controlClass('input', error), type: 'text', autocomplete: 'off', inputMode: field.kind === 'whole' ? 'numeric' : undefined, value, onInput: typed, ...ties }));
  }

  function choice(shown: typeof told, options: readonly (readonly [string, string])[]): JSX.Element {
    return inField(shown, (ties) => h('select', { class: controlClass('select', error), onChange: typed, ...ties },
      options.map(([word, words]) => h('option', { key: word, value: word, selected: word === value }, words))));
  }
}

function hintOf({ kind, hint }: RecordField): string {
  switch (kind) {
    case 'date': return `${hint} For example, 1 June 2026, June 2026 or 2026.`;
    case 'lastDay': return `${hint} For example, 31 May 2026, May 2026 or 2026.`;
    case 'texts': return `${hint} One on a line.`;
    case 'identifiers': return `${hint} One on a line, such as GB-CHC 1012345.`;
    case 'record': return `${hint} Start to type the name and choose it.`;
    default: return hint;
  }
}
