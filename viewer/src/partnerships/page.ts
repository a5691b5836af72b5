import { h, type ComponentChildren } from 'preact';
import { details, entries, heading, paragraph, section, summary, tools } from '../dom/blocks.ts';
import { DataTable } from '../dom/dataTable.ts';
import { link, listedLinks, recordLink } from '../dom/link.ts';
import { mergedFrom } from '../duplicates/mergedFrom.ts';
import { formatPeriod, phaseOn } from '../format/dates.ts';
import { capital, plain } from '../format/words.ts';
import { ask } from '../graphql/ask.ts';
import { ReadPartnership, type HowFragileFragment, type PartnershipHolderFragment, type ReadPartnershipQuery } from '../graphql/operations.ts';
import { today } from '../graphql/today.ts';
import { HowWeKnow, connection, howEachIsKnown } from '../history/howWeKnow.ts';
import { versionList } from '../history/versions.ts';
import { introductionEntry } from '../introductions/entry.ts';
import { listIntroductions, type Introduction } from '../introductions/list.ts';
import type { Route } from '../route.ts';
import { asked, onDay, settingOf } from '../setting/setting.ts';
import { found, type View } from '../shell/view.ts';
import { classTag } from './classLine.ts';
import { causeInWords, classWords, kInWords, rangeWords } from './classes.ts';
import { evidenceColumns } from './evidence.ts';
import { thicknessGrid } from './grid.ts';
import { byName, names, partiesOf, whatIfTheyLeave } from './parts.ts';

/** How many introductions are looked through: two organisations may share several partnerships, of two introductions each. */
const introductionsRead = 100;

/** One partnership: how fragile it is and why, who holds it, and who recorded that. */
export async function partnershipPage({ path, query }: Route, signal: AbortSignal): Promise<View> {
  const id = path[1] ?? '';
  const setting = settingOf(query);
  const { asOf, knownAt } = asked(setting);
  const [answer, day, merged] = await Promise.all([ask(ReadPartnership, { id, asOf, knownAt }, signal), asOf ?? today(signal), mergedFrom(id, setting, signal)]);
  const partnership = found(answer.partnership);
  const sides = partiesOf(partnership);
  const introductions = await listIntroductions({ ...setting, place: undefined }, { between: sides.map((side) => side.id) }, introductionsRead, signal);
  const title = names(sides);
  return {
    title: partnership.caption ?? title,
    trail: [[['partnerships'], 'Partnerships']],
    content: [
      heading(title, partnership.kind ?? 'Partnership'),
      tools(link(['spoke'], { partnership: id }, 'We spoke'), link(['record', 'holds'], { partnership: id }, 'Add somebody who holds it'), link(['record', 'partnership', id], {}, 'Correct this')),
      summary([
        ['Parties', [listedLinks('organisations', sides), howEachIsKnown('its parties', partnership.parties.map((party) => connection('party', party.id, party.organisation)))]],
        ['Agreement', partnership.agreement ?? 'None recorded'],
        ['Agreement in force', capital(formatPeriod(partnership.agreementSince, partnership.agreementUntil))],
        ['Time', capital(formatPeriod(partnership.since, partnership.until))],
        ['Notes', partnership.notes],
      ]),
      section(setting.asOf === undefined ? 'How fragile it is today' : `How fragile it was ${onDay(setting)}`,
        notCurrent(partnership.since, partnership.until, day),
        partnership.fragility === null ? paragraph('How fragile it is can’t be told, since it has fewer than two parties on that day.') : standing(partnership.fragility)),
      partnership.fragility !== null && whatIsOpen(partnership.fragility),
      section('Who should meet whom', whoShouldMeet(introductions.filter((introduction) => introduction.partnership?.id === id))),
      section('Who holds it', holders(partnership)),
      merged,
      section('History', versionList(answer.history), paragraph(link(['record', 'partnership', id], {}, 'Correct it'))),
    ],
  };
}

function standing({ class: name, k, score, why, unheldBecause, hangsOn, onePersonOnBothSides, grid, pair, partyCount }: HowFragileFragment): ComponentChildren {
  return [
    h('p', { class: 'govuk-body page-partnership__class' }, classTag(name), h('span', { class: 'page-partnership__k' }, unheldBecause === null ? kInWords(k) : causeInWords(unheldBecause))),
    h('div', { class: 'govuk-inset-text' }, why),
    whatIfTheyLeave(hangsOn),
    onePersonOnBothSides && paragraph('One person holds it for both sides, so the two sides are not independent of each other.'),
    partyCount > 2 && paragraph(`It has ${partyCount} parties. This shows the two with the weakest link: ${names(pair)}.`),
    thicknessGrid(grid, byName(pair)),
    details('What the class and the score mean',
      h('p', {}, `${classWords(name).name}: ${classWords(name).meaning}`),
      h('p', {}, `Score ${score.toLocaleString('en-GB', { maximumFractionDigits: 1 })} out of 100, where 0 is safe and 100 is gone. Use it only to sort partnerships within a class. You cannot compare scores from different classes.`)),
  ];
}

/** Says of a partnership that is over, or still to come, that it is; nothing of one that is current. */
function notCurrent(since: string | null, until: string | null, day: string): ComponentChildren {
  const phase = phaseOn(since, until, day);
  if (phase === 'over') return paragraph(`This partnership is over (${formatPeriod(since, until)}), so it is not in any list for that day. The details below show what would be left of it.`);
  return phase === 'to come' && paragraph(`This partnership has not started (${formatPeriod(since, until)}), so it is not in any list for that day. The details below show how fragile it would be.`);
}

function whatIsOpen({ range }: HowFragileFragment): ComponentChildren {
  return range !== null && section('Fragile, or just not fully recorded?',
    paragraph(rangeWords(range.worst, range.best), ' Ask this first:'),
    h('div', { class: 'govuk-inset-text' }, range.question));
}

function whoShouldMeet(introductions: readonly Introduction[]): ComponentChildren {
  return introductions.length === 0
    ? paragraph('No introduction that would help is known.')
    : entries(introductions.map(introductionEntry));
}

function holders({ holders: all, holdings }: NonNullable<ReadPartnershipQuery['partnership']>): ComponentChildren {
  if (all.length === 0) return paragraph('Nobody is recorded as holding it on that day.');
  const holdingOf = ({ person, organisation }: PartnershipHolderFragment): ComponentChildren => {
    const holding = holdings.find((each) => each.person?.id === person?.id && each.organisation?.id === organisation?.id);
    return holding === undefined ? 'Not known' : h(HowWeKnow, connection('holds', holding.id, person));
  };
  return h(DataTable<PartnershipHolderFragment>, {
    caption: 'Holders',
    rows: all,
    columns: [
      { title: 'Person', value: ({ person }) => person?.name ?? null, show: ({ person }) => recordLink('people', person) },
      { title: 'For', value: ({ organisation }) => organisation?.name ?? null },
      { title: 'Level', value: ({ level }) => level && capital(plain(level)) },
      ...evidenceColumns<PartnershipHolderFragment>((holder) => holder),
      { title: 'How we know', isAside: true, value: () => null, show: (holder) => holdingOf(holder) },
    ],
  });
}
