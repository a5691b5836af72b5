import { h, type ComponentChildren, type JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { bullets, paragraph, section } from '../dom/blocks.ts';
import { DataTable, type Column } from '../dom/dataTable.ts';
import { controlClass, inField } from '../dom/fields.ts';
import { saveFile } from '../dom/saveFile.ts';
import { count, listed } from '../format/words.ts';
import { ErrorSummary, type FormErrors } from '../record/errors.ts';
import { writeRoute } from '../route.ts';
import { useSetting } from '../setting/setting.ts';
import { columnGroups, rowGroups } from './choices.ts';
import { EveryRow } from './everyRow.ts';
import { rowPart } from './report.ts';
import { SeparatorField } from './separator.ts';
import { checkMapped, preview, propose, type Mapping, type Preview, type Proposal, type ProposedColumn, type SentFile, type Template } from './server.ts';
import { cellWords, confidenceWords, refusalWords } from './words.ts';

/** How long somebody may go on choosing before the rows are read anew, in milliseconds. */
const pause = 250;

/** How many problems of the first rows are shown. */
const problemsShown = 5;

interface Given {
  readonly sent: SentFile;
  readonly proposal: Proposal;
  readonly templates: readonly Template[];
}

/** What each row and each column of a file is: proposed with reasons, chosen by whoever knows it, and shown as facts. */
export function MappingForm({ sent, proposal: first, templates }: Given): JSX.Element {
  const setting = useSetting();
  const [proposal, setProposal] = useState(first);
  const [columns, setColumns] = useState(first.columns);
  const [everyRow, setEveryRow] = useState(first.everyRow);
  const [read, setRead] = useState<Preview | string | null>(null);
  const [errors, setErrors] = useState<FormErrors>({});
  const [isBusy, setBusy] = useState(false);
  const template = templates.find(({ name }) => name === proposal.row);
  const mapping: Mapping = { name: proposal.name, row: proposal.row, columns: columns.map(({ header, column, isMonthFirst, separator }) => ({ header, column, isMonthFirst, separator: takesSeveral(template, column) ? separator : null })), everyRow: everyRow.filter(({ column, text }) => column !== '' && text.trim() !== '') };

  useEffect(() => {
    const reading = new AbortController();
    const next = setTimeout(() => {
      preview(sent.id, mapping, reading.signal).then((rows) => setRead(rows.refusal ?? rows), (error: unknown) => {
        if (!reading.signal.aborted) setRead(refusalWords(error));
      });
    }, pause);
    return () => {
      clearTimeout(next);
      reading.abort();
    };
  }, [columns, everyRow]);

  const choose = (field: 'row' | 'sheet', given: { readonly row?: string; readonly sheet?: string }): void => {
    setErrors({});
    propose(sent.id, given, new AbortController().signal).then((proposed) => {
      setProposal(proposed);
      setColumns(proposed.columns);
      setEveryRow(proposed.everyRow);
    }, (error: unknown) => setErrors({ [field]: refusalWords(error) }));
  };
  const chooseRow = (event: Event): void => choose('row', { row: (event.currentTarget as HTMLSelectElement).value, ...(proposal.sheet === null ? {} : { sheet: proposal.sheet }) });
  const change = (header: string, to: Partial<ProposedColumn>): void => setColumns((now) => now.map((column) => column.header === header ? { ...column, ...to } : column));
  const check = (event: Event): void => {
    event.preventDefault();
    setErrors({});
    if (typeof read === 'string') return setErrors({ columns: read });
    setBusy(true);
    checkMapped(sent, mapping).then(() => {
      location.hash = writeRoute(['imports', sent.id], { ...setting });
    }, (error: unknown) => {
      setBusy(false);
      setErrors({ columns: refusalWords(error) });
    });
  };

  const guesses = columns.filter(({ confidence }) => confidence === 'GUESS').map(({ header, mayBe }) => `“${header}” may be “${mayBe ?? ''}”`);
  const leftOut = columns.filter(({ column }) => column === null).map(({ header }) => `“${header}”`);
  const personal = columns.filter(({ isPersonal }) => isPersonal).map(({ header }) => `“${header}”`);
  return h('form', { 'aria-label': 'What its columns are', onSubmit: check },
    h(ErrorSummary, { errors }),
    proposal.sheet !== null && proposal.sheets.length > 1 && sheetSelect(proposal.sheet, proposal.sheets, errors['sheet'], (sheet) => choose('sheet', { sheet })),
    inField({ name: 'row', label: 'What is each row?', hint: template?.meaning ?? '', error: errors['row'] }, (ties) => rowSelect(templates, proposal.row, ties, chooseRow)),
    paragraph(placeWords(proposal), typeof read === 'string' && [' ', h('strong', {}, read)]),
    personal.length > 0 && h('div', { class: 'govuk-inset-text' }, `About people: ${listed(personal)}. Leave out what the graph should not know of them.`),
    guesses.length > 0 && h('div', { class: 'govuk-inset-text' }, `${listed(guesses)}. A guess is left out until you choose it.`),
    leftOut.length > 0 && paragraph(`Left out: ${listed(leftOut)}.`),
    h('div', { id: 'columns', tabindex: -1 }, h(DataTable<ProposedColumn>, { caption: 'Columns', rows: columns, columns: tableColumns(template, change) })),
    h(EveryRow, { columns: template?.columns ?? [], constants: everyRow, onChange: setEveryRow }),
    typeof read === 'object' && read !== null && read.unsaid.length > 0 && h('div', { class: 'govuk-inset-text' }, unsaidWords(read.unsaid)),
    section('The first rows, as facts', h('div', { role: 'status', 'aria-live': 'polite' }, previewWords(read)), typeof read === 'object' && read !== null && rowsOf(read)),
    h('div', { class: 'govuk-button-group' },
      h('button', { class: 'govuk-button', type: 'submit', disabled: isBusy }, 'Check the whole file'),
      typeof read === 'object' && read !== null && h('button', { class: 'govuk-button govuk-button--secondary', type: 'button', onClick: () => saveFile(read.fileName, read.text, 'application/json') }, 'Download the mapping')),
    paragraph('Nothing is changed yet. As soon as the file is checked, what you say here is kept for every file with these headers: also for this one when you have corrected it, and for next year’s.'));
}

function tableColumns(template: Template | undefined, change: (header: string, to: Partial<ProposedColumn>) => void): readonly Column<ProposedColumn>[] {
  const choose = (header: string) => (event: Event): void => change(header, { column: (event.currentTarget as HTMLSelectElement).value || null, mayBe: null, confidence: 'SURE', reason: 'You said so.' });
  const isDate = (name: string | null): boolean => template?.columns.some(({ header, isDate: is }) => header === name && is) ?? false;
  return [
    { title: 'Header', value: ({ header }) => header },
    { title: 'First values', value: ({ firstValues }) => firstValues.join(' · '), show: ({ firstValues }) => firstValues.length === 0 ? 'None' : firstValues.join(' · ') },
    {
      title: 'What it is', value: ({ column }) => column ?? 'Left out',
      show: ({ header, column, isMonthFirst, separator }) => [
        h('select', { class: `${controlClass('select', undefined)} page-mapping__select`, 'aria-label': `What “${header}” is`, onChange: choose(header) },
          h('option', { value: '', selected: column === null }, 'Left out'),
          columnGroups(template?.columns ?? [], column)),
        isDate(column) && h('label', { class: 'page-mapping__beside' },
          h('input', { type: 'checkbox', checked: isMonthFirst, onChange: (event: Event) => change(header, { isMonthFirst: (event.currentTarget as HTMLInputElement).checked }) }), ' The month comes first'),
        takesSeveral(template, column) && h(SeparatorField, { header, separator, onChange: (to) => change(header, { separator: to }) }),
      ],
    },
    { title: 'How sure', value: ({ confidence }) => confidenceWords(confidence) },
    { title: 'Why', value: ({ reason }) => reason },
  ];
}

function takesSeveral(template: Template | undefined, name: string | null): boolean {
  return template?.columns.some(({ header, takesSeveral: takes }) => header === name && takes) ?? false;
}

function sheetSelect(chosen: string, sheets: readonly string[], error: string | undefined, onChange: (sheet: string) => void): JSX.Element {
  return inField({ name: 'sheet', label: 'Which sheet?', hint: 'Another sheet is read with it where it has the same headers. If it has others, bring the file in once more, and choose it then.', error }, (ties) =>
    h('select', { class: `${controlClass('select', error)} page-mapping__select`, onChange: (event: Event) => onChange((event.currentTarget as HTMLSelectElement).value), ...ties },
      sheets.map((sheet) => h('option', { key: sheet, value: sheet, selected: sheet === chosen }, sheet))));
}

function rowSelect(templates: readonly Template[], chosen: string, ties: Readonly<Record<string, string | undefined>>, onChange: (event: Event) => void): JSX.Element {
  return h('select', { class: `${controlClass('select', undefined)} page-mapping__select`, onChange, ...ties }, rowGroups(templates, chosen));
}

function placeWords({ sheet, headerRow, rows, reason }: Proposal): string {
  const where = sheet === null ? '' : ` of the sheet “${sheet}”`;
  return `${count(rows, 'row', 'rows')} under the headers in row ${headerRow}${where}. ${reason}`;
}

function previewWords(read: Preview | string | null): ComponentChildren {
  if (read === null) return paragraph('Reading…');
  if (typeof read === 'string') return h('div', { class: 'govuk-inset-text' }, read);
  return read.problems.length > 0
    ? [paragraph('Some of the first rows can’t be read like this:'), bullets(read.problems.slice(0, problemsShown).map((problem) => `${cellWords(problem)}: ${problem.message}`), '')]
    : paragraph('This is what they say. The whole file is compared with what is recorded when you check it.');
}

function rowsOf({ rows, madeOf, toldBy }: Preview): ComponentChildren {
  return [
    madeOf.length > 0 && paragraph(`${toldBy.length === 0 ? 'No column tells rows apart, so' : `Where ${inQuotes(toldBy)} ${toldBy.length === 1 ? 'is' : 'are'} blank,`} a reference is made of ${inQuotes(madeOf)}. A row in which these are the same is the same record the next time.`),
    h('ol', { class: 'govuk-list page-rows' }, rows.map(rowPart)),
  ];
}

/** Says who is not recorded, because no column is theirs. */
export function unsaidWords(unsaid: readonly string[]): string {
  return `No column is ${unsaid.map((header) => `“${header}”`).join(' or ')}, so that is not recorded. If a column says it, choose it there.`;
}

function inQuotes(headers: readonly string[]): string {
  return listed(headers.map((header) => `“${header}”`));
}
