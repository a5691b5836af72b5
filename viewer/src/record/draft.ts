import type { Typed } from './values.ts';

/** What was typed into a form and not sent yet. It is kept for this tab alone, since others may use the same computer. */
export interface Draft {
  readonly typed: Typed;
  /** What was chosen in fields for records, by the name of the field: what it is called. */
  readonly names: Typed;
  /** Of a record that is corrected: the version that it was typed into, and what stood in it then. */
  readonly before?: { readonly version: number; readonly typed: Typed };
}

/** The draft of a form; null where there is none. */
export function readDraft(form: string): Draft | null {
  const text = sessionStorage.getItem(keyOf(form));
  return text === null ? null : JSON.parse(text) as Draft;
}

/** Keeps a draft. */
export function keepDraft(form: string, draft: Draft): void {
  sessionStorage.setItem(keyOf(form), JSON.stringify(draft));
}

/** Forgets a draft, as when it was sent. */
export function dropDraft(form: string): void {
  sessionStorage.removeItem(keyOf(form));
}

function keyOf(form: string): string {
  return `draft of ${form}`;
}
