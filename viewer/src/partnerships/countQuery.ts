import { ask } from '../graphql/ask.ts';
import { classes, type FragilityClass } from './classes.ts';

/** How many partnerships there are on a day. */
export interface Counts {
  readonly all: number;
  /** Those that hang on one senior person. */
  readonly senior: number;
  readonly byClass: Readonly<Record<FragilityClass, number>>;
}

const counted = (alias: string, condition: string): string =>
  `${alias}: fragilePartnerships(where: { organisation: $organisation ${condition} }, asOf: $asOf, first: 0) { totalCount }`;

const query = `query Counts($asOf: Date, $organisation: ID) {
  ${counted('all', '')}
  ${counted('senior', 'hangsOnOneSenior: true')}
  ${classes.map((name) => counted(name, `class: { in: [${name}] }`)).join('\n  ')}
}`;

/** Which partnerships are counted: those of a day, and of an organisation or of all. */
export interface Counted {
  readonly asOf?: string | undefined;
  readonly organisation?: string | undefined;
}

/** Counts the partnerships of each class. */
export async function countClasses(counted: Counted, signal: AbortSignal): Promise<Counts> {
  const answer = await ask<Record<string, { readonly totalCount: number }>>(query, { ...counted }, signal);
  const of = (alias: string): number => answer[alias]?.totalCount ?? 0;
  return {
    all: of('all'),
    senior: of('senior'),
    byClass: Object.fromEntries(classes.map((name) => [name, of(name)])) as Record<FragilityClass, number>,
  };
}
