import { h, type ComponentChildren, type JSX } from 'preact';
import { capital } from '../format/words.ts';
import type { Template } from './server.ts';
import { fewWords, formatWords } from './words.ts';

/** The columns that a column may be, the usual ones first. */
export function columnGroups(columns: Template['columns'], chosen: string | null): ComponentChildren {
  const group = (label: string, isUsual: boolean): ComponentChildren => optionGroup(label, columns.filter((column) => column.isUsual === isUsual).map(({ header, meaning, isNeeded }) =>
    h('option', { key: header, value: header, selected: header === chosen, title: meaning }, `${isNeeded ? `${header} (needed)` : header}: ${fewWords(meaning)}`)));
  return [group('Usual columns', true), group('Others', false)];
}

/** What a row may be, the usual kinds first. */
export function rowGroups(templates: readonly Template[], chosen: string): ComponentChildren {
  const group = (label: string, rows: Template['rows'], isUsual: boolean): ComponentChildren => optionGroup(label, templates.filter((template) => template.rows === rows && template.isUsual === isUsual).map(({ name, meaning }) =>
    h('option', { key: name, value: name, selected: name === chosen }, `${capital(formatWords(name))}: ${fewWords(meaning)}`)));
  return [
    group('Lists that people keep', 'SEVERAL', true), group('One record', 'RECORD', true), group('What connects two records', 'CONNECTION', true),
    group('One record of another kind', 'RECORD', false), group('Another connection', 'CONNECTION', false),
  ];
}

function optionGroup(label: string, options: JSX.Element[]): ComponentChildren {
  return options.length > 0 && h('optgroup', { label }, options);
}
