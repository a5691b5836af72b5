import { count } from '../format/words.ts';
import type { CountIntroductionsQuery, IntroductionOfFragment } from '../graphql/operations.ts';
import { classWords } from '../partnerships/classes.ts';

type Needed = Pick<CountIntroductionsQuery['nextIntroductions'], 'atLeast' | 'withOnePerson'>;

/** What is needed before nobody's leaving would cut others off; nothing where nothing is. */
export function neededSentences({ atLeast, withOnePerson }: Needed): readonly string[] {
  return [
    atLeast !== null && atLeast > 0 && `At least ${count(atLeast, 'introduction is', 'introductions are')} needed before no single departure would cut others off. More may be needed.`,
    withOnePerson !== null && withOnePerson > 0 && `${count(withOnePerson, 'organisation has', 'organisations have')} only one person in post. No introduction helps there before a second person is in post.`,
  ].filter((sentence) => sentence !== false);
}

/** What becomes of a partnership in a sentence: its class or, where that stays, what else gets better. Scores are compared within a class only. */
export function gainWords({ now, then }: Pick<IntroductionOfFragment, 'now' | 'then'>): string {
  const [before, after] = [classWords(now.class).name, classWords(then.class).name];
  if (now.class !== then.class) return `It would go from “${before}” to “${after}”.`;
  const people = then.k > now.k ? `${then.k.toLocaleString('en-GB')} people instead of ${now.k.toLocaleString('en-GB')} would have to leave before direct contact ended, and ` : '';
  return `It would stay “${before}”, but ${people}its score would fall from ${scoreWords(now.score)} to ${scoreWords(then.score)} (lower is safer).`;
}

function scoreWords(score: number): string {
  return score.toLocaleString('en-GB', { maximumFractionDigits: 1 });
}

/** What recording an introduction would change: how many people would then have to leave before direct contact ended. */
export function changeWords(now: number, then: number): string {
  const after = `${then.toLocaleString('en-GB')} ${then === 1 ? 'person' : 'people'} would have to leave before direct contact ended`;
  return now === 0 ? `Once it is recorded, ${after}; now nobody is in direct contact.` : `Once it is recorded, ${after}; now it is ${now.toLocaleString('en-GB')}.`;
}
