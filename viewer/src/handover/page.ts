import { asOfForm } from '../dom/asOfForm.ts';
import { bullets, heading, paragraph, summary } from '../dom/blocks.ts';
import { h, type Child } from '../dom/element.ts';
import { link } from '../dom/link.ts';
import { pastDayNote } from '../dom/pastDay.ts';
import { formatDate } from '../format/dates.ts';
import { formatMoney } from '../format/money.ts';
import { capital, plain } from '../format/words.ts';
import { classWords } from '../partnerships/classes.ts';
import { listedLinks, partnershipLink, type Named } from '../partnerships/parts.ts';
import type { Query, Route } from '../route.ts';
import type { View } from '../shell/view.ts';
import { readBrief, type Brief, type Contact, type Handed } from './query.ts';
import { headWords, seatWords, totalsSentence } from './words.ts';

/** What one person hands over when they leave, on a page to be printed and taken into the talk. */
export async function handoverPage({ path, query: { asOf, knownAt } }: Route, signal: AbortSignal): Promise<View> {
  const brief = await readBrief(path[1] ?? '', asOf, knownAt, signal);
  const { person, totals } = brief;
  const query = { asOf };
  return {
    title: `Handover brief: ${person.name}`,
    content: [
      heading(person.name, 'Handover brief'),
      h('p', { class: 'govuk-body page-handover__known' }, headWords(brief, new Date().toISOString())),
      h('div', { class: 'page-handover__tools' },
        paragraph(link(['people', person.id], query, `Back to ${person.name}`)),
        asOfForm(path, asOf),
        h('button', { class: 'govuk-button govuk-button--secondary', type: 'button', click: () => window.print() }, 'Print this page')),
      h('p', { class: 'govuk-body govuk-!-font-weight-bold' }, totalsSentence(brief)),
      pastDayNote(brief.pastDay),
      part('Partnerships', brief.partnerships.length, totals.partnerships,
        brief.partnerships.length === 0 ? paragraph('No partnerships are recorded for that day.') : brief.partnerships.map((handed) => partnership(handed, query))),
      part('Open promises', brief.openPromises.length, totals.openPromises, promises(brief, query)),
      part('Forums', brief.forums.length, totals.forums,
        bullets(brief.forums.map((forum) => [link(['organisations', forum.forum.id], query, forum.forum.name), `: ${seatWords(forum)}`]), 'No forums are recorded.')),
      part('Buildings', brief.buildings.length, totals.buildings,
        bullets(brief.buildings.map(({ building, isOnlyKeyHolder }) => [
          link(['buildings', building.id], query, building.name), isOnlyKeyHolder ? ': the only key holder' : ': other people also have a key',
        ]), 'No keys are recorded.')),
      part('Funding attached', brief.fundingAttached.length, totals.fundingAttached,
        h('p', { class: 'govuk-hint' }, 'This funding is between organisations that would lose touch. That does not mean that the funding would be lost.'),
        bullets(brief.fundingAttached.map(({ id, title, amount, currency }) => [
          link(['funding', id], query, title), amount !== null && `: ${formatMoney(amount, currency ?? 'GBP')}`,
        ]), 'No funding is attached to what would be lost.')),
      part('Latest contacts', brief.contacts.length, totals.contacts, bullets(brief.contacts.map((contact) => contactLine(contact, person, query)), 'No contacts are recorded.')),
    ],
  };
}

function part(title: string, shown: number, total: number, ...children: Child[]): HTMLElement {
  return h('section', { class: 'page-handover__part' }, h('h2', { class: 'govuk-heading-m' }, title), ...children,
    total > shown && paragraph(`These are ${shown.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')}; use GraphQL to see the others.`));
}

function partnership(handed: Handed, query: Query): HTMLElement {
  const { classNow, classAfter, successor } = handed;
  return h('article', { class: 'page-handover__block' },
    h('h3', { class: 'govuk-heading-s' }, partnershipLink(handed.partnership, query)),
    summary([
      ['Held for', link(['organisations', handed.organisation.id], query, handed.organisation.name)],
      ['Now', classWords(classNow).name],
      ['If nobody takes it over', classWords(classAfter).name],
      ['Last contact', handed.lastContact === null ? 'not recorded' : formatDate(handed.lastContact)],
      ['Strength', handed.strength === null ? 'not recorded' : capital(plain(handed.strength))],
      ['Knows', handed.tiedTo.length > 0 && listedLinks('people', handed.tiedTo, query)],
      ['Suggested successor', [successor === null ? 'Nobody' : link(['people', successor.person.id], query, successor.person.name), '. ', handed.successorReason]],
    ]));
}

function promises({ openPromises, blockages, person }: Brief, query: Query): Child {
  return bullets([
    ...openPromises.map((contact) => [
      formatDate(contact.date), ': ', contact.promised ?? 'you do not have permission to see what was promised', withWords(contact.attendees, person, query),
    ]),
    ...blockages.map(({ title }) => `Has taken on a blockage that remains: ${title}`),
  ], 'No open promises are recorded.');
}

function contactLine(contact: Contact, person: Named, query: Query): Child {
  return [formatDate(contact.date), contact.kind !== null && `, ${plain(contact.kind)}`, withWords(contact.attendees, person, query), contact.summary !== null && `: ${contact.summary}`];
}

function withWords(attendees: Contact['attendees'], person: Named, query: Query): Child {
  const others = attendees.map((attendee) => attendee.person).filter(({ id }) => id !== person.id);
  return others.length > 0 && [' (with ', listedLinks('people', others, query), ')'];
}
