import { h, type ComponentChildren, type JSX } from 'preact';
import { useState } from 'preact/hooks';
import { bullets, details, heading, paragraph } from '../dom/blocks.ts';
import { link } from '../dom/link.ts';
import { ask } from '../graphql/ask.ts';
import { RecordFacts, type FactInput, type RecordFactsMutation } from '../graphql/operations.ts';
import { pathOf } from '../shell/places.ts';
import { dropDraft, keepDraft, readDraft } from './draft.ts';
import { ErrorSummary } from './errors.ts';
import { FormField } from './formField.ts';
import type { RecordType } from './recordType.ts';
import { Saved } from './saved.ts';
import { useNamesakes } from './namesakes.ts';
import { useSending } from './useSending.ts';
import { readForm, type Typed } from './values.ts';

/** A record that is to be corrected. */
export interface Known {
  readonly id: string;
  readonly version: number;
  readonly caption: string;
  readonly typed: Typed;
}

type Recorded = RecordFactsMutation['record'];

/** The form of a type: a new record, or a known one to be corrected. What is typed is kept until it is sent. */
export function RecordForm({ title, type, known, given, givenNames }: { readonly title: string; readonly type: RecordType; readonly known: Known | null; readonly given: Typed; readonly givenNames: Typed }): ComponentChildren {
  const formName = `${type.name} ${known?.id ?? ''}`;
  const draft = readDraft(formName);
  const [typed, setTyped] = useState<Typed>(draft?.typed ?? known?.typed ?? given);
  const [names, setNames] = useState<Typed>(draft?.names ?? givenNames);
  const [saved, setSaved] = useState<Recorded | null>(null);
  const { errors, setErrors, isBusy, send } = useSending(type.fields.map(({ name }) => name));
  // A request that is sent again, as after a lost connection, is the same request.
  const [key, setKey] = useState(() => crypto.randomUUID());
  const namesakes = useNamesakes(type, known === null ? typed['name'] ?? typed['title'] ?? '' : '');

  const change = (field: string) => (value: string, name?: string): void => {
    const next = { ...typed, [field]: value };
    const named = name === undefined ? names : { ...names, [field]: name };
    setTyped(next);
    setNames(named);
    keepDraft(formName, { typed: next, names: named });
  };

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const reading = readForm(type, typed, known?.typed ?? null);
    if ('errors' in reading) {
      setErrors(reading.errors);
      return;
    }

    const fact = known === null ? reading.input : { id: known.id, expectedVersion: known.version, ...reading.input };
    const answer = await send(async (signal) => (await ask(RecordFacts, { facts: [{ [type.name]: fact } as FactInput], key }, signal)).record);
    if (answer === null) return;
    if (answer.errors.length > 0) {
      setKey(crypto.randomUUID());
      return;
    }

    dropDraft(formName);
    setSaved(answer);
  };

  if (saved !== null) return h(Saved, { title: known === null ? `${type.words} recorded` : 'Correction recorded', change: saved.change, notes: saved.notes }, afterwards(type, saved));
  const field = (each: (typeof type.fields)[number]): JSX.Element =>
    h(FormField, { key: each.name, field: each, value: typed[each.name] ?? '', name: names[each.name] ?? '', error: errors[each.name], change: change(each.name) });
  const [first, rest] = known === null ? parted(type) : [type.fields, []];
  return [heading(title), paragraph(type.meaning), h('form', { 'aria-label': type.words, onSubmit: (event: Event) => void submit(event), noValidate: true },
    h(ErrorSummary, { errors }),
    draft !== null && paragraph('This is what you had typed before. ', h('button', { class: 'page-link-button', type: 'button', onClick: () => { dropDraft(formName); location.reload(); } }, 'Start afresh'), '.'),
    first.map(field),
    namesakes.length > 0 && h('div', { class: 'govuk-inset-text', role: 'status' }, paragraph('Is it one of these, which are known already?'), bullets(namesakes.map(({ id, name }) => link(pathOf(type.typeName, id), {}, name)), '')),
    rest.length > 0 && details('More about it', rest.map(field)),
    h('button', { class: 'govuk-button', type: 'submit', disabled: isBusy }, known === null ? 'Record it' : 'Record the correction'))];
}

/** What a new record needs and is best known by, and the rest, which is folded. */
function parted({ fields, isNode }: RecordType): readonly [RecordType['fields'], RecordType['fields']] {
  const isFirst = (field: RecordType['fields'][number]): boolean => field.isNeeded || !isNode || ['description', 'sector', 'kind', 'postcode', 'address', 'email'].includes(field.name);
  return [fields.filter(isFirst), fields.filter((field) => !isFirst(field))];
}

function afterwards(type: RecordType, { facts }: Recorded): ComponentChildren {
  const [recorded] = facts;
  return bullets([
    type.isNode && recorded !== undefined && link(pathOf(type.typeName, recorded.id), {}, 'Go to it'),
    link(['record', type.name], {}, 'Record another one'),
    link(['changes'], {}, 'See recent changes'),
  ].filter((item) => item !== false), '');
}
