import { h, type ComponentChildren, type JSX } from 'preact';
import { bullets, heading, paragraph, pastDayNote, summary } from '../dom/blocks.ts';
import { link, listedLinks, recordLink, type Named } from '../dom/link.ts';
import { formatDate } from '../format/dates.ts';
import { formatMoney } from '../format/money.ts';
import { capital, plain } from '../format/words.ts';
import { ask } from '../graphql/ask.ts';
import { ReadBrief, type BriefFragment, type ContactLineFragment, type HandedFragment, type ToCallFragment } from '../graphql/operations.ts';
import { classWords } from '../partnerships/classes.ts';
import { partnershipLink, present } from '../partnerships/parts.ts';
import type { Route } from '../route.ts';
import { asked, asOfWords, settingOf } from '../setting/setting.ts';
import { found, NotFound, type View } from '../shell/view.ts';
import { notRecorded, seatWords, totalsSentence, whomToCall } from './words.ts';

/** What one person hands over when they leave, on a page to be printed and taken into the talk. */
export async function handoverPage({ path, query }: Route, signal: AbortSignal): Promise<View> {
  const { asOf, knownAt } = asked(settingOf(query));
  const brief = found((await ask(ReadBrief, { person: path[1] ?? '', asOf, knownAt }, signal)).handoverBrief);
  const { person, totals } = brief;
  if (person === null) throw new NotFound();
  const people = whomToCall(brief, person);
  const things = promises(brief, person);
  return {
    title: `Handover brief: ${person.name}`,
    trail: [[['people', person.id], person.name]],
    content: [
      heading(person.name, 'Handover brief'),
      h('p', { class: 'govuk-body page-handover__known' }, asOfWords(brief.asOf, brief.knownAt, new Date().toISOString())),
      h('div', { class: 'page-handover__tools' },
        paragraph(link(['people', person.id], {}, `Back to ${person.name}`)),
        h('button', { class: 'govuk-button govuk-button--secondary', type: 'button', onClick: () => window.print() }, 'Print this page')),
      h('p', { class: 'govuk-body govuk-!-font-weight-bold' }, totalsSentence(brief)),
      pastDayNote(brief.pastDay),
      part('Partnerships', brief.partnerships.length, totals.partnerships,
        brief.partnerships.length === 0 ? paragraph('No partnerships are recorded for that day.') : h('div', { class: 'page-handover__blocks' }, brief.partnerships.map((handed) => partnership(handed)))),
      people.length > 0 && part('Whom to call', people.length, people.length, bullets(people.map(callLine), '')),
      things.length > 0 && part('Open promises', brief.openPromises.length, totals.openPromises, bullets(things, '')),
      brief.forums.length > 0 && part('Forums', brief.forums.length, totals.forums,
        bullets(brief.forums.map((forum) => [recordLink('organisations', forum.forum), `: ${seatWords(forum)}`]), '')),
      brief.buildings.length > 0 && part('Buildings', brief.buildings.length, totals.buildings,
        bullets(brief.buildings.map(({ building, isOnlyKeyHolder }) => [
          recordLink('buildings', building), isOnlyKeyHolder ? ': the only key holder' : ': other people also have a key',
        ]), '')),
      brief.fundingAttached.length > 0 && part('Funding attached', brief.fundingAttached.length, totals.fundingAttached,
        h('p', { class: 'govuk-hint' }, 'This funding is between organisations that would lose touch. That does not mean that the funding would be lost.'),
        bullets(brief.fundingAttached.map(({ id, title, amount, currency }) => [
          link(['funding', id], {}, title), amount !== null && `: ${formatMoney(amount, currency ?? 'GBP')}`,
        ]), '')),
      brief.contacts.length > 0 && part('Latest contacts', brief.contacts.length, totals.contacts, bullets(brief.contacts.map((contact) => contactLine(contact, person)), '')),
      notRecorded(brief, things.length) !== '' && paragraph(notRecorded(brief, things.length)),
    ],
  };
}

function part(title: string, shown: number, total: number, ...children: ComponentChildren[]): JSX.Element {
  return h('section', { class: 'page-handover__part' }, h('h2', { class: 'govuk-heading-m' }, title), ...children,
    total > shown && paragraph(`These are ${shown.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')}; use GraphQL to see the others.`));
}

function partnership(handed: HandedFragment): JSX.Element {
  const { classNow, classAfter, successor } = handed;
  return h('article', { class: 'page-handover__block' },
    h('h3', { class: 'govuk-heading-s' }, partnershipLink(handed.partnership)),
    summary([
      ['Held for', recordLink('organisations', handed.organisation)],
      ['Now', classWords(classNow).name],
      ['If nobody takes it over', classWords(classAfter).name],
      ['Last contact', handed.lastContact === null ? 'not recorded' : formatDate(handed.lastContact)],
      ['Strength', handed.strength === null ? 'not recorded' : capital(plain(handed.strength))],
      ['Knows', handed.tiedTo.length > 0 && listedLinks('people', handed.tiedTo)],
      ['Suggested successor', [recordLink('people', successor?.person ?? null, 'Nobody'), '. ', handed.successorReason]],
    ]));
}

function promises({ openPromises, blockages, actions }: BriefFragment, person: Named): ComponentChildren[] {
  return [
    ...openPromises.map((contact) => [
      formatDate(contact.date), ': ', contact.promised ?? 'you do not have permission to see what was promised', withWords(contact.attendees, person),
    ]),
    ...actions.map(({ title, due }) => `Has an action to do: ${title}${due === null ? '' : `, due ${formatDate(due)}`}`),
    ...blockages.map(({ title }) => `Has taken on a blockage that remains: ${title}`),
  ];
}

function callLine({ id, name, email, telephone }: ToCallFragment): ComponentChildren {
  const ways = [email, telephone].filter((way) => way !== null);
  return [link(['people', id], {}, name), ways.length > 0 && `: ${ways.join(', ')}`];
}

function contactLine(contact: ContactLineFragment, person: Named): ComponentChildren {
  return [formatDate(contact.date), contact.kind !== null && `, ${plain(contact.kind)}`, withWords(contact.attendees, person), contact.summary !== null && `: ${contact.summary}`];
}

function withWords(attendees: readonly { readonly person: Named | null }[], person: Named): ComponentChildren {
  const others = present(attendees.map((attendee) => attendee.person)).filter(({ id }) => id !== person.id);
  return others.length > 0 && [' (with ', listedLinks('people', others), ')'];
}
