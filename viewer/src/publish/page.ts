import { h } from 'preact';
import { heading, paragraph, tools } from '../dom/blocks.ts';
import { DataTable, type Column } from '../dom/dataTable.ts';
import { Link } from '../dom/link.ts';
import { formatDate } from '../format/dates.ts';
import { ask } from '../graphql/ask.ts';
import { ReadPublishable, type PublishableFragment, type PublishableLineFragment } from '../graphql/operations.ts';
import { classes, classWords } from '../partnerships/classes.ts';
import type { Route } from '../route.ts';
import { asked, settingOf } from '../setting/setting.ts';
import type { View } from '../shell/view.ts';

const groupings = [['SECTOR', 'By sector'], ['PLACE', 'By place'], ['THEME', 'By theme']] as const;

/** How fragile partnerships are in a table that may be published: small counts are left out so that nobody can be told from it. */
export async function publishPage({ query }: Route, signal: AbortSignal): Promise<View> {
  const [by] = groupings.find(([value]) => value === query['by']) ?? groupings[0];
  const setting = settingOf(query);
  const { asOf, knownAt } = asked(setting);
  const { publishableFragility: table } = await ask(ReadPublishable, { by, asOf, knownAt }, signal);
  const caption = `Partnerships by how fragile they are, ${formatDate(table.asOf)}`;
  return {
    title: 'A table to publish',
    content: [
      heading('A table to publish'),
      paragraph('Small counts are left out, so that no single partnership or person can be told from the table. In the table, [c] stands for a count that is left out: because it is small, or because a small one could be worked out from it.'),
      paragraph(setting.place === undefined ? 'The table covers every place.' : 'The table covers every place, and not only the one chosen above. “By place” tells them apart.'),
      tools(...groupings.map(([value, words]) => h(Link, { path: ['publish'], query: { by: value }, current: value === by ? 'true' : undefined }, words))),
      table.rowsWithheld && paragraph('No row can be shown without telling too much; only the totals can.'),
      h(DataTable<PublishableLineFragment>, { caption, columns: columnsOf(table), rows: [...table.rows, table.totals] }),
      h('div', { class: 'govuk-inset-text' }, table.note),
    ],
  };
}

function columnsOf({ countedTogether }: PublishableFragment): readonly Column<PublishableLineFragment>[] {
  const together = countedTogether.flat();
  return [
    { title: 'For', value: ({ label }) => label },
    ...classes.filter((name) => !together.includes(name)).map((name) => countColumn(classWords(name).name, ({ cells }) => cells.find((cell) => cell.class === name))),
    ...countedTogether.map((group) => countColumn(group.map((name) => classWords(name).name).join(' or '), (row) => row.together.find(({ classes: counted }) => counted.join() === group.join()))),
    countColumn('All', ({ total }) => total),
  ];
}

function countColumn(title: string, of: (row: PublishableLineFragment) => { readonly count: number | null; readonly suppressed: boolean } | undefined): Column<PublishableLineFragment> {
  return { title, value: (row) => of(row)?.count ?? (of(row)?.suppressed === true ? '[c]' : null), show: (row) => of(row)?.suppressed === true ? h('abbr', { title: 'Left out because the count is small' }, '[c]') : of(row)?.count ?? 0 };
}
