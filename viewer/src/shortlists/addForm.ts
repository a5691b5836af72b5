import { h, type JSX } from 'preact';
import { useState } from 'preact/hooks';
import { paragraph } from '../dom/blocks.ts';
import { selectField, textField, valueOf } from '../dom/fields.ts';
import { link, type Named } from '../dom/link.ts';
import { ask } from '../graphql/ask.ts';
import { RecordFacts, type FactInput } from '../graphql/operations.ts';
import { ErrorSummary } from '../record/errors.ts';
import { Undo } from '../record/saved.ts';
import { useSending } from '../record/useSending.ts';

/** The kind of the initiatives that are shortlists. */
export const shortlistKind = 'shortlist';

/** Puts an organisation on a shortlist that there is, or on a new one, with the reason. */
export function ShortlistForm({ organisation, shortlists }: { readonly organisation: Named; readonly shortlists: readonly Named[] }): JSX.Element {
  const { errors, setErrors, send } = useSending();
  const [added, setAdded] = useState<{ readonly change: number | null; readonly list: Named } | null>(null);
  const id = (name: string): string => `${name}-${organisation.id}`;

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const chosen = shortlists.find((list) => list.id === valueOf(form, 'list'));
    const name = valueOf(form, 'name');
    if (chosen === undefined && name === '') {
      setErrors({ [id('name')]: 'Choose a shortlist, or give a new one a name' });
      return;
    }

    const facts = shortlisting(organisation.id, chosen?.id, name, valueOf(form, 'reason'));
    const answer = await send(async (signal) => (await ask(RecordFacts, { facts, key: crypto.randomUUID() }, signal)).record);
    const list = chosen?.id ?? answer?.facts[0]?.id;
    if (answer?.errors.length === 0 && list !== undefined) setAdded({ change: answer.change, list: { id: list, name: chosen?.name ?? name } });
  };

  if (added !== null) {
    return h('div', { role: 'status' },
      paragraph(added.change === null ? 'It was already on ' : 'Now on ', link(['shortlists', added.list.id], {}, added.list.name), '.'),
      added.change !== null && h(Undo, { change: added.change }));
  }

  return h('form', { 'aria-label': `Put ${organisation.name} on a shortlist`, onSubmit: (event: Event) => void submit(event), noValidate: true },
    h(ErrorSummary, { errors }),
    shortlists.length > 0 && selectField({ id: id('list'), name: 'list', label: 'Shortlist', options: [['', 'A new one'], ...shortlists.map((list) => [list.id, list.name] as const)], chosen: shortlists[0]?.id ?? '' }),
    textField({ id: id('name'), name: 'name', label: 'Name of a new shortlist', autocomplete: 'off', error: errors[id('name')] }),
    textField({ id: id('reason'), name: 'reason', label: 'Why (optional)', autocomplete: 'off' }),
    h('button', { class: 'govuk-button govuk-button--secondary', type: 'submit' }, 'Put it on the list'));
}

/** The facts that put an organisation on a shortlist: on one that is known, or on a new one of a name. */
export function shortlisting(organisation: string, list: string | undefined, name: string, reason: string): FactInput[] {
  const takesPart = { organisation, initiative: list ?? 'list', ...reason === '' ? {} : { reason } };
  return list === undefined ? [{ initiative: { ref: 'list', name, kind: shortlistKind } }, { takesPart }] : [{ takesPart }];
}
