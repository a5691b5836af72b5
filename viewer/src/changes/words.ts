import { count, listed, sentence, short } from '../format/words.ts';
import type { ChangeLineFragment, ListChangesQuery } from '../graphql/operations.ts';

type Change = ListChangesQuery['changes'][number];

/** How many records are named before the rest is counted. */
const mostNamed = 3;

/** As many letters of a name as fit in a line with others. */
const longestName = 80;

/** What a change did, in a sentence: how many facts, from what and why. */
export function changeWords({ added, changed, retracted, source, why }: Pick<ChangeLineFragment, 'added' | 'changed' | 'retracted' | 'source' | 'why'>): string {
  const parts = [
    added > 0 && `${count(added, 'fact', 'facts')} added`,
    changed > 0 && `${count(changed, 'fact', 'facts')} changed`,
    retracted > 0 && `${count(retracted, 'fact', 'facts')} taken back`,
  ].filter((part) => part !== false);
  return sentence([parts.length === 0 ? 'Nothing changed' : parts.join(', '), source !== null && ` (${source})`, why !== null && `: ${why}`].filter(Boolean).join(''));
}

/** What a change was about: its records by name, and how many facts there are of each type: "“Youth provision”: 2 attendances, 1 contact". */
export function aboutWords({ facts, about, added, changed, retracted }: Pick<Change, 'facts' | 'about' | 'added' | 'changed' | 'retracted'>): string {
  const names = [...new Set(facts.flatMap((fact) => 'caption' in fact && fact.caption !== null ? [fact.caption] : []))];
  const named = names.slice(0, mostNamed).map((name) => `“${short(name, longestName)}”`);
  return [
    listed(names.length > mostNamed ? [...named, `${names.length - mostNamed} more`] : named),
    about !== '' && added + changed + retracted > facts.length ? `${about}, and more` : about,
  ].filter((words) => words !== '').join(': ');
}
