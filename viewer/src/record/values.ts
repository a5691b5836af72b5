import { formatDate, lastDayOf, noDate, readDate, untilAfter } from '../format/dates.ts';
import type { RecordField, RecordType } from './recordType.ts';

/** What stands in a form, field by field, as it is typed: the id of a record, the lines of a list. */
export type Typed = Readonly<Record<string, string>>;

/** What is to be recorded of one field, or what is wrong with what was typed. */
type Reading = { readonly value: unknown } | { readonly error: string };

/** The facts of a form; where something is wrong, that, field by field. */
export type Readings = { readonly input: Readonly<Record<string, unknown>> } | { readonly errors: Readonly<Record<string, string>> };

/**
 * Reads a form. Of a new record what is left empty is left out; of a known one what was not changed is, and what was
 * emptied is cleared.
 * @param before What stood in it before; nothing for a new record.
 */
export function readForm(type: RecordType, typed: Typed, before: Typed | null): Readings {
  const input: Record<string, unknown> = {};
  const errors: Record<string, string> = {};
  for (const field of type.fields) {
    const text = (typed[field.name] ?? '').trim();
    if (before !== null && text === (before[field.name] ?? '').trim()) continue;
    if (text === '') {
      if (field.isNeeded) errors[field.name] = missing(field);
      else if (before !== null) input[field.name] = null;
      continue;
    }

    const reading = read(field, text);
    if ('error' in reading) errors[field.name] = reading.error;
    else input[field.name] = reading.value;
  }

  return Object.keys(errors).length > 0 ? { errors } : { input };
}

/** What is typed for a value that is known, the other way round. */
export function writeValue({ kind }: RecordField, value: unknown): string {
  if (value === null || value === undefined) return '';
  switch (kind) {
    case 'date': return formatDate(String(value));
    case 'lastDay': return formatDate(lastDayOf(String(value)));
    case 'record': return (value as { readonly id: string }).id;
    case 'yesNo': return value === true ? 'yes' : 'no';
    case 'texts': return (value as readonly string[]).join('\n');
    case 'identifiers': return (value as readonly { scheme: string; value: string }[]).map(({ scheme, value: number }) => `${scheme} ${number}`).join('\n');
    case 'point': return ((point: { latitude: number; longitude: number }) => `${point.latitude}, ${point.longitude}`)(value as { latitude: number; longitude: number });
    default: return String(value);
  }
}

function missing({ kind, label }: RecordField): string {
  return kind === 'choice' || kind === 'record' ? `Choose: ${label.toLowerCase()}` : `Enter: ${label.toLowerCase()}`;
}

function read({ kind, label }: RecordField, text: string): Reading {
  switch (kind) {
    case 'date': case 'lastDay': {
      const date = readDate(text);
      return date === null ? { error: noDate(text) } : { value: kind === 'lastDay' ? untilAfter(date) : date };
    }
    case 'yesNo': return { value: text === 'yes' };
    case 'number': case 'whole': {
      const number = Number(text.replace(/[£,\s]/g, ''));
      if (Number.isNaN(number)) return { error: `${label}: “${text}” is not a number. Write it in figures, such as 1200.` };
      return kind === 'whole' && !Number.isInteger(number) ? { error: `${label}: write a whole number, such as 12.` } : { value: number };
    }
    case 'texts': return { value: lines(text) };
    case 'identifiers': return readIdentifiers(lines(text));
    case 'point': {
      const [latitude, longitude, ...rest] = text.split(',').map((part) => Number(part.trim()));
      return latitude === undefined || longitude === undefined || rest.length > 0 || Number.isNaN(latitude) || Number.isNaN(longitude)
        ? { error: 'Write degrees north and degrees east with a comma between them, such as 53.4, -2.99.' }
        : { value: { latitude, longitude } };
    }
    default: return { value: text };
  }
}

function readIdentifiers(all: readonly string[]): Reading {
  const parts = all.map((line) => /^(\S+)\s+(\S.*)$/.exec(line));
  const wrong = parts.findIndex((part) => part === null);
  return wrong >= 0
    ? { error: `“${all[wrong]}” is no register number. Write the register’s code, a space and the number, such as GB-CHC 1012345; one on a line.` }
    : { value: parts.map((part) => ({ scheme: part?.[1], value: part?.[2] })) };
}

function lines(text: string): string[] {
  return text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
}
