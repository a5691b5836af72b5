import { h, type ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { bullets, heading, paragraph } from '../dom/blocks.ts';
import { textField } from '../dom/fields.ts';
import { link, type Named } from '../dom/link.ts';
import { noDate, readDate } from '../format/dates.ts';
import { ask } from '../graphql/ask.ts';
import { RecordFacts, type RecordFactsMutation } from '../graphql/operations.ts';
import { ErrorSummary, lostError } from '../record/errors.ts';
import { Saved } from '../record/saved.ts';
import { draftNote, useDraft } from '../record/useDraft.ts';
import { useSending } from '../record/useSending.ts';
import type { View } from '../shell/view.ts';
import { areSame, factsOf, idOf, isSaidToBeNew, nameOf, sides, type SideName } from './facts.ts';
import { settle, type Settled } from './settle.ts';
import { Side } from './side.ts';

const labels = { one: 'Between', other: 'And' } as const;

const needsTwo = 'Choose another organisation: a partnership is between two';

/** Records a partnership between two organisations, of which each may be new. */
export function partnershipBetweenPage(): View {
  return { title: 'Add a partnership', trail: [[['record'], 'Record something']], content: h(PartnershipForm, {}) };
}

function PartnershipForm(): ComponentChildren {
  const draft = useDraft('partnership between', { typed: {}, names: {} });
  const { typed, names } = draft;
  const { errors, setErrors, recorded, isBusy, send } = useSending(['kind', 'since']);
  const [saved, setSaved] = useState<RecordFactsMutation['record'] | null>(null);
  const [key, setKey] = useState(() => crypto.randomUUID());

  const chosen = (side: SideName): Named | null => idOf(typed, side) === '' ? null : { id: idOf(typed, side), name: names[side] ?? '' };
  const choose = (side: SideName) => (organisation: Named | null): void =>
    draft.change({ [`${side}Id`]: organisation?.id ?? '', [side]: organisation?.name ?? '' }, { [side]: organisation?.name ?? '' });
  const typeIn = (event: Event): void => {
    const { name, value } = event.target as HTMLInputElement;
    if (name === 'kind' || name === 'since') draft.change({ [name]: value });
  };

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const since = (typed['since'] ?? '').trim();
    const began = since === '' ? undefined : readDate(since);
    const wrong = {
      ...Object.fromEntries(sides.filter((side) => nameOf(typed, side) === '').map((side) => [side, 'Enter the name of the organisation'])),
      ...areSame(typed) && { other: needsTwo },
      ...began === null && { since: noDate(since) },
    };
    setErrors(wrong);
    if (began === null || Object.keys(wrong).length > 0) return;

    // Which organisations are meant is asked once more: somebody may have typed on, or never waited for what is offered.
    let means: readonly Settled[];
    try {
      means = await settle(typed, new AbortController().signal);
    } catch (error) {
      setErrors(lostError(error));
      return;
    }
    means.forEach(({ side, chosen: organisation }) => organisation !== undefined && choose(side)(organisation));
    const meant = { ...typed, ...Object.fromEntries(means.flatMap(({ side, chosen: organisation }) => organisation === undefined ? [] : [[`${side}Id`, organisation.id]])) };
    const unsaid = {
      ...Object.fromEntries(means.flatMap(({ side, error }) => error === undefined ? [] : [[side, error]])),
      ...areSame(meant) && { other: needsTwo },
    };
    setErrors(unsaid);
    if (Object.keys(unsaid).length > 0) return;
    const answer = await send(async (signal) => (await ask(RecordFacts, { facts: [...factsOf(meant, began)], key }, signal)).record);
    if (answer === null) return;
    if (answer.errors.length > 0) {
      setKey(crypto.randomUUID());
      return;
    }

    draft.drop();
    setSaved(answer);
  };

  if (saved !== null) {
    const partnership = saved.facts.find(({ fact }) => fact.__typename === 'Partnership');
    return h(Saved, { title: 'Partnership recorded', change: saved.change, notes: saved.notes }, partnership !== undefined && bullets([
      link(['partnerships', partnership.id], {}, 'Go to it'),
      link(['record', 'holds'], { partnership: partnership.id }, 'Say who holds it'),
      link(['spoke'], { partnership: partnership.id }, 'Record that you spoke'),
    ], ''));
  }

  return [heading('Add a partnership'), paragraph('A working relationship between two organisations: an agreement, a joint service, a regular conversation.'),
    h('form', { 'aria-label': 'Add a partnership', onSubmit: (event: Event) => void submit(event), onInput: typeIn, noValidate: true },
      h(ErrorSummary, { errors, recorded }),
      draftNote(draft),
      sides.map((side) => h(Side, { key: side, name: side, label: labels[side], value: typed[side] ?? '', chosen: chosen(side), isNew: isSaidToBeNew(typed, side), error: errors[side], type: (text) => draft.change({ [side]: text, [`${side}Id`]: '', [`${side}New`]: '' }), choose: choose(side), sayNew: () => draft.change({ [`${side}New`]: 'yes' }) })),
      textField({ name: 'kind', label: 'What it is (optional)', hint: 'Such as joint service, or strategic partnership.', autocomplete: 'off', value: typed['kind'], error: errors['kind'] }),
      textField({ name: 'since', label: 'Since when (optional)', hint: 'For example, 1 June 2026, June 2026 or 2026.', autocomplete: 'off', value: typed['since'], error: errors['since'] }),
      h('button', { class: 'govuk-button', type: 'submit', disabled: isBusy }, 'Record it'))];
}
