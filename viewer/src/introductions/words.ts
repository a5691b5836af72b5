import { count } from '../format/words.ts';
import type { CountIntroductionsQuery } from '../graphql/operations.ts';

type Needed = Pick<CountIntroductionsQuery['nextIntroductions'], 'atLeast' | 'withOnePerson'>;

/** What is needed before nobody's leaving would cut others off; nothing where nothing is. */
export function neededSentences({ atLeast, withOnePerson }: Needed): readonly string[] {
  return [
    atLeast !== null && atLeast > 0 && `At least ${count(atLeast, 'introduction is', 'introductions are')} needed before no single departure would cut others off. More may be needed.`,
    withOnePerson !== null && withOnePerson > 0 && `${count(withOnePerson, 'organisation has', 'organisations have')} only one person in post. No introduction helps there before a second person is in post.`,
  ].filter((sentence) => sentence !== false);
}

/** What recording an introduction would change: how many people would then have to leave before direct contact ended. */
export function changeWords(now: number, then: number): string {
  const after = `${then.toLocaleString('en-GB')} ${then === 1 ? 'person' : 'people'} would have to leave before direct contact ended`;
  return now === 0 ? `Once it is recorded, ${after}; now nobody is in direct contact.` : `Once it is recorded, ${after}; now it is ${now.toLocaleString('en-GB')}.`;
}
