import { ask } from '../graphql/ask.ts';
import { ListIntroductions, type IntroductionOfFragment } from '../graphql/operations.ts';
import type { About } from '../partnerships/about.ts';
import { asked, type Setting } from '../setting/setting.ts';

/** An introduction that would make a partnership less fragile. */
export type Introduction = IntroductionOfFragment;

/** Which partnerships the introductions are for: those that some organisations, by id, are all parties of, and those of some themes, sectors and classes. */
export interface Wanted extends About {
  readonly between?: readonly string[] | undefined;
}

/** The introductions that would help most. */
export async function listIntroductions(setting: Setting, wanted: Wanted, first: number, signal: AbortSignal): Promise<readonly Introduction[]> {
  return (await ask(ListIntroductions, { ...asked(setting), ...wanted, first }, signal)).nextIntroductions.introductions;
}
