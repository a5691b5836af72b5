import { h, type JSX } from 'preact';
import { useState } from 'preact/hooks';
import { details, paragraph } from '../dom/blocks.ts';
import { checkbox, textField, valueOf } from '../dom/fields.ts';
import { formatDate, noDay, readDay } from '../format/dates.ts';
import type { Asked, Report } from './server.ts';

interface Given {
  readonly report: Report;
  readonly check: (asked: Asked) => void;
  /** Told whether the answers are others than those that the file was checked with. */
  readonly onAnswers: (areOthers: boolean) => void;
}

/** What somebody answers in the form. */
export interface Answers {
  readonly isComplete: boolean;
  /** The last day, as it is written. */
  readonly on: string;
  readonly mostMayEnd: boolean;
}

/** Whether a file is next year's: asked once it was checked, and answered by checking it again. */
export function CompleteForm({ report, check, onAnswers }: Given): JSX.Element {
  const { complete, format } = report;
  const lastDay = complete?.on ?? null;
  const [error, setError] = useState<string>();
  const send = (event: Event): void => {
    event.preventDefault();
    const { isComplete, on: written, mostMayEnd } = answersOf(event.currentTarget as HTMLFormElement);
    const on = readDay(written);
    if (isComplete && written !== '' && on === null) return setError(noDay(written));
    check({ format, complete: isComplete, on: isComplete ? on : null, mostMayEnd: isComplete && mostMayEnd });
  };
  const form = h('form', { 'aria-label': 'Next year’s file', onSubmit: send, onInput: (event: Event) => onAnswers(areOthers(answersOf(event.currentTarget as HTMLFormElement), complete)) },
    paragraph('What an earlier file of its source said, and this file no longer says, then ends. It is not deleted, and nothing ends that was recorded by hand or that a file of another source added or changed. A file that only repeated what was recorded left no trace: if another list still has something that would end, put both into one import (graph import).'),
    checkbox({ name: 'complete', label: 'It is the whole truth of its source', checked: complete !== null }),
    textField({ name: 'on', label: 'What was the last day of what is gone?', hint: 'For example, 31 March 2026 or 31/3/2026. If you leave it out, the day before the one that the file gives for itself, or else yesterday.', value: lastDay === null ? undefined : formatDate(lastDay), error }),
    complete !== null && (complete.mostWouldEnd || complete.mostMayEnd) && checkbox({ name: 'mostMayEnd', label: 'Most of it may end', checked: complete.mostMayEnd }),
    h('button', { class: 'govuk-button govuk-button--secondary', type: 'submit' }, 'Check it with this'));
  return complete === null ? details('Is it next year’s file, with all that there is?', form) : h('div', { class: 'govuk-inset-text' }, form);
}

/** Whether a file was not checked with these answers, so that its report says something else than would happen. */
export function areOthers({ isComplete, on, mostMayEnd }: Answers, complete: Report['complete']): boolean {
  if (complete === null || !isComplete) return isComplete !== (complete !== null);
  return readDay(on) !== complete.on || mostMayEnd !== complete.mostMayEnd;
}

function answersOf(form: HTMLFormElement): Answers {
  return { isComplete: valueOf(form, 'complete') !== '', on: valueOf(form, 'on'), mostMayEnd: valueOf(form, 'mostMayEnd') !== '' };
}
