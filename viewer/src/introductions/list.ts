import { ask } from '../graphql/ask.ts';
import { ListIntroductions, type IntroductionOfFragment } from '../graphql/operations.ts';
import { asked, type Setting } from '../setting/setting.ts';

/** An introduction that would make a partnership less fragile. */
export type Introduction = IntroductionOfFragment;

/** The introductions that would help most: everywhere, or in partnerships that some organisations, by id, are all parties of. */
export async function listIntroductions(setting: Setting, between: readonly string[] | undefined, first: number, signal: AbortSignal): Promise<readonly Introduction[]> {
  return (await ask(ListIntroductions, { ...asked(setting), between, first }, signal)).nextIntroductions.introductions;
}
