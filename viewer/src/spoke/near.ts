import { h, type JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { bullets, paragraph } from '../dom/blocks.ts';
import { link } from '../dom/link.ts';
import { daysAround, formatDate } from '../format/dates.ts';
import { listed, plain } from '../format/words.ts';
import { ask } from '../graphql/ask.ts';
import { FindNearContacts, type NearContactFragment } from '../graphql/operations.ts';
import { byName, present } from '../partnerships/parts.ts';

/** How long somebody must have stopped typing, in milliseconds. */
const pause = 400;

/** How many days two people may differ in by which they remember one conversation. */
const near = 3;

/** As many as are read before somebody records another. */
const most = 5;

/** Contacts about a partnership near a day that are recorded already, so that none is recorded twice; read while the day is typed. */
export function NearContacts({ partnership, date, people }: { readonly partnership: string | undefined; readonly date: string | null; readonly people: ReadonlySet<string> }): JSX.Element {
  const [found, setFound] = useState<readonly NearContactFragment[]>([]);
  useEffect(() => {
    setFound([]);
    if (partnership === undefined || date === null) return;
    const looking = new AbortController();
    const [from, to] = daysAround(date, near);
    const waiting = setTimeout(() => {
      // Whatever is wrong is said when the form is sent.
      ask(FindNearContacts, { partnership, from, to }, looking.signal).then(({ contacts }) => setFound(contacts.nodes), () => {});
    }, pause);
    return () => {
      clearTimeout(waiting);
      looking.abort();
    };
  }, [partnership, date]);
  return h('div', { role: 'status' }, found.length > 0 && h('div', { class: 'govuk-inset-text' },
    paragraph('Is it one of these, which are recorded already?'),
    bullets(inOrder(found, people).slice(0, most).map((contact) => link(['record', 'contact', contact.id], {}, contactWords(contact))), '')));
}

/** Contacts with those first that have most people in common with some. */
export function inOrder(contacts: readonly NearContactFragment[], people: ReadonlySet<string>): readonly NearContactFragment[] {
  const common = ({ attendees }: NearContactFragment): number => present(attendees.map(({ person }) => person)).filter(({ id }) => people.has(id)).length;
  return [...contacts].sort((one, other) => common(other) - common(one));
}

/** A contact in a line: when, how, who and what about. */
export function contactWords({ date, kind, summary, attendees }: NearContactFragment): string {
  const who = listed(byName(present(attendees.map(({ person }) => person))).map(({ name }) => name));
  return [`${formatDate(date)}${kind === null ? '' : `, ${plain(kind)}`}`, who, summary].filter((part) => part !== null && part !== '').join(': ');
}
