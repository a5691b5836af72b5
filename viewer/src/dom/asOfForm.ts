import { writeRoute } from '../route.ts';
import { dayForm } from './dayForm.ts';

/** Asks the question of a page again for another day. */
export function asOfForm(path: readonly string[], asOf: string | undefined): HTMLElement {
  return dayForm('Choose the day', asOf, (day) => { location.hash = writeRoute(path, { asOf: day }); });
}
