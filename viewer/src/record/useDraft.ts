import { h, type ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { paragraph } from '../dom/blocks.ts';
import { dropDraft, keepDraft, readDraft, type Draft } from './draft.ts';
import type { Typed } from './values.ts';

/** What stands in a form and is kept until it is sent. */
interface Drafting extends Draft {
  /** Whether it was typed before the form was opened this time. */
  readonly isFromBefore: boolean;
  /** Takes what was typed or chosen in fields, with what chosen records are called; of a record that was read again, also what it is now. */
  readonly change: (typed: Typed, names?: Typed, before?: NonNullable<Draft['before']>) => void;
  /** Forgets it, as when it was sent. */
  readonly drop: () => void;
}

/**
 * What is typed into a form, kept in this tab until it is sent.
 * @param form What tells the form from others.
 * @param given What stands in it where there is no draft.
 */
export function useDraft(form: string, given: Draft): Drafting {
  const [kept] = useState(() => readDraft(form));
  const [draft, setDraft] = useState<Draft>(kept ?? given);
  const latest = useRef(draft);
  const change: Drafting['change'] = (typed, names = {}, before = latest.current.before) => {
    latest.current = { ...before !== undefined && { before: { version: before.version, typed: before.typed } }, typed: { ...latest.current.typed, ...typed }, names: { ...latest.current.names, ...names } };
    setDraft(latest.current);
    keepDraft(form, latest.current);
  };
  return { ...draft, isFromBefore: kept !== null, change, drop: () => dropDraft(form) };
}

/** Says that a form has what was typed before, and empties it where that is asked for. */
export function draftNote({ isFromBefore, drop }: Pick<Drafting, 'isFromBefore' | 'drop'>): ComponentChildren {
  const startAfresh = (): void => {
    drop();
    location.reload();
  };
  return isFromBefore && paragraph('This is what you had typed before. ', h('button', { class: 'page-link-button', type: 'button', onClick: startAfresh }, 'Start afresh'), '.');
}
