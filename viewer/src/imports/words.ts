import { formatDate } from '../format/dates.ts';
import { capital, count, listed, plain, typeWords } from '../format/words.ts';
import { lostError } from '../record/errors.ts';
import type { Mapping, News, Problem, ProposedColumn, Report, Row, SentFile, Sheet } from './server.ts';

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

type Counts = Pick<Report, 'added' | 'changed' | 'ended' | 'complete' | 'unchanged' | 'postcodes'>;

/** Whether an import would change nothing. */
export function hasNothingNew({ added, changed, ended, postcodes }: Counts): boolean {
  return postcodes === null && added + changed + ended === 0;
}

/** Whether nothing is wrong with a file but that nobody has said what its headers mean: no row of it was read, and no format was named. */
export function hasNewHeaders({ isUnknown, format, candidates, problems }: Pick<Report, 'isUnknown' | 'format' | 'candidates' | 'problems'>): boolean {
  return isUnknown && format === null && candidates.length === 0 && problems.every(({ row, column }) => row === null && column === null);
}

/** What an import changes: "5 facts would be added, 1 would be changed, and 2 are known already"; of a complete file also what ends, and when; or what it did. */
export function changeWords(report: Counts, isDone: boolean): string {
  const { added, changed, ended, complete, unchanged, postcodes } = report;
  if (postcodes !== null) return postcodes;
  const [be, were] = isDone ? ['was', 'were'] : ['would be', 'would be'];
  const [is, are] = isDone ? ['was', 'were'] : ['is', 'are'];
  if (hasNothingNew(report)) return `Nothing ${isDone ? 'was' : 'would be'} changed: ${unchanged === 0 ? 'nothing in the file can be recorded' : `everything in the file is known already${complete === null ? '' : ', and nothing ends'}`}.`;
  const ends = complete === null ? '' : `${count(ended, `${be} ended`, `${were} ended`)}${ended === 0 || complete.on === null ? '' : ` on ${formatDate(complete.on)}`}, `;
  return `${count(added, `fact ${be} added`, `facts ${were} added`)}, ${count(changed, `${be} changed`, `${were} changed`)}, ${ends}and ${count(unchanged, `${is} known already`, `${are} known already`)}.`;
}

/** What is done with what a file says: TO_REVIEW → "To review". */
export function kindWords(kind: News['kind']): string {
  return kind === 'REFUSED' ? 'Refused, because it can’t be read' : capital(plain(kind));
}

/** Where in a file something is: "Row 17", "Sheet “Partners”, row 17", "The whole file". */
export function placeWords({ sheet, row }: Pick<Problem, 'sheet' | 'row'>): string {
  const words = [sheet !== null && `sheet “${sheet}”`, row !== null && `row ${row}`].filter((part) => part !== false);
  return words.length === 0 ? 'The whole file' : capital(words.join(', '));
}

/** The same with the column: "Row 17, Last contact"; "Column “Last contact”". */
export function cellWords({ sheet, row, column }: Pick<Problem, 'sheet' | 'row' | 'column'>): string {
  if (column === null) return placeWords({ sheet, row });
  return sheet === null && row === null ? `Column “${column}”` : `${placeWords({ sheet, row })}, ${column}`;
}

/** That a cell was read as what stands above it: nobody should take that for what the file has. */
export function fromAboveWords({ column, has, readAs }: Row['fromAbove'][number]): string {
  return `“${column}” ${has === null ? 'is blank here' : `has “${has}” here`}. ${readAs === null ? 'Nothing stands above it.' : `To check the rest of the row, it was read as “${readAs}”, which stands above it.`}`;
}

/** The name of a format as people read it: sector-map → "sector map", keyHolder → "key holder". */
export function formatWords(name: string): string {
  return typeWords(name).replaceAll('-', ' ');
}

/** Why something that was asked for was not done, where nothing was typed that could be lost. */
export function refusalWords(error: unknown): string {
  return Object.values(lostError(error)).join(' ').replace(' What you typed is still here.', '').trim();
}

/** How many letters the few words of a choice may have. */
const fewLetters = 70;

/** The few words by which a choice is told: "A gift of money. In pounds." → "a gift of money"; "About the post. When this began." → "when this began (about the post)". */
export function fewWords(meaning: string): string {
  const [, of, rest] = /^(About [^.]*|[^.]*['’]s)\.\s+(.*)$/s.exec(meaning) ?? [];
  if (of !== undefined && rest !== undefined) return `${fewWords(rest)} (${begun(of)})`;
  const first = /^.*?(?=[.:;](\s|$)|\s\(|$)/s.exec(meaning)?.[0] ?? '';
  return begun(first.length <= fewLetters ? first : `${first.slice(0, first.lastIndexOf(' ', fewLetters))}…`);
}

function begun(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** What a table was recognised as, and why. */
export function sheetWords({ name, format, headerRow, rows, columns, leftOut, mapping }: Sheet): string {
  const what = `${name === null ? 'It' : `The sheet “${name}”`} was recognised as a table of the format “${formatWords(format)}”`;
  const all = columns.length + leftOut.length;
  const share = leftOut.length === 0 ? count(all, 'header', 'headers') : `${columns.length} of the ${count(all, 'header', 'headers')}`;
  const why = headerRow === 0 ? 'by what its records have' : `by ${share} in row ${headerRow}${mapping === null ? '' : `, as the mapping “${mapping}” says`}`;
  return `${what} ${why}, with ${count(rows, 'row', 'rows')} below.`;
}

/** A header that is kept, and what it is read as: "For whom: Themes, several are separated by “,”". */
export function keptColumnWords({ header, column, isMonthFirst, separator }: Mapping['columns'][number]): string {
  if (column === null) return `${header}: left out`;
  return `${header}: ${column}${isMonthFirst ? ', the month comes first' : ''}${separator === null ? '' : `, several are separated by “${separator}”`}`;
}

/** How sure a proposal is. */
export function confidenceWords(confidence: ProposedColumn['confidence']): string {
  switch (confidence) {
    case 'SURE': return 'Sure';
    case 'LIKELY': return 'Likely';
    case 'GUESS': return 'A guess';
    case 'NONE': return 'Not known';
  }
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
