import { h, type ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { paragraph } from '../dom/blocks.ts';
import { DataTable } from '../dom/dataTable.ts';
import { formatMoment } from '../format/dates.ts';
import type { Known } from './known.ts';
import type { RecordField, RecordType } from './recordType.ts';
import type { Typed } from './values.ts';

/** What becomes of a form whose record somebody else changed meanwhile. */
export interface Merged {
  /** What both changed, to something else. */
  readonly disputed: readonly RecordField[];
  /** What is typed where the reader's own wins, with all that only the other changed. */
  readonly mine: Typed;
  /** The same where the other's wins. */
  readonly theirs: Typed;
}

/** Puts together what two people changed of one record: what only one changed is as that one has it. */
export function merge({ fields }: RecordType, before: Typed, mine: Typed, theirs: Typed): Merged {
  const isChanged = (typed: Typed, { name }: RecordField): boolean => (typed[name] ?? '').trim() !== (before[name] ?? '').trim();
  const disputed = fields.filter((field) => isChanged(mine, field) && isChanged(theirs, field) && mine[field.name]?.trim() !== theirs[field.name]?.trim());
  const both = Object.fromEntries(fields.map((field) => [field.name, (isChanged(theirs, field) ? theirs : mine)[field.name] ?? '']));
  return { disputed, theirs: both, mine: { ...both, ...Object.fromEntries(disputed.map(({ name }) => [name, mine[name] ?? ''])) } };
}

/** Says who changed the record meanwhile and when, with both versions, and lets the reader choose. */
export function Conflict({ theirs, merged, choose }: { readonly theirs: Known; readonly merged: Merged; readonly choose: (typed: Typed) => void }): ComponentChildren {
  const box = useRef<HTMLHeadingElement>(null);
  useEffect(() => box.current?.focus(), []);
  const shown = (value: string | undefined): string => value === undefined || value === '' ? 'nothing' : value;
  return h('div', { class: 'govuk-inset-text' },
    h('h2', { class: 'govuk-heading-m', tabindex: -1, ref: box }, 'Somebody else changed this meanwhile'),
    paragraph(`${theirs.by} changed it on ${formatMoment(theirs.at)}, after you had opened it. Nothing of yours has been recorded yet.`),
    merged.disputed.length === 0
      ? [paragraph('You changed different things, so both can stand.'), button('Go on with both', merged.mine)]
      : [
        h(DataTable<RecordField>, {
          caption: 'What you both changed',
          rows: merged.disputed,
          columns: [
            { title: 'What', value: ({ label }) => label },
            { title: 'What you typed', value: ({ name }) => shown(merged.mine[name]) },
            { title: 'What is recorded now', value: ({ name }) => shown(theirs.typed[name]) },
          ],
        }),
        button('Keep what I typed', merged.mine), ' ', button('Keep what is recorded now', merged.theirs),
      ]);

  function button(words: string, typed: Typed): ComponentChildren {
    return h('button', { class: 'govuk-button govuk-button--secondary', type: 'button', onClick: () => choose(typed) }, words);
  }
}
