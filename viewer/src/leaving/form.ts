import { h, type ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { bullets, heading, paragraph } from '../dom/blocks.ts';
import { selectField, textField, valueOf } from '../dom/fields.ts';
import { link, type Named } from '../dom/link.ts';
import { RecordPicker } from '../dom/recordPicker.ts';
import { noDate, readDate, untilAfter } from '../format/dates.ts';
import { ask } from '../graphql/ask.ts';
import { ReadRoles, RecordLeaving, type ReadRolesQuery } from '../graphql/operations.ts';
import { ErrorSummary } from '../record/errors.ts';
import { Saved } from '../record/saved.ts';
import { draftNote, useDraft } from '../record/useDraft.ts';
import { useSending } from '../record/useSending.ts';

type Person = NonNullable<ReadRolesQuery['person']>;

/** The form: who, which post, and the last day. */
export function LeavingForm({ given }: { readonly given: Person | null }): ComponentChildren {
  const draft = useDraft(`leaving ${given?.id ?? ''}`, { typed: { person: given?.id ?? '' }, names: given === null ? {} : { person: given.name } });
  const { typed, names } = draft;
  const person: Named | null = typed['person'] === undefined || typed['person'] === '' ? null : { id: typed['person'], name: names['person'] ?? '' };
  const [roles, setRoles] = useState<Person['roles']>(given?.roles ?? []);
  const { errors, setErrors, recorded, send } = useSending(['role', 'until']);
  const [saved, setSaved] = useState<{ readonly change: number | null } | null>(null);

  useEffect(() => {
    if (person === null || person.id === given?.id) return;
    const reading = new AbortController();
    ask(ReadRoles, { person: person.id }, reading.signal).then((answer) => setRoles(answer.person?.roles ?? []), () => {});
    return () => reading.abort();
  }, [person?.id]);

  const choose = (chosen: Named | null): void => draft.change({ person: chosen?.id ?? '' }, { person: chosen?.name ?? '' });
  const type = (event: Event): void => {
    const { name, value } = event.target as HTMLInputElement;
    if (name === 'role' || name === 'until') draft.change({ [name]: value });
  };

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const [role, until] = [valueOf(form, 'role'), valueOf(form, 'until')];
    const day = readDate(until);
    if (role === '' || day === null) {
      setErrors({
        ...person === null && { person: 'Choose who is leaving' },
        ...role === '' && { role: 'Choose the post' },
        ...day === null && { until: until === '' ? 'Enter the last day' : noDate(until) },
      });
      return;
    }

    const answer = await send(async (signal) => (await ask(RecordLeaving, { role, until: untilAfter(day) }, signal)).endRole);
    if (answer?.errors.length !== 0) return;
    draft.drop();
    setSaved(answer);
  };

  if (saved !== null && person !== null) return h(Saved, { title: 'Leaving recorded', change: saved.change }, bullets([
    link(['people', person.id, 'handover'], {}, `Handover brief of ${person.name}`), link(['people', person.id], {}, `Go to ${person.name}`),
  ], ''));
  return [heading('Somebody is leaving'), paragraph('The day may be to come: partnerships then show who is due to leave, and there is time for a handover.'), h('form', { 'aria-label': 'Somebody is leaving', onSubmit: (event: Event) => void submit(event), onInput: type, onChange: type, noValidate: true },
    h(ErrorSummary, { errors, recorded }),
    draftNote(draft),
    h(RecordPicker, { name: 'person', label: 'Who', types: ['PERSON'], chosen: person, choose, error: errors['person'] }),
    selectField({
      name: 'role', label: 'Which post', error: errors['role'], chosen: typed['role'] ?? '',
      options: [...roles.length === 0 ? [['', 'No current post is recorded'] as const] : roles.length > 1 ? [['', 'Choose'] as const] : [], ...roles.map(({ id, title, organisation }) => [id, [title ?? 'A role', organisation?.name].filter(Boolean).join(', ')] as const)],
    }),
    textField({ name: 'until', label: 'The last day', hint: 'The last day in the post. For example, 31 May 2026 or 31/5/2026.', autocomplete: 'off', value: typed['until'], error: errors['until'] }),
    h('button', { class: 'govuk-button', type: 'submit' }, 'Record it'))];
}
