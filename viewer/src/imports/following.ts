import { h, type ComponentChildren, type JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { ChangeUndo } from '../changes/undo.ts';
import { bullets, details, paragraph, section } from '../dom/blocks.ts';
import { selectField, valueOf } from '../dom/fields.ts';
import { link } from '../dom/link.ts';
import { formatMoment } from '../format/dates.ts';
import { capital } from '../format/words.ts';
import { ErrorSummary, lostError, type FormErrors } from '../record/errors.ts';
import { DropArea } from './dropArea.ts';
import { ProblemSummary, problemTable } from './problems.ts';
import { reportParts } from './report.ts';
import { act, readSent, type SentFile, type Template } from './server.ts';
import { changeWords, formatWords } from './words.ts';

/** How often somebody is told how far it is, in milliseconds. */
const pause = 400;

/** One file that was sent: it is followed while something is done with it, and acted on afterwards. */
export function Following({ sent, templates }: { readonly sent: SentFile; readonly templates: readonly Template[] }): JSX.Element {
  const [file, setFile] = useState(sent);
  const [errors, setErrors] = useState<FormErrors>({});
  const outcome = useRef<HTMLDivElement>(null);
  const isBusy = file.state === 'CHECKING' || file.state === 'IMPORTING';
  const wasBusy = useRef(isBusy);

  useEffect(() => {
    // Whoever pressed a button that is gone now goes on at what came of it; problems take the focus themselves.
    if (wasBusy.current && !isBusy && (file.report?.problemCount ?? 0) === 0) outcome.current?.focus();
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

  const press = (what: 'check' | 'import' | 'stop', format: string | null = null) => (): void => {
    setErrors({});
    act(file, what, format).then(setFile, (error: unknown) => setErrors(lostError(error)));
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
      report !== undefined && report.problemCount > 0 && h(ProblemSummary, report),
      whatCameOfIt(file, press)),
    !isBusy && report !== undefined && report.problemCount > 0 && toMend(report, templates, press),
    !isBusy && report !== undefined && reportParts(report, file.state === 'IMPORTED'));
}

function progressWords({ state, step }: SentFile): JSX.Element {
  const doing = state === 'CHECKING' ? 'Checking. Nothing is changed yet.' : 'Importing: all of it, or nothing if you stop it.';
  return paragraph(doing, step !== null && step.number > 0 && ` Step ${step.number} of ${step.of}: ${step.words}.`, step?.number === 0 && ` ${step.words}.`);
}

function whatCameOfIt(file: SentFile, press: (what: 'check' | 'import') => () => void): ComponentChildren {
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
      return file.report?.problemCount === 0 && [
        paragraph('The file can be imported. Look at what would change, then import it.'),
        h('button', { class: 'govuk-button', type: 'button', onClick: press('import') }, 'Import it'),
        paragraph(`It is kept here until ${formatMoment(file.keptUntil)}, unless others come in before. You can undo an import at any time.`),
      ];
  }
}

function toMend(report: NonNullable<SentFile['report']>, templates: readonly Template[], press: (what: 'check', format: string | null) => () => void): ComponentChildren {
  const choose = (event: Event): void => {
    event.preventDefault();
    press('check', valueOf(event.currentTarget as HTMLFormElement, 'format') || null)();
  };
  const names = report.candidates.length > 0 ? report.candidates : templates.map(({ name }) => name);
  const form = h('form', { 'aria-label': 'What it is a table of', onSubmit: choose },
    selectField({ name: 'format', label: 'What is it a table of?', options: [['', 'Let the headers decide'], ...names.map((name) => [name, capital(formatWords(name))] as const)], chosen: report.format ?? '' }),
    h('button', { class: 'govuk-button govuk-button--secondary', type: 'submit' }, 'Read it as this'));
  return [
    section('What has to be corrected', problemTable('Problems', report.problems, report.problemCount, true)),
    report.candidates.length > 0 ? section('Say what it is', form) : (report.sheets.length === 0 || report.format !== null) && details('Is it a table of something else?', form),
    section('Correct it, and drop it again', h(DropArea, { label: 'The corrected file', hint: 'Correct it in your spreadsheet, and save it. Nothing has been changed so far.' })),
  ];
}
