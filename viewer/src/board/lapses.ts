import { h, type ComponentChildren, type JSX } from 'preact';
import { paragraph } from '../dom/blocks.ts';
import { link, recordLink } from '../dom/link.ts';
import { ask } from '../graphql/ask.ts';
import { ListLapses, type LapseOfFragment, type ListLapsesQuery } from '../graphql/operations.ts';
import type { About } from '../partnerships/about.ts';
import { partnershipLink } from '../partnerships/parts.ts';
import { asked, type Setting } from '../setting/setting.ts';

/** How many days ahead the group looks. */
export const daysAhead = 60;

/** What lapses. */
export type Lapses = ListLapsesQuery['lapses'];

/** Asks what lapses in the days after a day. */
export async function listLapses(setting: Setting, about: About, day: string, signal: AbortSignal): Promise<Lapses> {
  return (await ask(ListLapses, { ...asked(setting), ...about, to: daysAfter(day, daysAhead) }, signal)).lapses;
}

/** A day some days later, in ISO form. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** What lapses, each with a link to it. */
export function lapseList({ nodes, totalCount }: Lapses): ComponentChildren {
  if (nodes.length === 0) return paragraph(`Nothing that is recorded lapses within ${daysAhead} days.`);
  return [
    h('ul', { class: 'govuk-list page-lines' }, nodes.map((lapse) => h('li', { class: 'page-lines__line' }, lapse.sentence, ' ', h('span', { 'data-page-only': '' }, subject(lapse))))),
    totalCount > nodes.length && paragraph(`These are the first ${nodes.length} of ${totalCount.toLocaleString('en-GB')}.`),
  ];
}

function subject({ person, building, funding, partnerships }: LapseOfFragment): ComponentChildren {
  if (person !== null) return link(['people', person.id, 'handover'], {}, `Handover brief of ${person.name}`);
  if (building !== null) return recordLink('buildings', building);
  if (funding !== null) return recordLink('funding', { id: funding.id, name: funding.title });
  return partnerships.map((partnership): JSX.Element => h('span', {}, partnershipLink(partnership)));
}
