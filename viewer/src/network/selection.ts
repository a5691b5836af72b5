import { h, type JSX } from 'preact';
import { details } from '../dom/blocks.ts';
import { csvOf } from '../format/csv.ts';
import { saveFile } from '../dom/saveFile.ts';
import { link } from '../dom/link.ts';
import { useFileName } from '../setting/names.ts';
import { pathOf } from '../shell/places.ts';
import { networkFiles } from './files.ts';
import type { Seen } from './networkView.ts';
import { isPerson, otherEnd } from './picture.ts';
import { tieWords } from './shown.ts';

/** What is selected, the same in the picture, the table and the file. */
export function Selection({ seen }: { readonly seen: Seen }): JSX.Element {
  const { picture, names, selected, toggle, change } = seen;
  const fileName = useFileName();
  const nodes = [...selected];
  const download = (): void => saveFile(fileName('Selection of a network', 'csv'), csvOf(['Id', 'Name', 'Type', 'Tied to', 'Id of who it is tied to', 'By what'], nodes.flatMap((node) => {
    const own = [picture.ids[node] ?? '', names[node] ?? '', isPerson(picture, node) ? 'Person' : 'Organisation'];
    const lines = picture.linesOf[node] ?? [];
    return lines.length === 0 ? [[...own, '', '', '']] : lines.map((line) => [...own, names[otherEnd(picture, line, node)] ?? '', picture.ids[otherEnd(picture, line, node)] ?? '', tieWords(picture, line)]);
  })), 'text/csv');
  return h('section', { class: 'page-network__selection', 'aria-label': 'Selection' },
    h('h2', { class: 'govuk-heading-s' }, `Selected: ${nodes.length === 0 ? 'nobody' : nodes.length}`),
    nodes.length > 0 && [
      h('ul', { class: 'govuk-list' }, nodes.map((node) => h('li', { key: node },
        link(pathOf(isPerson(picture, node) ? 'Person' : 'Organisation', picture.ids[node] ?? ''), {}, names[node]), ' ',
        h('button', { class: 'page-link-button', type: 'button', onClick: () => toggle(node) }, 'Take out', h('span', { class: 'govuk-visually-hidden' }, ` ${names[node] ?? ''}`))))),
      h('p', { class: 'govuk-body-s page-network__tools' },
        h('button', { class: 'page-link-button', type: 'button', onClick: download }, 'Download the selection and its ties as CSV'),
        h('button', { class: 'page-link-button', type: 'button', onClick: () => change({ selected: [] }) }, 'Select nobody')),
      details('Download the selection as a network',
        h('p', { class: 'govuk-body' }, 'Those who are selected, with the ties between them.'),
        h('ul', { class: 'govuk-list' }, networkFiles(seen, nodes.map((node) => picture.ids[node] ?? '')))),
    ]);
}
