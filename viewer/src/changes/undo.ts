import { h, type JSX } from 'preact';
import { useState } from 'preact/hooks';
import { bullets, paragraph } from '../dom/blocks.ts';
import { formatMoment } from '../format/dates.ts';
import { capital, count, typeWords } from '../format/words.ts';
import { ask } from '../graphql/ask.ts';
import { UndoChange, type Reversal as Becomes, type UndoChangeMutation } from '../graphql/operations.ts';
import { ErrorSummary } from '../record/errors.ts';
import { useSending } from '../record/useSending.ts';

type Reversal = UndoChangeMutation['undo'];

const becomesWords: Readonly<Record<Becomes, string>> = {
  TAKEN_BACK: 'would be taken back',
  CHANGED: 'would be as it was before',
  BROUGHT_AGAIN: 'would come back',
};

/**
 * Undo of a change: first what it would do, then, where that is wanted, that.
 * @param of What would be undone, for those who hear the button alone.
 */
export function ChangeUndo({ change, of }: { readonly change: number; readonly of: string }): JSX.Element {
  const [tried, setTried] = useState<Reversal | null>(null);
  const [done, setDone] = useState<Reversal | null>(null);
  const { errors, setErrors, send } = useSending();

  const reverse = async (dryRun: boolean, withLater: boolean, then: (answer: Reversal) => void): Promise<void> => {
    const answer = await send(async (signal) => (await ask(UndoChange, { change, withLater, dryRun }, signal)).undo);
    if (answer === null) return;
    // That later changes rest on it is no mistake of the reader's: it is asked about below.
    if (answer.laterChanges.length > 0) setErrors({});
    then(answer);
  };

  if (done !== null && done.errors.length === 0) return paragraph(`${count(done.count, 'fact is', 'facts are')} as before.`);
  return h('div', { 'aria-live': 'polite' },
    h(ErrorSummary, { errors }),
    tried === null
      ? h('button', { class: 'govuk-button govuk-button--secondary', type: 'button', onClick: () => void reverse(true, false, setTried) }, 'Undo', h('span', { class: 'govuk-visually-hidden' }, ` ${of}`))
      : whatItWouldDo(tried, () => void reverse(false, tried.laterChanges.length > 0, setDone), () => setTried(null)));
}

function whatItWouldDo(tried: Reversal, go: () => void, leave: () => void): JSX.Element {
  const isResting = tried.laterChanges.length > 0;
  return h('div', { class: 'govuk-inset-text' },
    isResting
      ? [paragraph('Later changes rest on it. They would be taken back, too:'), bullets(tried.laterChanges.map(({ recordedAt, actor, source }) => `${formatMoment(recordedAt)}, ${actor}${source === null ? '' : ` (${source})`}`), '')]
      : [paragraph(`${count(tried.count, 'fact', 'facts')} would be as before:`), bullets(tried.facts.map(({ becomes, fact }) => `${capital(typeWords(fact.__typename))}${'caption' in fact && fact.caption !== null ? ` “${fact.caption}”` : ''}: ${becomesWords[becomes]}`), ''),
        tried.count > tried.facts.length && paragraph(`and ${count(tried.count - tried.facts.length, 'other', 'others')}.`)],
    h('button', { class: 'govuk-button', type: 'button', onClick: go }, isResting ? 'Take all of it back' : 'Take it back'), ' ',
    h('button', { class: 'govuk-button govuk-button--secondary', type: 'button', onClick: leave }, 'Leave it as it is'));
}
