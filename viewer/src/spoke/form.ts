import { h, type ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { bullets, heading, paragraph } from '../dom/blocks.ts';
import { longTextField, selectField, textField, valueOf } from '../dom/fields.ts';
import { link, type Named } from '../dom/link.ts';
import { RecordPicker } from '../dom/recordPicker.ts';
import { formatDate, noDate, readDate } from '../format/dates.ts';
import { capital, plain } from '../format/words.ts';
import { ask } from '../graphql/ask.ts';
import { ReadHolders, RecordSpoke, type ContactKind, type ReadHoldersQuery, type RecordSpokeMutation } from '../graphql/operations.ts';
import { present } from '../partnerships/parts.ts';
import { ErrorSummary } from '../record/errors.ts';
import { Saved } from '../record/saved.ts';
import { draftNote, useDraft } from '../record/useDraft.ts';
import { useSending } from '../record/useSending.ts';
import { NearContacts } from './near.ts';

const kinds = ['MEETING', 'ONE_TO_ONE', 'CALL', 'MESSAGE', 'EVENT'] as const satisfies readonly ContactKind[];

/** What is typed, beside what is chosen. */
const kept = ['date', 'kind', 'summary', 'promised'];

const fields = ['partnerships', 'people', 'date', 'kind', 'summary', 'promised'];

/** The form of a contact. Who holds the partnership is offered to be ticked; others are looked for by name. */
export function SpokeForm({ day, given }: { readonly day: string; readonly given: ReadHoldersQuery['partnership'] }): ComponentChildren {
  const draft = useDraft(`contact ${given?.id ?? ''}`, { typed: { partnerships: given?.id ?? '', date: formatDate(day) }, names: given === null ? {} : { [given.id]: given.caption ?? given.id } });
  const { typed, names } = draft;
  const named = (id: string): Named => ({ id, name: names[id] ?? id });
  const partnership = typed['partnerships'] === undefined || typed['partnerships'] === '' ? null : named(typed['partnerships']);
  const others = idsIn(typed['others']).map(named);
  const ticked = new Set(idsIn(typed['people']));
  const [holders, setHolders] = useState<readonly Named[]>(given === null ? [] : present(given.holders.map(({ person }) => person)));
  const [saved, setSaved] = useState<RecordSpokeMutation['recordContact'] | null>(null);
  const { errors, setErrors, recorded, isBusy, send } = useSending(fields);

  useEffect(() => {
    if (partnership === null || partnership.id === given?.id) return;
    const reading = new AbortController();
    ask(ReadHolders, { partnership: partnership.id }, reading.signal).then((answer) => setHolders(present((answer.partnership?.holders ?? []).map(({ person }) => person))), () => {});
    return () => reading.abort();
  }, [partnership?.id]);

  const choose = (chosen: Named | null): void => draft.change({ partnerships: chosen?.id ?? '' }, chosen === null ? {} : { [chosen.id]: chosen.name });
  const tick = (id: string) => (event: Event): void => {
    const isTicked = (event.currentTarget as HTMLInputElement).checked;
    draft.change({ people: [...[...ticked].filter((each) => each !== id), ...isTicked ? [id] : []].join(' ') });
  };
  const add = (person: Named | null): void => {
    if (person === null) return;
    draft.change({ others: [...new Set([...idsIn(typed['others']), person.id])].join(' '), people: [...new Set([...ticked, person.id])].join(' ') }, { [person.id]: person.name });
  };
  const type = (event: Event): void => {
    const { name, value } = event.target as HTMLInputElement;
    if (kept.includes(name)) draft.change({ [name]: value });
  };

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const date = valueOf(form, 'date');
    const when = readDate(date);
    const wrong = {
      ...partnership === null && { partnerships: 'Choose the partnership that it was about' },
      ...ticked.size === 0 && { people: 'Tick who took part, or look for them by name' },
      ...when === null && { date: noDate(date) },
    };
    if (partnership === null || when === null || Object.keys(wrong).length > 0) {
      setErrors(wrong);
      return;
    }

    const input = {
      partnerships: [partnership.id], people: [...ticked], date: when,
      kind: kinds.find((each) => each === valueOf(form, 'kind')), summary: valueOf(form, 'summary') || undefined, promised: valueOf(form, 'promised') || undefined,
    };
    const answer = await send(async (signal) => (await ask(RecordSpoke, { input }, signal)).recordContact);
    if (answer?.errors.length !== 0) return;
    draft.drop();
    setSaved(answer);
  };

  if (saved !== null && partnership !== null) return h(Saved, { title: 'Contact recorded', change: saved.change, notes: saved.notes }, bullets([link(['partnerships', partnership.id], {}, `Go to ${partnership.name}`), link(['spoke'], {}, 'Record another one')], ''));
  return [heading('We spoke'), paragraph('A meeting, call or conversation. It counts as contact from then on, for everybody who took part.'), h('form', { 'aria-label': 'We spoke', onSubmit: (event: Event) => void submit(event), onInput: type, onChange: type, noValidate: true },
    h(ErrorSummary, { errors, recorded }),
    draftNote(draft),
    h(RecordPicker, { name: 'partnerships', label: 'About which partnership', hint: 'Start to type the name of a party or what it is about, and choose it.', types: ['PARTNERSHIP'], chosen: partnership, choose, error: errors['partnerships'] }),
    h('fieldset', { class: 'govuk-fieldset govuk-form-group', id: 'people', tabindex: -1 },
      h('legend', { class: 'govuk-fieldset__legend' }, 'Who took part'),
      errors['people'] !== undefined && h('p', { class: 'govuk-error-message' }, errors['people']),
      h('div', { class: 'govuk-checkboxes govuk-checkboxes--small' }, present([...holders, ...others]).map(({ id, name }) =>
        h('div', { key: id, class: 'govuk-checkboxes__item' },
          h('input', { class: 'govuk-checkboxes__input', id: `took-part-${id}`, type: 'checkbox', checked: ticked.has(id), onChange: tick(id) }),
          h('label', { class: 'govuk-label govuk-checkboxes__label', for: `took-part-${id}` }, name)))),
      h(RecordPicker, { key: others.length, name: 'other', label: 'Somebody else', types: ['PERSON'], chosen: null, choose: add })),
    textField({ name: 'date', label: 'When', hint: 'For example, 1 June 2026 or 1/6/2026.', autocomplete: 'off', value: typed['date'], error: errors['date'] }),
    h(NearContacts, { partnership: partnership?.id, date: readDate(typed['date'] ?? ''), people: ticked }),
    selectField({ name: 'kind', label: 'How (optional)', options: [['', 'Not recorded'], ...kinds.map((kind) => [kind, capital(plain(kind))] as const)], chosen: typed['kind'] ?? '', error: errors['kind'] }),
    longTextField({ name: 'summary', label: 'What it was about (optional)', value: typed['summary'], error: errors['summary'] }),
    longTextField({ name: 'promised', label: 'What was promised (optional)', hint: 'By whom and to whom. It stays open until it is kept.', value: typed['promised'], error: errors['promised'] }),
    h('button', { class: 'govuk-button', type: 'submit', disabled: isBusy }, 'Record it'))];
}

function idsIn(ids: string | undefined): readonly string[] {
  return (ids ?? '').split(' ').filter((id) => id !== '');
}
