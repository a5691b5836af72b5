import { h, type ComponentChildren, type JSX } from 'preact';
import { aboutOf, readQuestion, writeQuestion } from '../board/question.ts';
import { nameThemes, tagsOf } from '../board/tags.ts';
import { details, heading, paragraph, pastDayNote, section } from '../dom/blocks.ts';
import { link } from '../dom/link.ts';
import { chosenTags } from '../dom/narrowing.ts';
import { pager } from '../dom/pager.ts';
import { formatDate } from '../format/dates.ts';
import { Trail } from '../format/trail.ts';
import { today } from '../graphql/today.ts';
import type { Query, Route } from '../route.ts';
import { settingOf } from '../setting/setting.ts';
import type { View } from '../shell/view.ts';
import { briefList } from './brief.ts';
import { warningList } from './entry.ts';
import { groupNames, groups, readGroup as readGroupName, type Group } from './groups.ts';
import { readGroup, readGroups, type Comparison, type Warnings } from './list.ts';
import { monthsBefore, periods, readPeriod, type Period } from './period.ts';
import { PeriodForm } from './periodForm.ts';

/** What grew more fragile over a period, and what is about to, by kind; or one of the kinds, page by page. */
export async function warningsPage({ query }: Route, signal: AbortSignal): Promise<View> {
  const setting = settingOf(query);
  const period = readPeriod(query['period']);
  const question = readQuestion(query);
  const comparison: Comparison = { from: question.since ?? monthsBefore(setting.asOf ?? await today(signal), periods[period].months), setting, about: aboutOf(question) };
  const group = readGroupName(query['group']);
  const chosen = { ...writeQuestion(question), period: query['period'] };
  const tags = chosenTags(['warnings'], tagsOf(question, await nameThemes(question, signal)).map(({ words, without }) => ({ words, without: { ...without, period: chosen.period, group } })));
  return group === undefined
    ? overview(comparison, question.since === undefined ? period : undefined, chosen, tags, signal)
    : groupView(group, comparison, chosen, tags, Trail.read(query['pages']), signal);
}

/** @param period Over which it is compared; undefined where the address names the earlier day. */
async function overview(comparison: Comparison, period: Period | undefined, query: Query, tags: ComponentChildren, signal: AbortSignal): Promise<View> {
  const found = await readGroups(groupNames, comparison, signal);
  return {
    title: 'Early warning',
    announcement: groups.worse.title(found.worse.totalCount),
    content: [
      heading('Early warning'),
      h('p', { class: 'govuk-body-l' }, `What grew more fragile ${between(comparison)}, what may become so next, and why.`),
      pastDayNote(found.worse.pastDay),
      tags,
      details(period === undefined ? `Compared since ${formatDate(comparison.from)}` : `Compared over ${periods[period].words}`, h(PeriodForm, { chosen: period ?? 'quarter' })),
      groupNames.map((group) => groupSection(group, found[group], comparison, { ...query, group })),
      section('Follow these as a feed', feed(period ?? 'quarter')),
    ],
  };
}

/** A group in brief; one line of that whose contact is merely growing older, since that is no alarm. */
export function groupSection(group: Group, found: Warnings, comparison: Comparison, query: Query): ComponentChildren {
  const title = groups[group].title(found.totalCount);
  if (found.totalCount === 0) return group === 'worse' && section(title, paragraph(`None recorded ${between(comparison)}.`));
  if (group === 'older') return paragraph(link(['warnings'], query, title), `. ${groups[group].meaning}`);
  return section(title,
    paragraph(groups[group].meaning),
    briefList(group, found.nodes),
    paragraph(link(['warnings'], query, `Show all ${found.totalCount.toLocaleString('en-GB')} with their reasons`, h('span', { class: 'govuk-visually-hidden' }, `: ${title}`))));
}

async function groupView(group: Group, comparison: Comparison, query: Query, tags: ComponentChildren, trail: Trail, signal: AbortSignal): Promise<View> {
  const { totalCount, nodes, pageInfo, pastDay } = await readGroup(group, comparison, trail.after, signal);
  const title = groups[group].title(totalCount);
  return {
    title: trail.page === 1 ? title : `${title} (page ${trail.page})`,
    trail: [[['warnings'], 'Early warning']],
    announcement: `${title}, page ${trail.page}`,
    content: [
      heading(title, `Early warning ${between(comparison)}`),
      paragraph(groups[group].meaning),
      pastDayNote(pastDay),
      tags,
      paragraph(link(['warnings'], query, 'Show all early warnings')),
      h('h2', { class: 'govuk-visually-hidden' }, `Page ${trail.page}`),
      warningList(group, nodes),
      pager(['warnings'], { ...query, group }, trail, pageInfo),
    ],
  };
}

/** The days that are compared, as a sentence goes on. */
export function between({ from, setting: { asOf } }: Comparison): string {
  return `between ${formatDate(from)} and ${asOf === undefined ? 'today' : formatDate(asOf)}`;
}

function feed(period: Period): JSX.Element {
  return paragraph(
    h('a', { class: 'govuk-link', href: `/feeds/early-warnings.atom?days=${periods[period].days}`, type: 'application/atom+xml' }, `Early warnings of ${periods[period].words} (Atom feed)`),
    ': who is leaving, and which partnerships are in a worse class or soon will be. Add its address to a feed reader on this computer to see each new reason once.');
}
