import { h, type JSX } from 'preact';
import { useState } from 'preact/hooks';
import { selectField, textField, valueOf } from '../dom/fields.ts';
import type { Named } from '../dom/link.ts';
import { RecordPicker } from '../dom/recordPicker.ts';
import { formatDate, noDay, readDay } from '../format/dates.ts';
import { capital, plain } from '../format/words.ts';
import { classes, classWords } from '../partnerships/classes.ts';
import { sectors } from '../partners/criteria.ts';
import { ErrorSummary, type FormErrors } from '../record/errors.ts';
import { writeRoute } from '../route.ts';
import { useSetting } from '../setting/setting.ts';
import { rememberMeeting } from './lastMeeting.ts';
import { readQuestion, writeQuestion, type BoardQuestion } from './question.ts';

interface Asked {
  /** The view that is asked for. */
  readonly path: readonly string[];
  readonly question: BoardQuestion;
  readonly theme: Named | null;
  /** The day of the last meeting in ISO form. */
  readonly since: string;
}

/** The form that chooses what the board is about, and since when. The day of the last meeting is remembered in this browser. */
export function BoardForm({ path, question, theme: given, since }: Asked): JSX.Element {
  const setting = useSetting();
  const [theme, setTheme] = useState<Named | null>(given);
  const [errors, setErrors] = useState<FormErrors>({});
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const wrong = Object.fromEntries(['since', 'meeting'].flatMap((name) => valueOf(form, name) === '' || readDay(valueOf(form, name)) !== null ? [] : [[name, noDay(valueOf(form, name))] as const]));
    setErrors(wrong);
    if (Object.keys(wrong).length > 0) return;
    const typed = readQuestion(Object.fromEntries(['sectors', 'classes', 'since', 'meeting'].map((name) => [name, valueOf(form, name)])));
    rememberMeeting(setting, typed.since);
    location.hash = writeRoute(path, { ...writeQuestion({ ...typed, themes: theme === null ? [] : [theme.id] }), ...setting });
  };
  return h('form', { 'aria-label': 'What the board is about', onSubmit: submit, noValidate: true },
    h(ErrorSummary, { errors }),
    textField({ name: 'since', label: 'Last meeting', hint: 'Such as 1 June 2026 or 1/6/2026. It is remembered in this browser.', autocomplete: 'off', value: formatDate(since), error: errors['since'] }),
    textField({ name: 'meeting', label: 'Next meeting (optional)', autocomplete: 'off', value: question.meeting === undefined ? undefined : formatDate(question.meeting), error: errors['meeting'] }),
    h(RecordPicker, { name: 'theme', label: 'Theme (optional)', types: ['THEME'], chosen: theme, choose: setTheme }),
    selectField({ name: 'sectors', label: 'Sector', options: [['', 'All'], ...sectors.map((sector) => [sector, capital(plain(sector))] as const)], chosen: question.sectors[0] ?? '' }),
    selectField({ name: 'classes', label: 'How fragile', options: [['', 'All'], ...classes.map((name) => [name, classWords(name).name] as const)], chosen: question.classes[0] ?? '' }),
    h('button', { class: 'govuk-button', type: 'submit' }, 'Show'));
}
