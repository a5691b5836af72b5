import { h, type ComponentChildren, type JSX } from 'preact';
import { useState } from 'preact/hooks';
import { bullets, details, heading, paragraph, summary } from '../dom/blocks.ts';
import { link } from '../dom/link.ts';
import { ask } from '../graphql/ask.ts';
import { RecordFacts, type FactInput, type RecordFactsMutation } from '../graphql/operations.ts';
import { HowWeKnow } from '../history/howWeKnow.ts';
import { pathOf } from '../shell/places.ts';
import { Conflict, merge } from './conflict.ts';
import { ErrorSummary, lostError } from './errors.ts';
import { parted } from './fieldOrder.ts';
import { FormField } from './formField.ts';
import { readKnown, type Known } from './known.ts';
import type { RecordField, RecordType } from './recordType.ts';
import { Saved } from './saved.ts';
import { useNamesakes } from './namesakes.ts';
import { draftNote, useDraft } from './useDraft.ts';
import { useSending } from './useSending.ts';
import { readForm, type Typed } from './values.ts';

type Recorded = RecordFactsMutation['record'];

/** The form of a type: a new record, or a known one to be corrected. What is typed is kept until it is sent. */
export function RecordForm({ title, type, known, given, givenNames }: { readonly title: string; readonly type: RecordType; readonly known: Known | null; readonly given: Typed; readonly givenNames: Typed }): ComponentChildren {
  const draft = useDraft(`${type.name} ${known?.id ?? ''}`, { typed: known?.typed ?? given, names: givenNames, ...known !== null && { before: known } });
  const { typed, names } = draft;
  // What is typed is compared with what stood in the form when somebody began, which may be older than what is recorded now.
  const [before, setBefore] = useState(draft.before ?? known);
  const [theirs, setTheirs] = useState<Known | null>(known !== null && draft.before !== undefined && draft.before.version !== known.version ? known : null);
  const [saved, setSaved] = useState<Recorded | null>(null);
  const { errors, setErrors, recorded, isBusy, send } = useSending(type.fields.map(({ name }) => name));
  // A request that is sent again, as after a lost connection, is the same request.
  const [key, setKey] = useState(() => crypto.randomUUID());
  const namesakes = useNamesakes(type, known === null ? typed['name'] ?? typed['title'] ?? '' : '');
  // Where a field stands does not change while somebody types in it.
  const [[first, rest]] = useState(() => parted(type, known, typed));
  const change = (field: string) => (value: string, name?: string): void => draft.change({ [field]: value }, name === undefined ? {} : { [field]: name });

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const reading = readForm(type, typed, before?.typed ?? null);
    if ('errors' in reading) {
      setErrors(reading.errors);
      return;
    }

    const fact = known === null || before === null ? reading.input : { id: known.id, expectedVersion: before.version, ...reading.input };
    const answer = await send(async (signal) => (await ask(RecordFacts, { facts: [{ [type.name]: fact } as FactInput], key }, signal)).record);
    if (answer === null) return;
    if (answer.errors.length > 0) {
      setKey(crypto.randomUUID());
      if (known !== null && answer.errors.some(({ code }) => code === 'CONFLICT')) await lookAgain(known.id);
      return;
    }

    draft.drop();
    setSaved(answer);
  };
  const lookAgain = async (id: string): Promise<void> => {
    try {
      setTheirs(await readKnown(type, id, new AbortController().signal));
      setErrors({});
    } catch (error) {
      setErrors(lostError(error));
    }
  };
  const settle = (now: Known) => (merged: Typed): void => {
    setBefore(now);
    draft.change(merged, now.names, now);
    setTheirs(null);
  };

  if (saved !== null) return h(Saved, { title: known === null ? `${type.words} recorded` : 'Correction recorded', change: saved.change, notes: saved.notes }, afterwards(type, saved));
  const field = (each: RecordField): JSX.Element =>
    h(FormField, { key: each.name, field: each, value: typed[each.name] ?? '', name: names[each.name] ?? '', error: errors[each.name], change: change(each.name) });
  return [
    heading(title), paragraph(type.meaning),
    known !== null && summary(type.fields.filter(({ isEnd }) => isEnd).map(({ name, label }) => [label, names[name]] as const)),
    known !== null && h(HowWeKnow, { id: known.id, of: known.caption, correct: ['record', type.name, known.id] }),
    theirs !== null && before !== null && h(Conflict, { theirs, merged: merge(type, before.typed, typed, theirs.typed), choose: settle(theirs) }),
    h('form', { 'aria-label': type.words, onSubmit: (event: Event) => void submit(event), noValidate: true },
      h(ErrorSummary, { errors, recorded }),
      draftNote(draft),
      first.map(field),
      namesakes.length > 0 && h('div', { class: 'govuk-inset-text', role: 'status' }, paragraph('Is it one of these, which are known already?'), bullets(namesakes.map(({ id, name }) => link(pathOf(type.typeName, id), {}, name)), '')),
      rest.length > 0 && details('More about it', rest.map(field)),
      h('button', { class: 'govuk-button', type: 'submit', disabled: isBusy || theirs !== null }, known === null ? 'Record it' : 'Record the correction')),
  ];
}

function afterwards(type: RecordType, { facts }: Recorded): ComponentChildren {
  const [recorded] = facts;
  return bullets([
    type.isNode && recorded !== undefined && link(pathOf(type.typeName, recorded.id), {}, 'Go to it'),
    link(['record', type.name], {}, 'Record another one'),
    link(['changes'], {}, 'See recent changes'),
  ].filter((item) => item !== false), '');
}
