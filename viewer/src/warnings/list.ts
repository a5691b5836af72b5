import { ask } from '../graphql/ask.ts';
import { ListWarnings, type ListWarningsQuery } from '../graphql/operations.ts';
import { asked, type Setting } from '../setting/setting.ts';
import { groupNames, groups, type Group } from './groups.ts';

/** A page of a list of warnings. */
export type Warnings = ListWarningsQuery['earlyWarnings'];

/** What is compared: an earlier day, and the day of the setting. */
export interface Comparison {
  readonly from: string;
  readonly setting: Setting;
}

/** How many of a group are shown beside the other groups. */
const inOverview = 10;

/** How many are on a page of one group. */
const onPage = 50;

/** Asks for the first warnings of every group. */
export async function readGroups(comparison: Comparison, signal: AbortSignal): Promise<Readonly<Record<Group, Warnings>>> {
  const found = await Promise.all(groupNames.map(async (group) => [group, await read(group, comparison, undefined, inOverview, signal)] as const));
  return Object.fromEntries(found) as Record<Group, Warnings>;
}

/** Asks for a page of one group, after a cursor or from its beginning. */
export async function readGroup(group: Group, comparison: Comparison, after: string | undefined, signal: AbortSignal): Promise<Warnings> {
  return read(group, comparison, after, onPage, signal);
}

async function read(group: Group, { from, setting }: Comparison, after: string | undefined, first: number, signal: AbortSignal): Promise<Warnings> {
  return (await ask(ListWarnings, { from, ...asked(setting), ...groups[group].filter, after, first }, signal)).earlyWarnings;
}
