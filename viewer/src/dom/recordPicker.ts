import { h, type JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { NodeType } from '../graphql/operations.ts';
import { controlClass, inField, type Field } from './fields.ts';
import type { Named } from './link.ts';
import { lookFor } from './lookFor.ts';

/** How long somebody must have stopped typing before records are looked for, in milliseconds. */
const pause = 200;

interface Picker extends Field {
  readonly types: readonly NodeType[];
  readonly chosen: Named | null;
  /** Told what was chosen; null where what is typed is no record's name. */
  readonly choose: (record: Named | null) => void;
}

/** A field to choose a record in by typing a part of its name. */
export function RecordPicker({ types, chosen, choose, ...told }: Picker): JSX.Element {
  const field = { hint: 'Start to type the name and choose it.', ...told };
  const [text, setText] = useState(chosen?.name ?? '');
  const [offered, setOffered] = useState<readonly Named[]>([]);

  useEffect(() => {
    if (text.trim() === '' || text === chosen?.name) return;
    return lookFor(text, types, pause, ({ near }) => setOffered(near));
  }, [text]);

  const type = (event: Event): void => {
    const typed = (event.currentTarget as HTMLInputElement).value;
    setText(typed);
    choose(offered.find((record) => record.name === typed) ?? (typed === chosen?.name ? chosen : null));
  };
  // What is offered may come only after the last letter was typed.
  useEffect(() => {
    const match = offered.find((record) => record.name === text);
    if (match !== undefined && match.id !== chosen?.id) choose(match);
  }, [offered]);

  const list = `${field.id ?? field.name}-offered`;
  return inField(field, (ties) => [
    h('input', { class: controlClass('input', field.error), type: 'text', autocomplete: 'off', list, value: text, onInput: type, ...ties }),
    h('datalist', { id: list }, offered.map((record) => h('option', { key: record.id, value: record.name }))),
  ]);
}
