import { dayForm } from '../dom/dayForm.ts';
import { selectField } from '../dom/selectField.ts';
import { capital } from '../format/words.ts';
import { byName, type Named } from '../partnerships/parts.ts';
import { writeRoute } from '../route.ts';
import { periods, type Period } from './period.ts';

/** The form that chooses how far back the comparison goes, up to which day, and for which place. */
export function periodForm(chosen: Period, asOf: string | undefined, places: readonly Named[], place: string | undefined): HTMLElement {
  const period = selectField('period', 'Compare over', Object.entries(periods).map(([name, { words }]) => [name, capital(words)] as const), chosen);
  const where = selectField('place', 'Place', [['', 'Everywhere'], ...byName(places).map(({ id, name }) => [id, name] as const)], place ?? '');
  return dayForm('Choose the period', asOf, (day) => { location.hash = writeRoute(['warnings'], { period: period.read(), place: where.read(), asOf: day }); }, [period.element, where.element]);
}
