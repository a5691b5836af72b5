import { ask } from '../graphql/ask.ts';
import { ListWarnings, type ListWarningsQuery } from '../graphql/operations.ts';
import type { About } from '../partnerships/about.ts';
import { asked, type Setting } from '../setting/setting.ts';
import { groups, type Group } from './groups.ts';

/** A page of a list of warnings. */
export type Warnings = ListWarningsQuery['earlyWarnings'];

/** What is compared: an earlier day, and the day of the setting; and which partnerships, all where nothing is said. */
export interface Comparison {
  readonly from: string;
  readonly setting: Setting;
  readonly about?: About;
}

/** How many of a group are read beside the other groups: as many as can be put together by person. */
const inOverview: Readonly<Record<Group, number>> = { worse: 10, leaving: 100, lapsing: 100, ending: 10, changed: 10, older: 0 };

/** How many are on a page of one group. */
const onPage = 50;

/** Asks for the first warnings of some groups. */
export async function readGroups<Name extends Group>(names: readonly Name[], comparison: Comparison, signal: AbortSignal): Promise<Readonly<Record<Name, Warnings>>> {
  const found = await Promise.all(names.map(async (group) => [group, await read(group, comparison, undefined, inOverview[group], signal)] as const));
  return Object.fromEntries(found) as Record<Name, Warnings>;
}

/** Asks for a page of one group, after a cursor or from its beginning. */
export async function readGroup(group: Group, comparison: Comparison, after: string | undefined, signal: AbortSignal): Promise<Warnings> {
  return read(group, comparison, after, onPage, signal);
}

async function read(group: Group, { from, setting, about }: Comparison, after: string | undefined, first: number, signal: AbortSignal): Promise<Warnings> {
  return (await ask(ListWarnings, { from, ...asked(setting), ...about, ...groups[group].filter, after, first }, signal)).earlyWarnings;
}
