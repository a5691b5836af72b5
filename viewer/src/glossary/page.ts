import { h, type ComponentChildren } from 'preact';
import { details, heading, paragraph, section, summary } from '../dom/blocks.ts';
import { link } from '../dom/link.ts';
import { classes, classWords } from '../partnerships/classes.ts';
import { classTag } from '../partnerships/classLine.ts';
import type { RecordType } from '../record/recordType.ts';
import type { View } from '../shell/view.ts';

/** What the words mean: how fragile a partnership is, and every type that can be recorded with its properties, in the words of the ontology. */
export async function glossaryPage(): Promise<View> {
  const { recordTypes } = await import('../record/types.ts');
  const [nodes, edges] = [recordTypes.filter(({ isNode }) => isNode), recordTypes.filter(({ isNode }) => !isNode)];
  return {
    title: 'What the words mean',
    content: [
      heading('What the words mean'),
      section('How fragile a partnership is',
        paragraph('A partnership is held by people on both sides who are in post, can talk to each other and were in contact recently enough.'),
        h('dl', { class: 'govuk-summary-list' }, classes.map((name) => h('div', { key: name, class: 'govuk-summary-list__row' },
          h('dt', { class: 'govuk-summary-list__key' }, classTag(name)),
          h('dd', { class: 'govuk-summary-list__value' }, classWords(name).meaning))))),
      section('What is recorded', nodes.map(entry)),
      section('How things are connected', edges.map(entry)),
    ],
  };
}

function entry({ name, words, meaning, fields }: RecordType): ComponentChildren {
  return [
    h('h3', { class: 'govuk-heading-s', id: name }, words),
    paragraph(meaning, ' ', link(['record', name], {}, 'Record one'), '.'),
    details(`What is recorded of it: ${words.toLowerCase()}`, summary(fields.map(({ label, hint }) => [label, hint] as const))),
  ];
}
