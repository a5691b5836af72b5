import { h, type ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { bullets, heading, paragraph } from '../dom/blocks.ts';
import { controlClass, inField } from '../dom/fields.ts';
import { link, type Named } from '../dom/link.ts';
import { RecordPicker } from '../dom/recordPicker.ts';
import { formatDate, readDate } from '../format/dates.ts';
import { capital, plain } from '../format/words.ts';
import { ask } from '../graphql/ask.ts';
import { ReadHolders, RecordSpoke, type ContactKind, type ReadHoldersQuery, type RecordSpokeMutation } from '../graphql/operations.ts';
import { present } from '../partnerships/parts.ts';
import { ErrorSummary, errorsOf, lostError, type FormErrors } from '../record/errors.ts';
import { Saved } from '../record/saved.ts';

const kinds = ['MEETING', 'ONE_TO_ONE', 'CALL', 'MESSAGE', 'EVENT'] as const satisfies readonly ContactKind[];

const fields = ['partnerships', 'people', 'date', 'kind', 'summary', 'promised'];

/** The form of a contact. Who holds the partnership is offered to be ticked; others are looked for by name. */
export function SpokeForm({ day, given }: { readonly day: string; readonly given: ReadHoldersQuery['partnership'] }): ComponentChildren {
  const [partnership, setPartnership] = useState<Named | null>(given && { id: given.id, name: given.caption ?? given.id });
  const [holders, setHolders] = useState<readonly Named[]>(given === null ? [] : present(given.holders.map(({ person }) => person)));
  const [others, setOthers] = useState<readonly Named[]>([]);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [date, setDate] = useState(formatDate(day));
  const [kind, setKind] = useState<ContactKind | ''>('');
  const [summary, setSummary] = useState('');
  const [promised, setPromised] = useState('');
  const [errors, setErrors] = useState<FormErrors>({});
  const [saved, setSaved] = useState<RecordSpokeMutation['recordContact'] | null>(null);
  const [isBusy, setBusy] = useState(false);

  useEffect(() => {
    if (partnership === null || partnership.id === given?.id) return;
    const reading = new AbortController();
    ask(ReadHolders, { partnership: partnership.id }, reading.signal).then((answer) => setHolders(present((answer.partnership?.holders ?? []).map(({ person }) => person))), () => {});
    return () => reading.abort();
  }, [partnership?.id]);

  const tick = (id: string) => (event: Event): void => {
    const next = new Set(ticked);
    if ((event.currentTarget as HTMLInputElement).checked) next.add(id);
    else next.delete(id);
    setTicked(next);
  };
  const add = (person: Named | null): void => {
    if (person === null) return;
    setOthers((before) => before.some(({ id }) => id === person.id) ? before : [...before, person]);
    setTicked((before) => new Set([...before, person.id]));
  };

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const when = readDate(date);
    const wrong = {
      ...partnership === null && { partnerships: 'Choose the partnership that it was about' },
      ...ticked.size === 0 && { people: 'Tick who took part, or look for them by name' },
      ...when === null && { date: `“${date}” is not a date. Write it as 1 June 2026 or 1/6/2026.` },
    };
    if (partnership === null || when === null || Object.keys(wrong).length > 0) {
      setErrors(wrong);
      return;
    }

    setBusy(true);
    try {
      const { recordContact } = await ask(RecordSpoke, { input: { partnerships: [partnership.id], people: [...ticked], date: when, kind: kind || undefined, summary: summary || undefined, promised: promised || undefined } }, new AbortController().signal);
      setErrors(errorsOf(recordContact.errors, fields));
      if (recordContact.errors.length === 0) setSaved(recordContact);
    } catch (error) {
      setErrors(lostError(error));
    } finally {
      setBusy(false);
    }
  };

  if (saved !== null && partnership !== null) return h(Saved, { title: 'Contact recorded', change: saved.change, notes: saved.notes }, bullets([link(['partnerships', partnership.id], {}, `Go to ${partnership.name}`), link(['spoke'], {}, 'Record another one')], ''));
  const typed = (set: (text: string) => void) => (event: Event): void => set((event.currentTarget as HTMLInputElement).value);
  return [heading('We spoke'), paragraph('A meeting, call or conversation. It counts as contact from then on, for everybody who took part.'), h('form', { 'aria-label': 'We spoke', onSubmit: (event: Event) => void submit(event), noValidate: true },
    h(ErrorSummary, { errors }),
    h(RecordPicker, { name: 'partnerships', label: 'About which partnership', hint: 'Start to type the name of a party or what it is about, and choose it.', types: ['PARTNERSHIP'], chosen: partnership, choose: setPartnership, error: errors['partnerships'] }),
    h('fieldset', { class: 'govuk-fieldset govuk-form-group', id: 'people', tabindex: -1 },
      h('legend', { class: 'govuk-fieldset__legend' }, 'Who took part'),
      errors['people'] !== undefined && h('p', { class: 'govuk-error-message' }, errors['people']),
      h('div', { class: 'govuk-checkboxes govuk-checkboxes--small' }, present([...holders, ...others]).map(({ id, name }) =>
        h('div', { key: id, class: 'govuk-checkboxes__item' },
          h('input', { class: 'govuk-checkboxes__input', id: `took-part-${id}`, type: 'checkbox', checked: ticked.has(id), onChange: tick(id) }),
          h('label', { class: 'govuk-label govuk-checkboxes__label', for: `took-part-${id}` }, name)))),
      h(RecordPicker, { key: others.length, name: 'other', label: 'Somebody else', hint: 'Start to type the name and choose it.', types: ['PERSON'], chosen: null, choose: add })),
    inField({ name: 'date', label: 'When', hint: 'For example, 1 June 2026 or 1/6/2026.', error: errors['date'] }, (ties) => h('input', { class: controlClass('input', errors['date']), type: 'text', autocomplete: 'off', value: date, onInput: typed(setDate), ...ties })),
    inField({ name: 'kind', label: 'How (optional)', error: errors['kind'] }, (ties) => h('select', { class: controlClass('select', errors['kind']), onChange: (event: Event) => setKind(kinds.find((each) => each === (event.currentTarget as HTMLSelectElement).value) ?? ''), ...ties },
      ['', ...kinds].map((each) => h('option', { key: each, value: each, selected: each === kind }, each === '' ? 'Not recorded' : capital(plain(each)))))),
    inField({ name: 'summary', label: 'What it was about (optional)', error: errors['summary'] }, (ties) => h('textarea', { class: controlClass('textarea', errors['summary']), rows: 3, value: summary, onInput: typed(setSummary), ...ties })),
    inField({ name: 'promised', label: 'What was promised (optional)', hint: 'By whom and to whom. It stays open until it is kept.', error: errors['promised'] }, (ties) => h('textarea', { class: controlClass('textarea', errors['promised']), rows: 2, value: promised, onInput: typed(setPromised), ...ties })),
    h('button', { class: 'govuk-button', type: 'submit', disabled: isBusy }, 'Record it'))];
}
