import { h, type ComponentChildren, type JSX } from 'preact';
import { useState } from 'preact/hooks';
import { bullets, paragraph, section } from '../dom/blocks.ts';
import type { Column } from '../dom/dataTable.ts';
import { link } from '../dom/link.ts';
import { AskError } from '../graphql/ask.ts';
import type { VersionFragment } from '../graphql/operations.ts';
import { readHistory } from './read.ts';
import { versionList } from './versions.ts';

/** A fact, and the path to the form that corrects it. */
export interface Known {
  readonly id: string;
  /** What it is, for those who hear the words alone. */
  readonly of: string;
  readonly correct: readonly string[];
}

/** Folded: who recorded a fact, when and from what, read when somebody asks; and from there to the form that corrects it. */
export function HowWeKnow({ id, of, correct }: Known): JSX.Element {
  const [versions, setVersions] = useState<readonly VersionFragment[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const open = (event: Event): void => {
    if (!(event.currentTarget as HTMLDetailsElement).open || versions !== null) return;
    setProblem(null);
    readHistory(id, new AbortController().signal).then(setVersions, (error: unknown) => setProblem(error instanceof AskError ? error.message : 'Something went wrong. Close this and open it again.'));
  };
  return h('details', { class: 'govuk-details page-how', onToggle: open },
    question(of),
    h('div', { class: 'govuk-details__text' },
      problem ?? (versions === null ? 'Loading…' : [versionList(versions), paragraph(link(correct, {}, 'Correct it', h('span', { class: 'govuk-visually-hidden' }, `: ${of}`)))])));
}

/** A connection, by the name of the record that it leads to. */
export function connection(type: string, id: string, to: { readonly name: string } | null): Known {
  return { id, of: to?.name ?? '', correct: ['record', type, id] };
}

/** How facts are known that stand in one line: folded, and one by one where there are several. */
export function howEachIsKnown(of: string, facts: readonly Known[]): ComponentChildren {
  return facts.length <= 1
    ? facts.map((known) => h(HowWeKnow, known))
    : h('details', { class: 'govuk-details page-how' }, question(of), h('div', { class: 'govuk-details__text' }, bullets(facts.map((known) => withHow(known.of, known)), '')));
}

/** A fact with how it is known below it, as an item of a list. */
export function withHow(fact: ComponentChildren, known: Known): ComponentChildren {
  return [fact, h(HowWeKnow, known)];
}

/** A column of a table that says of each row how it is known. */
export function howColumn<Row>(of: (row: Row) => Known): Column<Row> {
  return { title: 'How we know', isAside: true, value: () => null, show: (row) => h(HowWeKnow, of(row)) };
}

/** The last part of the page of a record: how it is known. */
export function howRecordIsKnown(known: Known): JSX.Element {
  return section('History', h(HowWeKnow, known));
}

function question(of: string): JSX.Element {
  return h('summary', { class: 'govuk-details__summary' }, h('span', { class: 'govuk-details__summary-text' }, 'How do we know this?', h('span', { class: 'govuk-visually-hidden' }, ` ${of}`)));
}
