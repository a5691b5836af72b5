import { dayForm } from '../dom/dayForm.ts';
import { selectField } from '../dom/selectField.ts';
import { capital } from '../format/words.ts';
import { writeRoute } from '../route.ts';
import { periods, type Period } from './period.ts';

/** The form that chooses how far back the comparison goes, and up to which day. */
export function periodForm(chosen: Period, asOf: string | undefined): HTMLElement {
  const period = selectField('period', 'Compare over', Object.entries(periods).map(([name, { words }]) => [name, capital(words)] as const), chosen);
  return dayForm('Choose the period', asOf, (day) => { location.hash = writeRoute(['warnings'], { period: period.read(), asOf: day }); }, period.element);
}
