import { h, type ComponentChildren, type JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { paragraph } from '../dom/blocks.ts';
import { ask } from '../graphql/ask.ts';
import { UndoChange } from '../graphql/operations.ts';
import { ErrorSummary } from './errors.ts';
import { useSending } from './useSending.ts';

/** Says that something was recorded, what else became of it, and takes it back where that is asked for. */
export function Saved({ title, change, notes = [], children }: { readonly title: string; readonly change: number | null; readonly notes?: readonly string[]; readonly children?: ComponentChildren }): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return h('div', {},
    h('div', { class: 'govuk-panel govuk-panel--confirmation page-saved' },
      h('h1', { class: 'govuk-panel__title', tabindex: -1, ref: heading }, title),
      change === null && h('div', { class: 'govuk-panel__body' }, 'All of it was known already, so nothing has changed.')),
    notes.map((note) => paragraph(note)),
    change !== null && h(Undo, { change }),
    children);
}

/** A button that takes a change back, and says so. */
export function Undo({ change, words = 'Undo' }: { readonly change: number; readonly words?: string }): JSX.Element {
  const [isUndone, setUndone] = useState(false);
  const { errors, isBusy, send } = useSending();
  const undo = async (): Promise<void> => {
    const answer = await send(async (signal) => (await ask(UndoChange, { change, withLater: false, dryRun: false }, signal)).undo);
    setUndone(answer?.errors.length === 0);
  };
  return h('div', { 'aria-live': 'polite' },
    h(ErrorSummary, { errors }),
    isUndone
      ? paragraph('Taken back. Everything is as it was before.')
      : h('button', { class: 'govuk-button govuk-button--secondary', type: 'button', disabled: isBusy, onClick: () => void undo() }, words));
}
