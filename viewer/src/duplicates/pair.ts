import { h, type ComponentChildren, type JSX } from 'preact';
import { bullets } from '../dom/blocks.ts';
import { link } from '../dom/link.ts';
import { typeWords } from '../format/words.ts';
import { pathOf } from '../shell/places.ts';
import type { Pair } from './words.ts';

type Side = Pair['one'];

/** Two records side by side, with what differs marked, and what tells for and against their being the same. */
export function PairTable({ pair: { one, other, compared, evidence }, keep }: { readonly pair: Pair; readonly keep: 'one' | 'other' }): JSX.Element {
  const head = (side: 'one' | 'other', record: Side): JSX.Element => h('th', { class: 'govuk-table__header', scope: 'col', role: 'columnheader' },
    link(pathOf(record.__typename, record.id), {}, record.caption ?? typeWords(record.__typename)),
    h('span', { class: 'page-pair__kept' }, side === keep ? 'is kept if they are the same' : 'goes into the other'));
  // Without their roles, cells that are shown in a grid would be no table to a screen reader.
  return h('div', { class: 'page-pair' },
    h('div', { class: 'page-scroll', role: 'region', 'aria-label': 'The two records side by side', tabindex: 0 },
      h('table', { class: 'govuk-table page-pair__table', role: 'table' },
        h('caption', { class: 'govuk-table__caption govuk-visually-hidden' }, 'The two records side by side'),
        h('thead', { class: 'govuk-table__head', role: 'rowgroup' }, h('tr', { class: 'govuk-table__row', role: 'row' }, h('th', { class: 'govuk-table__header', scope: 'col', role: 'columnheader' }, h('span', { class: 'govuk-visually-hidden' }, 'What is known')), head('one', one), head('other', other))),
        h('tbody', { class: 'govuk-table__body', role: 'rowgroup' }, compared.map(({ field, label, one: left, other: right, differs }) =>
          h('tr', { key: field, role: 'row', class: differs ? 'govuk-table__row page-pair__differs' : 'govuk-table__row' },
            h('th', { class: 'govuk-table__header', scope: 'row', role: 'rowheader' }, label, differs && left !== null && right !== null && h('span', { class: 'page-pair__mark' }, ' differs')),
            h('td', { class: 'govuk-table__cell', role: 'cell' }, value(left)),
            h('td', { class: 'govuk-table__cell', role: 'cell' }, value(right))))))),
    h('div', { class: 'page-pair__evidence' },
      side('What tells for it', evidence.filter(({ supports }) => supports)),
      side('What tells against it', evidence.filter(({ supports }) => !supports))));
}

function value(text: string | null): ComponentChildren {
  return text ?? h('span', { class: 'page-pair__unknown' }, 'not recorded');
}

function side(title: string, evidence: Pair['evidence']): JSX.Element {
  return h('div', {}, h('h3', { class: 'govuk-heading-s' }, title), bullets(evidence.map(({ sentence }) => sentence), 'Nothing that is recorded.'));
}
