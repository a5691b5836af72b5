import { h, type ComponentChildren } from 'preact';
import { paragraph } from '../dom/blocks.ts';
import { link, listedLinks } from '../dom/link.ts';
import { formatDate } from '../format/dates.ts';
import { ask } from '../graphql/ask.ts';
import { ListPromises, type ListPromisesQuery, type PromiseFragment } from '../graphql/operations.ts';
import type { About } from '../partnerships/about.ts';
import { present } from '../partnerships/parts.ts';
import { asked, type Setting } from '../setting/setting.ts';

/** Contacts after which something is still to be done. */
export type Promises = ListPromisesQuery['followUps'];

/** Asks what was promised and not kept yet. */
export async function listPromises(setting: Setting, about: About, signal: AbortSignal): Promise<Promises> {
  return (await ask(ListPromises, { ...asked(setting), ...about }, signal)).followUps;
}

/** What was promised, by the day, with whom to ask. */
export function promiseList({ nodes, totalCount }: Promises): ComponentChildren {
  if (nodes.length === 0) return paragraph('No promises are recorded as open.');
  return [
    h('ul', { class: 'govuk-list page-lines' }, nodes.map((followUp) => h('li', { class: 'page-lines__line' }, promise(followUp)))),
    totalCount > nodes.length && paragraph(`These are the oldest ${nodes.length} of ${totalCount.toLocaleString('en-GB')}.`),
  ];
}

function promise({ hasOpenPromise, contact, actions }: PromiseFragment): ComponentChildren {
  const people = present((contact?.attendees ?? []).map(({ person }) => person));
  return [
    contact !== null && h('strong', {}, link(['record', 'contact', contact.id], {}, formatDate(contact.date))),
    hasOpenPromise && `: ${contact?.promised ?? 'you do not have permission to see what was promised'}`,
    people.length > 0 && [' (', listedLinks('people', people), ')'],
    actions.map(({ action, sentence }) => h('div', {}, action !== null && link(['record', 'action', action.id], {}, action.title), ` ${sentence}`)),
  ];
}
