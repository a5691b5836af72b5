import { h, type JSX } from 'preact';
import { selectField, valueOf } from '../dom/fields.ts';
import { capital } from '../format/words.ts';
import { writeRoute } from '../route.ts';
import { useSetting } from '../setting/setting.ts';
import { periods, type Period } from './period.ts';

/** The form that chooses how far back the comparison goes. */
export function PeriodForm({ chosen }: { readonly chosen: Period }): JSX.Element {
  const setting = useSetting();
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    location.hash = writeRoute(['warnings'], { period: valueOf(event.currentTarget as HTMLFormElement, 'period'), ...setting });
  };
  return h('form', { 'aria-label': 'Choose the period', onSubmit: submit, noValidate: true },
    selectField({ name: 'period', label: 'Compare over', options: Object.entries(periods).map(([name, { words }]) => [name, capital(words)] as const), chosen }),
    h('button', { class: 'govuk-button', type: 'submit' }, 'Show'));
}
