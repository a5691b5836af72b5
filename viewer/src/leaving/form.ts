import { h, type ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { bullets, heading, paragraph } from '../dom/blocks.ts';
import { controlClass, inField } from '../dom/fields.ts';
import { link, type Named } from '../dom/link.ts';
import { RecordPicker } from '../dom/recordPicker.ts';
import { readDate } from '../format/dates.ts';
import { ask } from '../graphql/ask.ts';
import { ReadRoles, RecordLeaving, type ReadRolesQuery } from '../graphql/operations.ts';
import { ErrorSummary, errorsOf, lostError, type FormErrors } from '../record/errors.ts';
import { Saved } from '../record/saved.ts';

type Person = NonNullable<ReadRolesQuery['person']>;

/** The form: who, which post, and the day after the last. */
export function LeavingForm({ given }: { readonly given: Person | null }): ComponentChildren {
  const [person, setPerson] = useState<Named | null>(given);
  const [roles, setRoles] = useState<Person['roles']>(given?.roles ?? []);
  const [role, setRole] = useState(given?.roles.length === 1 ? given.roles[0]?.id ?? '' : '');
  const [until, setUntil] = useState('');
  const [errors, setErrors] = useState<FormErrors>({});
  const [saved, setSaved] = useState<{ readonly change: number | null } | null>(null);

  useEffect(() => {
    if (person === null || person.id === given?.id) return;
    const reading = new AbortController();
    ask(ReadRoles, { person: person.id }, reading.signal).then((answer) => setRoles(answer.person?.roles ?? []), () => {});
    return () => reading.abort();
  }, [person?.id]);

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const day = readDate(until);
    if (role === '' || day === null) {
      setErrors({
        ...person === null && { person: 'Choose who is leaving' },
        ...role === '' && { role: 'Choose the post' },
        ...day === null && { until: until.trim() === '' ? 'Enter the day' : `“${until}” is not a date. Write it as 1 June 2026 or 1/6/2026.` },
      });
      return;
    }

    try {
      const { endRole } = await ask(RecordLeaving, { role, until: day }, new AbortController().signal);
      setErrors(errorsOf(endRole.errors, ['role', 'until']));
      if (endRole.errors.length === 0) setSaved(endRole);
    } catch (error) {
      setErrors(lostError(error));
    }
  };

  if (saved !== null && person !== null) return h(Saved, { title: 'Leaving recorded', change: saved.change }, bullets([
    link(['people', person.id, 'handover'], {}, `Handover brief of ${person.name}`), link(['people', person.id], {}, `Go to ${person.name}`),
  ], ''));
  return [heading('Somebody is leaving'), paragraph('The day may be to come: partnerships then show who is due to leave, and there is time for a handover.'), h('form', { 'aria-label': 'Somebody is leaving', onSubmit: (event: Event) => void submit(event), noValidate: true },
    h(ErrorSummary, { errors }),
    h(RecordPicker, { name: 'person', label: 'Who', hint: 'Start to type the name and choose it.', types: ['PERSON'], chosen: person, choose: setPerson, error: errors['person'] }),
    inField({ name: 'role', label: 'Which post', error: errors['role'] }, (ties) => h('select', { class: controlClass('select', errors['role']), onChange: (event: Event) => setRole((event.currentTarget as HTMLSelectElement).value), ...ties },
      [{ id: '', words: roles.length === 0 ? 'No current post is recorded' : 'Choose' }, ...roles.map(({ id, title, organisation }) => ({ id, words: [title ?? 'A role', organisation?.name].filter(Boolean).join(', ') }))].map((option) =>
        h('option', { key: option.id, value: option.id, selected: option.id === role }, option.words)))),
    inField({ name: 'until', label: 'The day after the last day', hint: 'For example, 1 June 2026 or 1/6/2026.', error: errors['until'] }, (ties) => h('input', { class: controlClass('input', errors['until']), type: 'text', autocomplete: 'off', value: until, onInput: (event: Event) => setUntil((event.currentTarget as HTMLInputElement).value), ...ties })),
    h('button', { class: 'govuk-button', type: 'submit' }, 'Record it'))];
}
