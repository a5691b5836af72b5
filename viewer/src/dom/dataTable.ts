import { h, type ComponentChildren, type JSX } from 'preact';
import { useState } from 'preact/hooks';
import { csvOf } from '../format/csv.ts';
import { useFileName } from '../setting/names.ts';
import { saveFile } from './saveFile.ts';

/** What a table shows of each row in one of its columns. */
export interface Column<Row> {
  readonly title: string;
  /** What the rows are sorted by and what the CSV file has; null where nothing is known. */
  readonly value: (row: Row) => string | number | null;
  /** How it is shown, where that is more than the value. */
  readonly show?: (row: Row) => ComponentChildren;
  /** Whether it only leads on or does something, and is neither sorted by, nor in the CSV file, nor printed. */
  readonly isAside?: boolean;
}

interface Sorting {
  readonly column: number;
  readonly isDescending: boolean;
}

/**
 * A table that can be sorted by each of its columns and taken away as CSV. The first cell of each row is its header. On
 * narrow screens each row becomes a card; otherwise a table that is too wide scrolls within itself, by keyboard too.
 */
export function DataTable<Row>({ caption, columns, rows }: { readonly caption: string; readonly columns: readonly Column<Row>[]; readonly rows: readonly Row[] }): JSX.Element {
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const sortBy = (column: number): void => setSorting({ column, isDescending: sorting?.column === column && !sorting.isDescending });
  const fileName = useFileName();
  const download = (): void => saveRows(fileName(caption, 'csv'), columns, rows);

  // Without their roles, cells that are shown one below the other would be no table to a screen reader.
  return h('div', { class: 'page-table' },
    h('div', { class: 'page-scroll', role: 'region', 'aria-label': caption, tabindex: 0 },
      h('table', { class: 'govuk-table', role: 'table' },
        h('caption', { class: 'govuk-table__caption govuk-table__caption--s' }, caption),
        h('thead', { class: 'govuk-table__head', role: 'rowgroup' },
          h('tr', { class: 'govuk-table__row', role: 'row' }, columns.map(({ title, isAside }, column) => isAside === true
            ? h('th', { key: title, class: 'govuk-table__header page-table__aside', scope: 'col', role: 'columnheader' }, title)
            : h('th', { key: title, class: 'govuk-table__header', scope: 'col', role: 'columnheader', 'aria-sort': sorting?.column !== column ? 'none' : sorting.isDescending ? 'descending' : 'ascending' },
              h('button', { class: 'page-table__sort', type: 'button', onClick: () => sortBy(column) }, title))))),
        h('tbody', { class: 'govuk-table__body', role: 'rowgroup' },
          sorted(rows, columns, sorting).map((row) => h('tr', { class: 'govuk-table__row', role: 'row' }, columns.map((column, index) => index === 0
            ? h('th', { class: 'govuk-table__header', scope: 'row', role: 'rowheader' }, cell(column, row))
            : h('td', { class: column.isAside === true ? 'govuk-table__cell page-table__aside' : 'govuk-table__cell', role: 'cell', 'data-column': column.title }, cell(column, row)))))))),
    h('p', { class: 'govuk-body-s page-table__tools' },
      h('button', { class: 'page-link-button', type: 'button', onClick: download }, 'Download as CSV', h('span', { class: 'govuk-visually-hidden' }, `: ${caption}`))));
}

/** Saves rows as a CSV file of a name, by those columns that do more than lead on. */
export function saveRows<Row>(fileName: string, columns: readonly Column<Row>[], rows: readonly Row[]): void {
  const told = columns.filter(({ isAside }) => isAside !== true);
  saveFile(fileName, csvOf(told.map((column) => column.title), rows.map((row) => told.map(({ value }) => value(row)))), 'text/csv');
}

function cell<Row>({ value, show }: Column<Row>, row: Row): ComponentChildren {
  return show === undefined ? value(row) ?? 'not recorded' : show(row);
}

/** The rows in order of a column, those of which nothing is known last; as they came where no column is chosen. */
export function sorted<Row>(rows: readonly Row[], columns: readonly Column<Row>[], sorting: Sorting | null): readonly Row[] {
  const column = sorting === null ? undefined : columns[sorting.column];
  if (sorting === null || column === undefined) return rows;
  const sign = sorting.isDescending ? -1 : 1;
  return rows.map((row) => ({ row, value: column.value(row) })).sort((one, other) => {
    if (one.value === null || other.value === null) return Number(one.value === null) - Number(other.value === null);
    return sign * (typeof one.value === 'number' && typeof other.value === 'number' ? one.value - other.value : String(one.value).localeCompare(String(other.value), 'en-GB', { numeric: true }));
  }).map(({ row }) => row);
}
