import { ask } from '../graphql/ask.ts';
import { CountClasses, type FragilityClass } from '../graphql/operations.ts';
import { asked, type Setting } from '../setting/setting.ts';
import { classes } from './classes.ts';

/** How many partnerships there are on a day. */
export interface Counts {
  readonly all: number;
  /** Those that hang on one senior person. */
  readonly senior: number;
  readonly byClass: Readonly<Record<FragilityClass, number>>;
}

/** Counts the partnerships of each class: of an organisation, by its id, or of all. */
export async function countClasses(setting: Setting, organisation: string | undefined, signal: AbortSignal): Promise<Counts> {
  const answer = await ask(CountClasses, { ...asked(setting), organisation }, signal);
  return {
    all: answer.all.totalCount,
    senior: answer.senior.totalCount,
    byClass: Object.fromEntries(classes.map((name) => [name, answer[name].totalCount])) as Record<FragilityClass, number>,
  };
}
