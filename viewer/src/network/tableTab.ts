import { h, type JSX } from 'preact';
import { DataTable, saveRows, type Column } from '../dom/dataTable.ts';
import { link } from '../dom/link.ts';
import { useFileName } from '../setting/names.ts';
import { pathOf } from '../shell/places.ts';
import { measures } from './choice.ts';
import type { Measured } from './colours.ts';
import type { Seen } from './networkView.ts';
import { isPerson } from './picture.ts';
import type { Shown } from './shown.ts';

/** As many rows as people look through; of more there is the file. */
const mostRows = 200;

/** Everybody who is shown, as a table: those with most ties first. */
export function TableTab({ seen, shown, measured }: { readonly seen: Seen; readonly shown: Shown; readonly measured: Measured }): JSX.Element {
  const { picture, names, question, selected, toggle } = seen;
  const fileName = useFileName();
  const tiesOf = (node: number): number => picture.linesOf[node]?.length ?? 0;
  const nodes = [...picture.ids.keys()].filter((node) => shown.nodes[node] === true).sort((one, other) => tiesOf(other) - tiesOf(one) || one - other);
  const columns: readonly Column<number>[] = [
    { title: 'Name', value: (node) => names[node] ?? null, show: (node) => link(pathOf(isPerson(picture, node) ? 'Person' : 'Organisation', picture.ids[node] ?? ''), {}, names[node]) },
    { title: 'Type', value: (node) => isPerson(picture, node) ? 'Person' : 'Organisation' },
    ...picture.header.people < picture.header.nodes ? [{ title: 'Sector', value: (node: number) => isPerson(picture, node) ? '' : picture.header.sectors.find(({ sector }) => sector === picture.sector[node])?.title ?? null }] : [],
    { title: 'Tied to', value: tiesOf },
    ...question.times === undefined ? [{ title: 'Would cut off', value: (node: number) => picture.cutsOff[node] ?? 0 }] : [],
    ...measures.filter(([name]) => measured.has(name)).map(([name, title]) => ({ title, value: (node: number) => numberOf(measured.get(name)?.[node]) })),
    { title: 'Selected', value: (node) => selected.has(node) ? 'Yes' : 'No', show: (node) => h('button', { class: 'page-link-button', type: 'button', 'aria-pressed': String(selected.has(node)), onClick: () => toggle(node) }, selected.has(node) ? 'Take out' : 'Select', h('span', { class: 'govuk-visually-hidden' }, ` ${names[node] ?? ''}`)) },
  ];
  const all = (): void => saveRows(fileName('Network', 'csv'), [{ title: 'Id', value: (node) => picture.ids[node] ?? '' }, ...columns], nodes);
  return h('div', {},
    nodes.length > mostRows && h('p', { class: 'govuk-body' }, `These are the ${mostRows} with most ties. `, h('button', { class: 'page-link-button', type: 'button', onClick: all }, `Download all ${nodes.length.toLocaleString('en-GB')} as CSV`)),
    h(DataTable<number>, { caption: 'Who is in the network', columns, rows: nodes.slice(0, mostRows) }));
}

function numberOf(value: number | undefined): number | null {
  return value === undefined || !Number.isFinite(value) ? null : Math.round(value * 1000) / 1000;
}
