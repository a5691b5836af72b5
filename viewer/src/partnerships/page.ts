import { details, heading, paragraph, section, summary, table } from '../dom/blocks.ts';
import { h, type Child } from '../dom/element.ts';
import { link } from '../dom/link.ts';
import { asOfForm } from '../dom/asOfForm.ts';
import { formatDate, formatMoment, formatPeriod, phaseOn } from '../format/dates.ts';
import { today } from '../graphql/today.ts';
import { introductionEntry } from '../introductions/entry.ts';
import { listIntroductions, type Introduction } from '../introductions/query.ts';
import { capital, listed, plain } from '../format/words.ts';
import type { Route } from '../route.ts';
import type { View } from '../shell/view.ts';
import { classTag } from './classLine.ts';
import { classWords, kInWords, rangeWords } from './classes.ts';
import { evidenceCells, evidenceColumns } from './evidence.ts';
import { thicknessGrid } from './grid.ts';
import { byName, listedLinks, partyNames, whatIfTheyLeave } from './parts.ts';
import { readPartnership, type Fragility, type Holder, type Partnership, type Version } from './query.ts';

/** How many introductions are looked through: two organisations may share several partnerships, of two introductions each. */
const introductionsRead = 100;

/** One partnership: how fragile it is and why, who holds it, and who recorded that. */
export async function partnershipPage({ path, query: { asOf } }: Route, signal: AbortSignal): Promise<View> {
  const id = path[1] ?? '';
  const [{ partnership, history }, day] = await Promise.all([readPartnership(id, asOf, signal), asOf ?? today(signal)]);
  const introductions = await listIntroductions(asOf, partnership.parties.map(({ organisation }) => organisation.id), introductionsRead, signal);
  const sides = byName(partnership.parties.map((party) => party.organisation));
  const title = partyNames(partnership);
  return {
    title: partnership.caption ?? title,
    content: [
      heading(title, partnership.kind ?? 'Partnership'),
      summary([
        ['Parties', listedLinks('organisations', sides, { asOf })],
        ['Agreement', partnership.agreement ?? 'None recorded'],
        ['Agreement in force', capital(formatPeriod(partnership.agreementSince, partnership.agreementUntil))],
        ['Time', capital(formatPeriod(partnership.since, partnership.until))],
        ['Notes', partnership.notes],
      ]),
      asOfForm(path, asOf),
      standing(partnership, asOf, day),
      whatIsOpen(partnership.fragility),
      section('Who should meet whom', whoShouldMeet(introductions.filter((introduction) => introduction.partnership.id === id), asOf)),
      section('Who holds it', holders(partnership.holders, asOf)),
      section('History', versions(history)),
    ],
  };
}

function standing({ fragility, since, until }: Partnership, asOf: string | undefined, day: string): Child {
  const { class: name, k, score, why, hangsOn, onePersonOnBothSides, grid, pair, partyCount } = fragility;
  return section(asOf === undefined ? 'How fragile it is today' : `How fragile it was on ${formatDate(asOf)}`,
    notCurrent(since, until, day),
    h('p', { class: 'govuk-body page-partnership__class' }, classTag(name), h('span', { class: 'page-partnership__k' }, kInWords(k))),
    h('div', { class: 'govuk-inset-text' }, why),
    whatIfTheyLeave(hangsOn, { asOf }),
    onePersonOnBothSides && paragraph('One person holds it for both sides, so the two sides are not independent of each other.'),
    partyCount > 2 && paragraph(`It has ${partyCount} parties. This shows the two with the weakest link: ${listed(pair.map((side) => side.name))}.`),
    thicknessGrid(grid, byName(pair)),
    details('What the class and the score mean',
      h('p', {}, `${classWords(name).name}: ${classWords(name).meaning}`),
      h('p', {}, `Score ${score.toLocaleString('en-GB', { maximumFractionDigits: 1 })} out of 100, where 0 is safe and 100 is gone. Use it only to sort partnerships within a class. You cannot compare scores from different classes.`)));
}

/** Says of a partnership that is over, or still to come, that it is; nothing of one that is current. */
function notCurrent(since: string | null, until: string | null, day: string): Child {
  const phase = phaseOn(since, until, day);
  if (phase === 'over') return paragraph(`This partnership is over (${formatPeriod(since, until)}), so it is not in any list for that day. The details below show what would be left of it.`);
  return phase === 'to come' && paragraph(`This partnership has not started (${formatPeriod(since, until)}), so it is not in any list for that day. The details below show how fragile it would be.`);
}

function whatIsOpen({ range }: Fragility): Child {
  return range !== null && section('Fragile, or just not fully recorded?',
    paragraph(rangeWords(range.worst, range.best), ' Ask this first:'),
    h('div', { class: 'govuk-inset-text' }, range.question));
}

function whoShouldMeet(introductions: readonly Introduction[], asOf: string | undefined): Child {
  return introductions.length === 0
    ? paragraph('No introduction that would help is known.')
    : h('ol', { class: 'govuk-list page-partnerships' }, introductions.map((introduction) => h('li', { class: 'page-partnership' }, introductionEntry(introduction, { asOf }))));
}

function holders(all: readonly Holder[], asOf: string | undefined): Child {
  if (all.length === 0) return paragraph('Nobody is recorded as holding it on that day.');
  return table('Holders', ['Person', 'For', 'Level', ...evidenceColumns], all.map((holder) => [
    link(['people', holder.person.id], { asOf }, holder.person.name),
    holder.organisation.name,
    holder.level === null ? 'not recorded' : capital(plain(holder.level)),
    ...evidenceCells(holder),
  ]));
}

function versions(history: readonly Version[]): Child {
  if (history.length === 0) return paragraph('There is no record of who entered it.');
  return table('Who recorded what, and when', ['When', 'Who', 'What', 'From'], history.map((version) => [
    formatMoment(version.recordedAt), version.actor, changeWords(version), version.origin ?? version.source ?? 'entered by hand',
  ]));
}

function changeWords({ version, retracted, changes }: Version): Child {
  if (retracted) return 'Withdrawn';
  if (version === 1) return 'Recorded';
  return changes.map(({ property, before, after }) =>
    h('div', {}, `${capital(property)}: ${before === null ? '' : `“${before}” before, `}${after === null ? 'nothing now' : `“${after}” now`}`));
}
