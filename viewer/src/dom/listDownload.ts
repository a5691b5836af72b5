import { h, type JSX } from 'preact';
import { useState } from 'preact/hooks';
import { saveRows, type Column } from './dataTable.ts';
import { useFileName } from '../setting/names.ts';
import type { PageInfo } from './pager.ts';

/** How many rows a file has at most, so that no server is asked without end: everything can be had under Downloads. */
export const mostRows = 5_000;

/** A page of a list, after the row of a cursor. */
export type ReadPage<Row> = (after: string | undefined, signal: AbortSignal) => Promise<{ readonly nodes: readonly Row[]; readonly pageInfo: PageInfo }>;

/** A list that is there already, as the one page that it has. */
export function whole<Row>(nodes: readonly Row[]): ReadPage<Row> {
  return () => Promise.resolve({ nodes, pageInfo: { hasNextPage: false, endCursor: null } });
}

/** The rows of a list, page by page to its end or to the most that a file has. */
export async function allRows<Row>(read: ReadPage<Row>, signal: AbortSignal): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (let after: string | undefined | null; after !== null && rows.length < mostRows;) {
    const { nodes, pageInfo } = await read(after, signal);
    rows.push(...nodes);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  }
  return rows.slice(0, mostRows);
}

/** A button that saves a list as CSV: all of it, not just the page that is shown. */
export function ListDownload<Row>({ title, columns, read }: { readonly title: string; readonly columns: readonly Column<Row>[]; readonly read: ReadPage<Row> }): JSX.Element {
  const fileName = useFileName();
  const [said, setSaid] = useState('');
  const [isBusy, setBusy] = useState(false);

  const save = async (): Promise<void> => {
    setBusy(true);
    setSaid('');
    try {
      const rows = await allRows(read, new AbortController().signal);
      saveRows(fileName(title, 'csv'), columns, rows);
      setSaid(rows.length === mostRows ? `The file has the first ${mostRows.toLocaleString('en-GB')}. Narrow the list, or see Downloads for everything.` : '');
    } catch (error) {
      setSaid(error instanceof Error ? error.message : String(error));
    }
    setBusy(false);
  };

  return h('p', { class: 'govuk-body-s page-table__tools' },
    h('button', { class: 'page-link-button', type: 'button', disabled: isBusy, onClick: () => void save() }, 'Download this list as CSV'),
    h('span', { role: 'status' }, isBusy ? ' The list is being read…' : said !== '' && ` ${said}`));
}
