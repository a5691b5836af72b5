import type { DuplicateToReviewFragment, MergeRecordsMutation } from '../graphql/operations.ts';
import { count, listed, typeWords } from '../format/words.ts';

export type Pair = DuplicateToReviewFragment;
export type Merged = MergeRecordsMutation['merge'];

/** Which of the two records is kept, where nobody has said: the one that more is known of. */
export function keptFirst({ compared }: Pair): 'one' | 'other' {
  const known = (side: 'one' | 'other'): number => compared.filter((row) => row[side] !== null).length;
  return known('other') > known('one') ? 'other' : 'one';
}

/** What a merge would do, or has done, in sentences. */
export function mergeWords({ moved, between, clashes, doubles, notes }: Pick<Merged, 'moved' | 'between' | 'clashes' | 'doubles' | 'notes'>): readonly string[] {
  return [
    `${count(moved, 'connection moves', 'connections move')} to the record that is kept.`,
    ...(doubles.length === 0 ? [] : [`${count(doubles.length, 'connection is', 'connections are')} there twice and ${doubles.length === 1 ? 'becomes' : 'become'} one: ${listed([...new Set(doubles.map(({ gone }) => typeWords(gone.__typename)))])}.`]),
    ...(clashes.length === 0 ? [] : [`Where the two differ, the kept record’s value stays: ${listed(clashes.map(({ label }) => label.toLowerCase()))}.`]),
    ...(between > 0 ? [`${count(between, 'connection', 'connections')} between the two would connect it with itself and ${between === 1 ? 'goes' : 'go'}.`] : []),
    ...notes,
  ];
}

/** How far somebody has come: "3 decided, 12 to go". */
export function progressWords(decided: number, left: number): string {
  return `${decided.toLocaleString('en-GB')} decided, ${left.toLocaleString('en-GB')} to go`;
}

/** What a decision was, for those who hear it. */
export function decisionWords(verdict: Decision, one: string, other: string): string {
  return `${one} and ${other}: ${{ SAME: 'the same, and merged', DIFFERENT: 'different', UNSURE: 'left for later' }[verdict]}.`;
}

export type Decision = 'SAME' | 'DIFFERENT' | 'UNSURE';

/** The decision that a key stands for; undefined for other keys, and where a key is held with it that means something else to the browser. */
export function decisionOf({ key, ctrlKey, metaKey, altKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): Decision | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  return ({ s: 'SAME', d: 'DIFFERENT', u: 'UNSURE' } as const)[key.toLowerCase() as 's' | 'd' | 'u'];
}

/** The pairs that are left once a record is no longer there by itself. */
export function without(pairs: readonly Pair[], id: string): readonly Pair[] {
  return pairs.filter(({ one, other }) => one.id !== id && other.id !== id);
}
