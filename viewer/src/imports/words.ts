import { capital, count, listed, plain, typeWords } from '../format/words.ts';
import type { Problem, Report, SentFile, Sheet } from './server.ts';

/** What has become of a file, as a line of a list says it. */
export function stateWords({ state, change }: Pick<SentFile, 'state' | 'change'>): string {
  switch (state) {
    case 'CHECKING': return 'is being checked';
    case 'CHECKED': return 'checked, not imported';
    case 'IMPORTING': return 'is being imported';
    case 'IMPORTED': return change === null ? 'imported; no record was changed by it' : 'imported';
    case 'STOPPED': return 'stopped; nothing was changed';
    case 'FAILED': return 'failed; nothing was changed';
  }
}

/** What an import changes: "5 facts would be added, 1 would be changed, and 2 are known already"; or what it did. */
export function changeWords({ added, changed, unchanged, postcodes }: Pick<Report, 'added' | 'changed' | 'unchanged' | 'postcodes'>, isDone: boolean): string {
  if (postcodes !== null) return postcodes;
  const [be, were] = isDone ? ['was', 'were'] : ['would be', 'would be'];
  const [is, are] = isDone ? ['was', 'were'] : ['is', 'are'];
  if (added + changed === 0) return `Nothing ${isDone ? 'was' : 'would be'} changed: everything in the file is known already.`;
  return `${count(added, `fact ${be} added`, `facts ${were} added`)}, ${count(changed, `${be} changed`, `${were} changed`)}, and ${count(unchanged, `${is} known already`, `${are} known already`)}.`;
}

/** Where in a file something is: "Row 17", "Sheet “Partners”, row 17", "The whole file". */
export function placeWords({ sheet, row }: Pick<Problem, 'sheet' | 'row'>): string {
  const words = [sheet !== null && `sheet “${sheet}”`, row !== null && `row ${row}`].filter((part) => part !== false);
  return words.length === 0 ? 'The whole file' : capital(words.join(', '));
}

/** The same in a summary: "Row 17, Last contact: …". */
export function problemWords(problem: Problem): string {
  return `${placeWords(problem)}${problem.column === null ? '' : `, ${problem.column}`}: ${problem.message}`;
}

/** The name of a format as people read it: sector-map → "sector map", keyHolder → "key holder". */
export function formatWords(name: string): string {
  return typeWords(name).replaceAll('-', ' ');
}

/** What a table was recognised as, and why. */
export function sheetWords({ name, format, headerRow, rows, columns }: Sheet): string {
  const what = `${name === null ? 'It' : `The sheet “${name}”`} was recognised as a table of the format “${formatWords(format)}”`;
  const why = headerRow === 0 ? 'by what its records have' : `by ${count(columns.length, 'header', 'headers')} in row ${headerRow}`;
  return `${what} ${why}, with ${count(rows, 'row', 'rows')} below.`;
}

/** Who the names of a file were taken for, type by type: "Organisation: 3 known by name, 1 new". */
export function matchLines({ matches }: Pick<Report, 'matches'>): readonly string[] {
  const types = [...new Set(matches.map(({ type }) => type))];
  return types.map((type) => `${capital(typeWords(type))}: ${listed(matches.filter((match) => match.type === type).map(({ reason, count: number }) => `${number.toLocaleString('en-GB')} ${reasons[reason] ?? plain(reason)}`))}`);
}

const reasons: Readonly<Record<string, string>> = { IDENTIFIER: 'known by a number or an address', NAME: 'known by name', OTHER_NAME: 'known by another name', NEW: 'new' };

/** What a fact of a row is beside what is known. */
export function newsWords(news: string | null): string {
  switch (news) {
    case 'ADDED': return 'new';
    case 'CHANGED': return 'changed';
    case 'KNOWN': return 'known already';
    default: return '';
  }
}
