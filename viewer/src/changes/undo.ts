import { h, type JSX } from 'preact';
import { useState } from 'preact/hooks';
import { bullets, paragraph } from '../dom/blocks.ts';
import { formatMoment } from '../format/dates.ts';
import { count } from '../format/words.ts';
import { ask } from '../graphql/ask.ts';
import { UndoChange, type ChangeLineFragment, type UndoChangeMutation } from '../graphql/operations.ts';
import { ErrorSummary, errorsOf, lostError, type FormErrors } from '../record/errors.ts';

type Reversal = UndoChangeMutation['undo'];

/** Undo of a change: first what it would do, then, where that is wanted, that. */
export function ChangeUndo({ change }: { readonly change: ChangeLineFragment }): JSX.Element {
  const [tried, setTried] = useState<Reversal | null>(null);
  const [done, setDone] = useState<Reversal | null>(null);
  const [errors, setErrors] = useState<FormErrors>({});

  const reverse = async (dryRun: boolean, withLater: boolean, then: (answer: Reversal) => void): Promise<void> => {
    try {
      const { undo } = await ask(UndoChange, { change: change.number, withLater, dryRun }, new AbortController().signal);
      // That later changes rest on it is no mistake of the reader's: it is asked about below.
      setErrors(undo.laterChanges.length > 0 ? {} : errorsOf(undo.errors, []));
      then(undo);
    } catch (error) {
      setErrors(lostError(error));
    }
  };

  if (done !== null && done.errors.length === 0) return paragraph(`${count(done.count, 'fact is', 'facts are')} as before.`);
  return h('div', { 'aria-live': 'polite' },
    h(ErrorSummary, { errors }),
    tried === null
      ? h('button', { class: 'govuk-button govuk-button--secondary', type: 'button', onClick: () => void reverse(true, false, setTried) }, 'Undo', h('span', { class: 'govuk-visually-hidden' }, ` what was recorded ${formatMoment(change.recordedAt)}`))
      : whatItWouldDo(tried, () => void reverse(false, tried.laterChanges.length > 0, setDone), () => setTried(null)));
}

function whatItWouldDo(tried: Reversal, go: () => void, leave: () => void): JSX.Element {
  const isResting = tried.laterChanges.length > 0;
  return h('div', { class: 'govuk-inset-text' },
    isResting
      ? [paragraph('Later changes rest on it. They would be taken back, too:'), bullets(tried.laterChanges.map(({ recordedAt, actor, source }) => `${formatMoment(recordedAt)}, ${actor}${source === null ? '' : ` (${source})`}`), '')]
      : [paragraph(`${count(tried.count, 'fact', 'facts')} would be as before:`), bullets(tried.facts.map(({ fact }) => 'caption' in fact && fact.caption !== null ? fact.caption : fact.__typename.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()), '')],
    h('button', { class: 'govuk-button', type: 'button', onClick: go }, isResting ? 'Take all of it back' : 'Take it back'), ' ',
    h('button', { class: 'govuk-button govuk-button--secondary', type: 'button', onClick: leave }, 'Leave it as it is'));
}
