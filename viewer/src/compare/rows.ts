import { listed } from '../format/words.ts';
import type { ComparedOfFragment } from '../graphql/operations.ts';
import { sectorWords } from '../organisations/sector.ts';
import { capacityRows, evidenceWords, safetyWords } from '../partners/words.ts';

/** A line of the comparison: what is compared, and what each has, in their order; null where nothing is recorded. */
export interface ComparedRow {
  readonly title: string;
  readonly values: readonly (string | null)[];
}

/** All that is compared, in words: what they do, the evidence, what they can carry, who could introduce us, and last what is not known. Lines of which nothing is recorded of anybody are left out. */
export function comparedRows(all: readonly ComparedOfFragment[], isFromUs: boolean): readonly ComparedRow[] {
  const capacities = all.map(({ capacity }) => new Map(capacityRows(capacity)));
  const carried = [...new Set(capacities.flatMap((rows) => [...rows.keys()]))].filter((title) => title !== notRecorded);
  const row = (title: string, of: (compared: ComparedOfFragment) => string | null | undefined): ComparedRow => ({ title, values: all.map((compared) => of(compared) || null) });
  const unknown = capacities.map((rows) => rows.get(notRecorded) ?? null);
  return [
    row('What it does', ({ organisation }) => organisation?.description),
    row('Sector', ({ organisation }) => sectorWords(organisation)),
    row('Themes', ({ organisation }) => names(organisation?.themes.map(({ theme }) => theme))),
    row('Offers', ({ organisation }) => names(organisation?.services.map(({ service }) => service))),
    row('Serves', ({ organisation }) => names(organisation?.serves.map(({ place }) => place))),
    row('Why it fits', ({ evidence }) => evidence.map(({ kind, text }) => `${evidenceWords[kind]}: ${text}`).join(' ')),
    ...carried.map((title) => ({ title, values: capacities.map((rows) => rows.get(title) ?? null) })),
    ...isFromUs ? [row('Who could introduce us', ({ introduction: { chain, recordedSize, why } }) => chain.length === 0 ? why : `${chain.map(({ person, organisation }) => `${person?.name ?? 'Somebody'}${organisation === null ? '' : ` (${organisation.name})`}`).join(' → ')}. ${safetyWords(recordedSize)}`)] : [],
    { title: notRecorded, values: unknown.some((words) => words !== null) ? unknown.map((words) => words ?? 'Nothing of this is missing') : unknown },
  ].filter(({ values }) => values.some((value) => value !== null));
}

const notRecorded = 'Not recorded';

function names(all: readonly ({ readonly name: string } | null)[] | undefined): string {
  return listed((all ?? []).flatMap((one) => one?.name ?? []).sort((one, other) => one.localeCompare(other, 'en-GB')));
}
