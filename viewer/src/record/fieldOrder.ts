import type { Known } from './known.ts';
import type { RecordField, RecordType } from './recordType.ts';
import type { Typed } from './values.ts';

/** What something is best known by, beside its name. */
const wellKnown = ['description', 'sector', 'kind', 'postcode', 'address', 'email'];

/**
 * The fields that a form shows, and those that it folds: what a record needs comes first, then what is known of it, and what it is best known by. Of a
 * connection all are shown; where it is corrected, what it connects is not asked again.
 * @param known The record that is corrected; null for a new one.
 * @param typed What stands in the form when it is opened.
 */
export function parted({ fields, isNode }: RecordType, known: Known | null, typed: Typed): readonly [readonly RecordField[], readonly RecordField[]] {
  const asked = fields.filter(({ isEnd }) => known === null || !isEnd);
  const place = (field: RecordField): number => field.isNeeded ? 0
    : !isNode ? 1
    : (typed[field.name] ?? '') !== '' ? 1
    : wellKnown.includes(field.name) ? 2
    : 3;
  const inOrder = asked.map((field) => [place(field), field] as const).sort(([one], [other]) => one - other);
  return [inOrder.filter(([at]) => at < 3).map(([, field]) => field), inOrder.filter(([at]) => at === 3).map(([, field]) => field)];
}
