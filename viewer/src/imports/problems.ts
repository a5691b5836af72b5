import { h, type ComponentChildren } from 'preact';
import { DataTable, type Column } from '../dom/dataTable.ts';
import { paragraph } from '../dom/blocks.ts';
import { ErrorSummary } from '../record/errors.ts';
import type { Problem, Report } from './server.ts';
import { cellWords, placeWords } from './words.ts';

/** How many problems the summary at the top names; the table has all. */
const inSummary = 10;

/**
 * Where something is wrong, with a link to the line of the table that says what it is. What is about no single row is said here, and
 * nowhere else.
 */
export function ProblemSummary({ problems, problemCount }: Pick<Report, 'problems' | 'problemCount'>): ComponentChildren {
  const first = problems.slice(0, inSummary);
  const whole = [
    ...first.filter(isSaidAbove).map((problem) => `${cellWords(problem)}: ${problem.message}`),
    ...(problemCount > inSummary ? [`There are ${problemCount.toLocaleString('en-GB')} problems in all. The table below has them.`] : []),
  ].join(' ');
  const linked = first.flatMap((problem, index) => isSaidAbove(problem, index) ? [] : [[idOf(index), cellWords(problem)] as const]);
  return h(ErrorSummary, { errors: { ...(whole === '' ? {} : { '': whole }), ...Object.fromEntries(linked) } });
}

function isSaidAbove({ row }: Problem, index: number): boolean {
  return row === null && index < inSummary;
}

/**
 * Problems, or what is worth a look, with their cells.
 * @param isLinked Whether they have to be corrected, and the summary leads to them.
 */
export function problemTable(caption: string, problems: readonly Problem[], all: number, isLinked = false): ComponentChildren {
  const rows = problems.map((problem, index) => ({ problem, index })).filter(({ problem, index }) => !(isLinked && isSaidAbove(problem, index)));
  if (rows.length === 0) return null;
  const columns: readonly Column<(typeof rows)[number]>[] = [
    { title: 'Where', value: ({ problem }) => problem.row ?? 0, show: ({ problem, index }) => h('span', isLinked ? { id: idOf(index), tabindex: -1 } : {}, placeWords(problem)) },
    { title: 'Column', value: ({ problem }) => problem.column, show: ({ problem }) => problem.column ?? (problem.row === null ? 'All' : 'The whole row') },
    { title: 'What the cell has', value: ({ problem }) => problem.cell, show: ({ problem }) => problem.cell !== null ? `“${problem.cell}”` : problem.column === null || problem.row === null ? 'Not about one cell' : 'Nothing' },
    { title: isLinked ? 'What is wrong, and what to do' : 'What it is about', value: ({ problem }) => problem.message },
  ];
  return [h(DataTable<(typeof rows)[number]>, { caption, rows, columns }), all > rows.length && paragraph(`These are the first ${rows.length.toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')}.`)];
}

function idOf(index: number): string {
  return `problem-${index}`;
}
