import { h, type ComponentChildren, type JSX } from 'preact';
import { bullets, details, paragraph, section } from '../dom/blocks.ts';
import { DataTable } from '../dom/dataTable.ts';
import { link } from '../dom/link.ts';
import { capital, count, listed, typeWords } from '../format/words.ts';
import { pathOf } from '../shell/places.ts';
import { problemTable } from './problems.ts';
import type { News, Problem, Report, Row, Sheet } from './server.ts';
import { changeWords, fromAboveWords, hasNothingNew, kindWords, matchLines, newsWords, placeWords, sheetWords } from './words.ts';

/** How many lines are read without asking for them. */
const shown = 20;

/** What a file was recognised as, what it says and what of it is new. */
export function reportParts(report: Report, isDone: boolean): ComponentChildren {
  const isWhole = report.problemCount === 0;
  return [
    isWhole && !hasNothingNew(report) && section(isDone ? 'What was changed' : 'What would change', paragraph(changeWords(report, isDone)), report.ended > 0 && paragraph('If another list says that some of what ends goes on, import the two together with graph import: a list that only repeated what was recorded is not in history.'), report.postcodes === null && newsTable(report, isDone), typeTable(report)),
    isWhole && report.matches.length > 0 && details('Who the names were taken for', bullets(matchLines(report), '')),
    report.newRecords.length > 0 && section('What is new', newRecords(report)),
    report.noticeCount + report.warningCount > 0 && section('Worth a look',
      paragraph('Nothing of this stops the import. Similar names may be the same organisation or person, written in two ways.'),
      paragraph('After the import, two records of one organisation or person can be made one: by “This is the same as…” on the page of a record, or under ', link(['duplicates'], {}, 'Are these the same?'), '.'),
      report.noticeCount > 0 && folded('Beside what is known', report.notices, report.noticeCount),
      report.warningCount > 0 && folded('How it was read', report.warnings, report.warningCount)),
    report.sheets.length > 0 && section('What it was recognised as', report.sheets.map(sheetPart)),
    report.firstRows.length > 0 && section(report.firstRows.length < report.rows ? `The first ${report.firstRows.length} rows` : 'The rows', h('ol', { class: 'govuk-list page-rows' }, report.firstRows.map(rowPart))),
  ];
}

/** A table of what is worth a look; a long one is opened by those who want it. */
function folded(caption: string, lines: readonly Problem[], all: number): ComponentChildren {
  const table = problemTable(caption, lines, all);
  return lines.length > shown ? details(`${caption}: ${count(all, 'line', 'lines')}`, table) : table;
}

function newsTable({ news }: Report, isDone: boolean): ComponentChildren {
  return h(DataTable<News>, {
    caption: isDone ? 'What was done with it' : 'What would be done with it',
    rows: news,
    columns: [
      { title: 'What', value: ({ kind }) => kindWords(kind) },
      { title: 'How many', value: ({ count: number }) => number },
      { title: 'For example', value: ({ examples }) => examples.join('; '), show: ({ examples }) => examples.length === 0 ? 'Nothing' : h('ul', { class: 'govuk-list govuk-list--bullet' }, examples.map((example) => h('li', {}, example))) },
    ],
  });
}

function typeTable({ types, complete }: Report): ComponentChildren {
  return types.length > 0 && h(DataTable<Report['types'][number]>, {
    caption: 'By type of record',
    rows: types,
    columns: [
      { title: 'Type', value: ({ type }) => capital(typeWords(type)) },
      { title: 'New', value: ({ added }) => added },
      { title: 'Changed', value: ({ changed }) => changed },
      ...(complete === null ? [] : [{ title: 'Ended', value: ({ ended }: Report['types'][number]) => ended }]),
    ],
  });
}

function newRecords({ newRecords: records, types }: Report): ComponentChildren {
  const all = records.map(({ id, type, name }) => [link(pathOf(type, id), {}, name), ` (${typeWords(type)})`]);
  const added = types.reduce((sum, { added: number }) => sum + number, 0);
  return [bullets(all, ''), added > records.length && paragraph('Connections between records, and records beyond the first 100, are not listed here. They are on the pages of the records.')];
}

function sheetPart(sheet: Sheet): ComponentChildren {
  return [
    paragraph(sheetWords(sheet), ' ', sheet.meaning),
    details('How its columns were read',
      bullets(sheet.columns.map(({ written, column }) => written === column ? written : `${written}: read as “${column}”`), 'None was read.'),
      sheet.leftOut.length > 0 && paragraph(`Left out: ${listed(sheet.leftOut)}.`)),
  ];
}

/** A row as facts. */
export function rowPart({ sheet, row, isRefused, facts, fromAbove }: Row): JSX.Element {
  return h('li', { class: 'page-rows__row' },
    h('h3', { class: 'govuk-heading-s' }, placeWords({ sheet, row })),
    fromAbove.map((cell) => paragraph(fromAboveWords(cell))),
    isRefused && paragraph('Something in this row has to be corrected, so it is refused as it is.'),
    facts.length === 0
      ? !isRefused && paragraph('Everything in this row is said by an earlier one, or was left out.')
      : h('ul', { class: 'govuk-list govuk-list--bullet' }, facts.map(({ type, subject, news, values }) => h('li', {},
        `${capital(typeWords(type))}: `, h('strong', {}, subject), news !== null && ` (${newsWords(news)})`,
        values.length > 0 && [': ', values.map(valueWords).join('; ')]))));
}

function valueWords({ property, before, after }: Row['facts'][number]['values'][number]): string {
  const words = property === property.toUpperCase() ? property : property.charAt(0).toLowerCase() + property.slice(1);
  return before === null ? `${words} ${after ?? 'none'}` : `${words} ${before} becomes ${after ?? 'nothing'}`;
}
