import { count } from '../format/words.ts';
import type { RehearsedFragment } from '../graphql/operations.ts';
import type { Fate } from './layout.ts';

/** What would become of a partnership, in words. */
export const fateWords: Readonly<Record<Fate, string>> = {
  lost: 'Lost: nobody would be left who could talk',
  'in part': 'Lost in part: some parties would lose touch',
  'one left': 'Left with one holder on a side',
};

/** Who would be cut off from the organisation that was chosen; empty where none was. */
export function cutOffSentence({ cutOff }: Pick<RehearsedFragment, 'cutOff'>): string {
  if (cutOff === null || cutOff === undefined || cutOff.from === null) return '';
  const { from, organisationCount, personCount } = cutOff;
  return organisationCount + personCount === 0
    ? `Nobody would be cut off from ${from.name}.`
    : `${count(organisationCount, 'organisation', 'organisations')} and ${count(personCount, 'person', 'people')} would be cut off from ${from.name}.`;
}
