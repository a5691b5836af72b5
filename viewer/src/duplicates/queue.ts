import { h, type ComponentChildren, type JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { paragraph } from '../dom/blocks.ts';
import { count, typeWords } from '../format/words.ts';
import { ask } from '../graphql/ask.ts';
import { JudgeDuplicate, ListDuplicates, MergeRecords, UndoChange } from '../graphql/operations.ts';
import { ErrorSummary } from '../record/errors.ts';
import { useSending } from '../record/useSending.ts';
import { PairTable } from './pair.ts';
import { MergePreview } from './preview.ts';
import { decisionOf, decisionWords, keptFirst, progressWords, without, type Decision, type Pair } from './words.ts';

/** The last decision, to be taken back. */
interface Last {
  readonly pair: Pair;
  readonly change: number | null;
  readonly words: string;
}

const few = 3;

/**
 * Pairs to decide on, one after the other: by buttons, or by the keys S, D and U while the focus is in here (so that they
 * disturb nobody who types elsewhere or speaks to the browser). The focus goes to the next pair with each decision.
 */
export function Queue({ first, total, place, children }: { readonly first: readonly Pair[]; readonly total: number; readonly place: string | undefined; readonly children?: ComponentChildren }): JSX.Element {
  const [pairs, setPairs] = useState<readonly Pair[]>(first);
  const [left, setLeft] = useState(total);
  const [decided, setDecided] = useState(0);
  const [swapped, setSwapped] = useState(false);
  const [last, setLast] = useState<Last | null>(null);
  const { errors, isBusy, send } = useSending();
  const title = useRef<HTMLHeadingElement>(null);
  const pair = pairs[0];
  const keep = pair === undefined ? 'one' : swapped === (keptFirst(pair) === 'one') ? 'other' : 'one';

  useEffect(() => {
    if (last !== null) title.current?.focus();
  }, [last]);

  const readMore = async (): Promise<void> => {
    const { duplicates } = await ask(ListDuplicates, { place }, new AbortController().signal);
    setPairs(duplicates.nodes);
    setLeft(duplicates.totalCount);
  };

  const decide = async (verdict: Decision): Promise<void> => {
    if (pair === undefined || isBusy) return;
    const [kept, gone] = keep === 'one' ? [pair.one, pair.other] : [pair.other, pair.one];
    const answer = await send(async (signal) => verdict === 'SAME'
      ? (await ask(MergeRecords, { keep: kept.id, absorb: gone.id, dryRun: false }, signal)).merge
      : (await ask(JudgeDuplicate, { one: kept.id, other: gone.id, verdict }, signal)).judge);
    if (answer?.errors.length !== 0) return;
    const rest = verdict === 'SAME' ? without(pairs.slice(1), gone.id) : pairs.slice(1);
    setLast({ pair, change: answer.change, words: decisionWords(verdict, nameOf(kept), nameOf(gone)) });
    setSwapped(false);
    setPairs(rest);
    setLeft(left - 1);
    setDecided(decided + 1);
    if (rest.length < few) await readMore();
  };

  const takeBack = async (): Promise<void> => {
    if (last?.change === null || last === null || isBusy) return;
    const { change } = last;
    const answer = await send(async (signal) => (await ask(UndoChange, { change, withLater: false, dryRun: false }, signal)).undo);
    if (answer?.errors.length !== 0) return;
    setPairs([last.pair, ...pairs.filter(({ one, other }) => one.id !== last.pair.one.id || other.id !== last.pair.other.id)]);
    setLeft(left + 1);
    setDecided(decided - 1);
    setLast(null);
    title.current?.focus();
  };

  const press = (event: KeyboardEvent): void => {
    const verdict = decisionOf(event);
    if (verdict === undefined) return;
    event.preventDefault();
    void decide(verdict);
  };

  return h('div', { class: 'page-queue', onKeyDown: press },
    children,
    h('p', { class: 'govuk-body', role: 'status' }, last !== null && `${last.words} `, progressWords(decided, left)),
    h('progress', { class: 'page-queue__progress', max: Math.max(1, decided + left), value: decided, 'aria-label': 'How many are decided' }),
    last !== null && last.change !== null && h('p', { class: 'govuk-body' }, h('button', { class: 'page-link-button', type: 'button', disabled: isBusy, onClick: () => void takeBack() }, 'Undo the last decision')),
    h(ErrorSummary, { errors }),
    pair === undefined
      ? [h('h2', { class: 'govuk-heading-m', tabindex: -1, ref: title }, 'Nothing is left to decide'), paragraph('No two records look like the same.')]
      : [
        h('h2', { class: 'govuk-heading-m', tabindex: -1, ref: title }, `Is this one ${typeWords(pair.one.__typename)} or two?`),
        pair.verdict === 'UNSURE' && paragraph('Somebody was unsure about these.'),
        pair.verdict === 'SAME' && paragraph('Somebody judged these the same. They are not merged yet.'),
        h('div', { class: 'page-queue__buttons' },
          button('Same', 'S', 'govuk-button', isBusy, () => void decide('SAME')),
          button('Different', 'D', 'govuk-button govuk-button--secondary', isBusy, () => void decide('DIFFERENT')),
          button('Unsure', 'U', 'govuk-button govuk-button--secondary', isBusy, () => void decide('UNSURE')),
          h('button', { class: 'page-link-button', type: 'button', onClick: () => setSwapped(!swapped) }, 'Keep the other record instead')),
        h(PairTable, { pair, keep }),
        h(MergePreview, { keep: pair[keep].id, absorb: pair[keep === 'one' ? 'other' : 'one'].id }),
      ],
    h('p', { class: 'govuk-hint' }, `Keys, while the focus is here: S for the same, D for different, U for unsure. ${count(left, 'pair is', 'pairs are')} left.`));
}

function nameOf({ caption, __typename }: Pair['one']): string {
  return caption ?? typeWords(__typename);
}

function button(words: string, key: string, name: string, isBusy: boolean, onClick: () => void): JSX.Element {
  return h('button', { class: name, type: 'button', disabled: isBusy, 'aria-keyshortcuts': key, onClick }, words, ' ', h('kbd', { class: 'page-queue__key', 'aria-hidden': true }, key));
}
