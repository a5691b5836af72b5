import { h, type ComponentChildren, type JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { ChangeUndo } from '../changes/undo.ts';
import { bullets, details, paragraph, section } from '../dom/blocks.ts';
import { selectField, valueOf } from '../dom/fields.ts';
import { Link, link } from '../dom/link.ts';
import { formatMoment } from '../format/dates.ts';
import { capital } from '../format/words.ts';
import { ErrorSummary, lostError, type FormErrors } from '../record/errors.ts';
import { CompleteForm } from './complete.ts';
import { DropArea } from './dropArea.ts';
import { ProblemSummary, problemTable } from './problems.ts';
import { reportParts } from './report.ts';
import { act, readSent, type Asked, type Report, type SentFile, type Template } from './server.ts';
import { cellWords, changeWords, formatWords, hasNewHeaders, hasNothingNew } from './words.ts';

/** How often somebody is told how far it is, in milliseconds. */
const pause = 400;

/** One file that was sent: it is followed while something is done with it, and acted on afterwards. */
export function Following({ sent, templates }: { readonly sent: SentFile; readonly templates: readonly Template[] }): JSX.Element {
  const [file, setFile] = useState(sent);
  const [errors, setErrors] = useState<FormErrors>({});
  const [hasOtherAnswers, setOtherAnswers] = useState(false);
  const outcome = useRef<HTMLDivElement>(null);
  const isBusy = file.state === 'CHECKING' || file.state === 'IMPORTING';
  const wasBusy = useRef(isBusy);

  useEffect(() => {
    // Whoever pressed a button that is gone now goes on at what came of it; problems take the focus themselves.
    if (wasBusy.current && !isBusy && !hasProblems(file)) outcome.current?.focus();
    wasBusy.current = isBusy;
    if (!isBusy) return;
    const reading = new AbortController();
    const next = setTimeout(() => {
      readSent(file.id, reading.signal).then(setFile, (error: unknown) => {
        if (!reading.signal.aborted) setErrors(lostError(error));
      });
    }, pause);
    return () => {
      clearTimeout(next);
      reading.abort();
    };
  }, [file]);

  const press = (what: 'check' | 'import' | 'stop', asked: Asked = askedFor(file)) => (): void => {
    setErrors({});
    act(file, what, asked).then((next) => {
      setOtherAnswers(false);
      setFile(next);
    }, (error: unknown) => setErrors(lostError(error)));
  };

  const { report } = file;
  return h('div', {},
    h(ErrorSummary, { errors }),
    h('div', { role: 'status', 'aria-live': 'polite' }, isBusy && progressWords(file)),
    isBusy && [
      h('progress', { class: 'page-progress', max: file.step?.of ?? 3, value: Math.max(0, (file.step?.number ?? 0) - 0.5), 'aria-label': file.state === 'CHECKING' ? 'Checking' : 'Importing' }),
      h('p', { class: 'govuk-body' }, h('button', { class: 'govuk-button govuk-button--secondary', type: 'button', onClick: press('stop') }, 'Stop')),
    ],
    !isBusy && h('div', { ref: outcome, tabindex: -1, class: 'page-outcome' },
      report !== undefined && hasProblems(file) && h(ProblemSummary, report),
      whatCameOfIt(file, hasOtherAnswers, press)),
    file.state === 'CHECKED' && report !== undefined && report.postcodes === null && (report.problemCount === 0 || report.complete !== null) && h(CompleteForm, { key: JSON.stringify(report.complete), report, check: (asked) => press('check', asked)(), onAnswers: setOtherAnswers }),
    !isBusy && report !== undefined && report.problemCount > 0 && toMend(file, report, templates, press),
    !isBusy && report !== undefined && reportParts(report, file.state === 'IMPORTED'));
}

/** Whether something in it has to be corrected. Headers that are new here are no mistake: somebody only has to say what they are. */
function hasProblems({ report }: SentFile): boolean {
  return report !== undefined && report.problemCount > 0 && !hasNewHeaders(report);
}

/** What was said of a file when it was checked last. */
function askedFor({ report }: SentFile): Asked {
  const complete = report?.complete ?? null;
  return { format: report?.format ?? null, complete: complete !== null, on: complete?.on ?? null, mostMayEnd: complete?.mostMayEnd ?? false };
}

function progressWords({ state, step }: SentFile): JSX.Element {
  const doing = state === 'CHECKING' ? 'Checking. Nothing is changed yet.' : 'Importing: all of it, or nothing if you stop it.';
  return paragraph(doing, step !== null && step.number > 0 && ` Step ${step.number} of ${step.of}: ${step.words}.`, step?.number === 0 && ` ${step.words}.`);
}

function whatCameOfIt(file: SentFile, hasOtherAnswers: boolean, press: (what: 'check' | 'import') => () => void): ComponentChildren {
  const again = h('button', { class: 'govuk-button govuk-button--secondary', type: 'button', onClick: press('check') }, 'Check it again');
  switch (file.state) {
    case 'IMPORTED':
      return [
        h('div', { class: 'govuk-panel govuk-panel--confirmation page-saved' },
          h('h2', { class: 'govuk-panel__title' }, 'Imported'),
          file.report !== undefined && h('div', { class: 'govuk-panel__body' }, changeWords(file.report, true))),
        file.change !== null && h(ChangeUndo, { change: file.change, of: `the import of ${file.name}` }),
        bullets([link(['imports'], {}, 'Bring in another file'), link(['changes'], {}, 'See recent changes')], ''),
      ];
    case 'STOPPED':
      return [paragraph('It was stopped. Nothing was changed.'), again];
    case 'FAILED':
      return [h('div', { class: 'govuk-inset-text' }, file.problem ?? 'It could not be done. Nothing was changed.'), again];
    default:
      if (file.report?.problemCount !== 0) return null;
      return hasNothingNew(file.report) ? paragraph(changeWords(file.report, false), ' There is nothing to import.') : [
        h('div', { role: 'status', 'aria-live': 'polite' }, paragraph(hasOtherAnswers
          ? 'The file was not checked with these answers about next year’s file. Press “Check it with this” first: then you see what would change, and can import it.'
          : 'The file can be imported. Look at what would change, then import it.')),
        h('button', { class: 'govuk-button', type: 'button', disabled: hasOtherAnswers, onClick: press('import') }, 'Import it'),
        columnsWords(file),
        paragraph(`It is kept here until ${formatMoment(file.keptUntil)}, unless others come in before. You can undo an import at any time.`),
      ];
  }
}

/** The way to what its columns are: a problem may be that one is read as something else. */
function columnsWords({ id }: SentFile): JSX.Element {
  return paragraph('Is a column read as something else than it is? ', link(['imports', id, 'columns'], {}, 'Say what its columns are'), '.');
}

function toMend(file: SentFile, report: NonNullable<SentFile['report']>, templates: readonly Template[], press: (what: 'check', asked: Asked) => () => void): ComponentChildren {
  const choose = (event: Event): void => {
    event.preventDefault();
    press('check', { format: valueOf(event.currentTarget as HTMLFormElement, 'format') || null })();
  };
  const names = report.candidates.length > 0 ? report.candidates : templates.map(({ name }) => name);
  const form = h('form', { 'aria-label': 'What it is a table of', onSubmit: choose },
    selectField({ name: 'format', label: 'What is it a table of?', options: [['', 'Let the headers decide'], ...names.map((name) => [name, capital(formatWords(name))] as const)], chosen: report.format ?? '' }),
    h('button', { class: 'govuk-button govuk-button--secondary', type: 'submit' }, 'Read it as this'));
  const drop = (title: string, hint: string): JSX.Element => section(title, h(DropArea, { label: 'The corrected file', hint: `${hint} Nothing has been changed so far.` }));
  if (hasNewHeaders(report)) {
    return [
      newHeaders(file, report),
      details('Is it a table of something that is known here?', form),
      drop('Or change its headers, and drop it again', 'Name the columns as a template does, and save it.'),
    ];
  }

  const table = problemTable('Problems', report.problems, report.problemCount, true);
  return [
    table !== null && section('What has to be corrected', table),
    report.sheets.length > 0 && columnsWords(file),
    report.candidates.length > 0 ? section('Say what it is', form) : (report.sheets.length === 0 || report.format !== null) && details('Is it a table of something else?', form, report.sheets.length === 0 && paragraph('Does it have columns of its own? ', link(['imports', file.id, 'columns'], {}, 'Say what its columns are'), '.')),
    drop('Correct it, and drop it again', 'Correct it in your spreadsheet, and save it. What you said of its columns stays.'),
  ];
}

/** What comes first for a table that nobody knows. */
function newHeaders({ id }: SentFile, { problems }: Report): JSX.Element {
  return section('These headers are new here',
    paragraph('Nobody has said yet what the columns of a table with these headers are. You say it once: what each column probably is, and why, is filled in. It is kept for the next file with these headers.'),
    h('p', { class: 'govuk-body' }, h(Link, { path: ['imports', id, 'columns'], class: 'govuk-button' }, 'Say what its columns are')),
    details('Why was it not recognised?', bullets(problems.map((problem) => `${cellWords(problem)}: ${problem.message}`), '')));
}
