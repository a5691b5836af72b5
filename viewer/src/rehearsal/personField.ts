import { h, type JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Named } from '../dom/link.ts';
import { RecordPicker } from '../dom/recordPicker.ts';

/** A field for somebody who is not among those to tick. */
export function PersonField({ add }: { readonly add: (id: string) => void }): JSX.Element {
  const [error, setError] = useState<string | undefined>();
  const [person, setPerson] = useState<Named | null>(null);
  const [round, setRound] = useState(0);
  const submit = (event: Event): void => {
    event.preventDefault();
    setError(person === null ? 'Choose a person whose name is offered' : undefined);
    if (person === null) return;
    add(person.id);
    setPerson(null);
    setRound(round + 1);
  };
  return h('form', { 'aria-label': 'Add a person', onSubmit: submit, noValidate: true },
    h(RecordPicker, { key: round, name: 'person', label: 'Somebody else', types: ['PERSON'], chosen: person, choose: setPerson, error }),
    h('button', { class: 'govuk-button govuk-button--secondary', type: 'submit' }, 'Tick'));
}
