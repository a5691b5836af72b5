import { ask } from '../graphql/ask.ts';
import { CountClasses, type FragilityClass, type Sector } from '../graphql/operations.ts';
import { asked, type Setting } from '../setting/setting.ts';
import { classes } from './classes.ts';

/** How many partnerships there are on a day. */
export interface Counts {
  readonly all: number;
  /** Those that hang on one senior person. */
  readonly senior: number;
  readonly byClass: Readonly<Record<FragilityClass, number>>;
}

/** Which partnerships are counted: those of an organisation, by its id, of some themes, of some sectors; all where nothing is said. */
export interface Counted {
  readonly organisation?: string | undefined;
  readonly themes?: readonly string[] | undefined;
  readonly sectors?: readonly Sector[] | undefined;
}

/** Counts the partnerships of each class. */
export async function countClasses(setting: Setting, counted: Counted, signal: AbortSignal): Promise<Counts> {
  const answer = await ask(CountClasses, { ...asked(setting), ...counted }, signal);
  return {
    all: answer.all.totalCount,
    senior: answer.senior.totalCount,
    byClass: Object.fromEntries(classes.map((name) => [name, answer[name].totalCount])) as Record<FragilityClass, number>,
  };
}
