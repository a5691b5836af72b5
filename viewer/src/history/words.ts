import { formatDate, lastDayOf } from '../format/dates.ts';
import { capital, plain, typeWords } from '../format/words.ts';
import type { VersionFragment } from '../graphql/operations.ts';

/** Who recorded a version: "Ann for Bob". */
export function actorWords({ actor, onBehalfOf }: Pick<VersionFragment, 'actor' | 'onBehalfOf'>): string {
  return onBehalfOf === null ? actor : `${actor} for ${onBehalfOf}`;
}

/** Where a version came from: the file and row, what somebody said it was from, or nothing but their hand. */
export function originWords({ origin, source }: Pick<VersionFragment, 'origin' | 'source'>): string {
  return origin ?? source ?? 'entered by hand';
}

/** What a version changed, a line each. */
export function changeLines({ version, retracted, changes }: Pick<VersionFragment, 'version' | 'retracted' | 'changes'>): readonly string[] {
  if (retracted) return ['Taken back'];
  if (version === 1) return ['Recorded'];
  const lines = changes.map(({ property, before, after }) =>
    `${propertyWords(property)}: ${before === null ? '' : `“${valueOf(property, before)}” before, `}${after === null ? 'nothing now' : `“${valueOf(property, after)}” now`}`);
  return lines.length === 0 ? ['Recorded again'] : lines;
}

/** A property by the name of its field, as people call it: "Annual rent", "Last day of the agreement". */
export function propertyWords(property: string): string {
  return isEnd(property) ? endWords(property) : capital(typeWords(property));
}

/** A value of a property as people read it, an end as the last day. */
export function valueOf(property: string, value: string): string {
  return valueWords(isEnd(property) ? lastDayOf(value) : value);
}

function isEnd(property: string): boolean {
  return /until$/i.test(property);
}

/** An end as it is asked for: "Last day" of until, "Last day of the agreement" of agreementUntil. */
function endWords(property: string): string {
  const what = typeWords(property).replace(/ ?until$/, '');
  return what === '' ? 'Last day' : `Last day of the ${what}`;
}

/** A value as history has it, as people read it: words of the ontology, dates, ids of other records. */
export function valueWords(value: string): string {
  if (value === 'true' || value === 'false') return value === 'true' ? 'yes' : 'no';
  if (/^[A-Z]+(_[A-Z]+)*$/.test(value) && value.length > 2) return plain(value);
  return /^[a-z][a-zA-Z]*-[0-9a-z]{16,}$/.test(value) ? 'another record' : formatDate(value);
}
