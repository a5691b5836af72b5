import { bullets, heading, paragraph, section, summary, table } from '../dom/blocks.ts';
import { h, type Child } from '../dom/element.ts';
import { asOfForm } from '../dom/asOfForm.ts';
import { link } from '../dom/link.ts';
import { formatDate, formatPeriod } from '../format/dates.ts';
import { plain } from '../format/words.ts';
import { today } from '../graphql/today.ts';
import { evidenceCells, evidenceColumns } from '../partnerships/evidence.ts';
import { partnershipLink } from '../partnerships/parts.ts';
import type { Query, Route } from '../route.ts';
import type { View } from '../shell/view.ts';
import { departureParts, departureSentence } from './departure.ts';
import { readPerson, type Person, type Role } from './query.ts';
import { inOrder } from './roles.ts';

/** One person: their roles, what they hold, and what would go if they left. */
export async function personPage({ path, query: { asOf } }: Route, signal: AbortSignal): Promise<View> {
  const [{ person, departure }, day] = await Promise.all([readPerson(path[1] ?? '', asOf, signal), asOf ?? today(signal)]);
  const sentence = departureSentence(departure);
  return {
    title: person.name,
    content: [
      heading(person.name, 'Person'),
      summary([['Email', person.email], ['Telephone', person.telephone]]),
      section('Roles', bullets(inOrder(person.roles, day).map((role) => roleLine(role, { asOf })), 'No roles are recorded.')),
      section(`If ${person.name} leaves`,
        asOfForm(path, asOf),
        h('p', { class: 'govuk-body govuk-!-font-weight-bold' }, asOf === undefined ? 'If it happened today: ' : `If it happened on ${formatDate(asOf)}: `, sentence || 'nothing that is recorded would be lost.'),
        departureParts(departure, { asOf }),
        paragraph(link(['people', person.id, 'handover'], { asOf }, 'Handover brief'), ': everything to hand over and who could take it on, ready to print.')),
      section('What they hold', holdings(person, { asOf })),
    ],
  };
}

function roleLine({ title, organisation, level, since, until }: Role, query: Query): Child {
  const known = [level === null ? '' : plain(level), formatPeriod(since, until)].filter((part) => part !== '');
  return [title ?? 'A role', ', ', link(['organisations', organisation.id], query, organisation.name), known.length > 0 && ` (${known.join(', ')})`];
}

function holdings({ id, holds }: Person, query: Query): Child {
  if (holds.length === 0) return paragraph('No partnerships are recorded for that day.');
  return table('Partnerships held', ['Partnership', 'For', ...evidenceColumns], holds.map(({ partnership, organisation }) => {
    const evidence = partnership.holders.find((holder) => holder.person.id === id && holder.organisation.id === organisation.id);
    return [partnershipLink(partnership, query), organisation.name, ...(evidence === undefined ? evidenceColumns.map(() => 'not recorded') : evidenceCells(evidence))];
  }));
}
