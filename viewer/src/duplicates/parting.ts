import { formatDate, formatMoment, formatPeriod } from '../format/dates.ts';
import { capital, count, listed, short, typeWords } from '../format/words.ts';
import type { AskedFactFragment, MergeFragment, PartedFactFragment, PartRecordsMutation, RecordingErrorFragment } from '../graphql/operations.ts';
import { actorWords, originWords, propertyWords, valueOf } from '../history/words.ts';
import { errorsOf, type FormErrors } from '../record/errors.ts';

export type Merged = MergeFragment;
export type MergedRecord = Merged['record'];
export type Asked = AskedFactFragment;
export type Parting = PartRecordsMutation['unmerge'];

type Told = Pick<PartedFactFragment, 'fact' | 'names' | 'says'>;

/** How many facts that go back by themselves are told of before the rest is counted. */
const mostTold = 10;

/** How many properties tell a fact, and how many letters of each: enough to know it by. */
const mostSaid = 4;
const longestSaid = 60;

/** What a record is called; its type where it has no name. */
export function nameOf({ __typename, caption }: Pick<MergedRecord, '__typename' | 'caption'>): string {
  return caption ?? typeWords(__typename);
}

/** A fact in a line: "Role: Ann and Northby Council (title: clerk, since 2019)". */
export function factWords({ fact, names, says }: Told): string {
  const caption = 'caption' in fact ? fact.caption : null;
  const said = says.filter(({ value }) => value !== caption).slice(0, mostSaid).map(({ field, value }) => `${propertyWords(field).toLowerCase()}: ${short(valueOf(field, value), longestSaid)}`);
  const details = [...said, formatPeriod(fact.since, fact.until)].filter((words) => words !== '').join(', ');
  return `${capital(typeWords(fact.__typename))}${caption === null ? '' : ` “${short(caption, longestSaid)}”`}${names.length === 0 ? '' : `: ${listed(names.map(formatDate))}`}${details === '' ? '' : ` (${details})`}`;
}

/** Where a fact that was recorded since came from, who recorded it, when and why. */
export function askedWords(asked: Asked): string {
  return `From: ${originWords(asked)}. Recorded ${byWhom(asked)}`;
}

/** When something was recorded, by whom and why. */
export function byWhom({ recordedAt, why, ...by }: Pick<Merged, 'recordedAt' | 'actor' | 'onBehalfOf' | 'why'>): string {
  return `on ${formatMoment(recordedAt)} by ${actorWords(by)}${why === null ? '' : `: ${why}`}`;
}

/** Why two records cannot be parted, with the names of those whose ids it tells. */
export function refusal(errors: readonly RecordingErrorFragment[], records: readonly MergedRecord[]): FormErrors {
  return errorsOf(errors.map((error) => ({ ...error, message: records.reduce((message, record) => message.replaceAll(record.id, nameOf(record)), error.message) })), []);
}

/** What of the record that was kept was changed since, as a sentence begins: "Website and last day". */
export function changedWords(changedSince: readonly string[]): string {
  return capital(listed(changedSince.map((property) => propertyWords(property).toLowerCase())));
}

/** What goes back by itself when two records are parted: how many facts beside the two, and the first of them in words. */
export function goingBack({ count: all, facts, kept, absorbed }: Pick<Parting, 'count' | 'facts' | 'kept' | 'absorbed'>): { readonly sentence: string; readonly lines: readonly string[] } {
  const isOne = ({ id }: { readonly id: string }): boolean => id === kept?.id || id === absorbed?.id;
  const others = facts.filter((fact) => !isOne(fact));
  const number = all - facts.filter(isOne).length;
  const lines = others.slice(0, mostTold).map(factWords);
  return {
    sentence: number === 0 ? 'Nothing but the record itself comes back.' : `The record itself comes back, and ${count(number, 'fact goes back to it or is as it was', 'facts go back to it or are as they were')} before the merge:`,
    lines: number > lines.length ? [...lines, `${count(number - lines.length, 'other', 'others')}`] : lines,
  };
}
