import { h, type ComponentChildren } from 'preact';
import { bullets, heading, paragraph, section, summary, tools } from '../dom/blocks.ts';
import { DataTable } from '../dom/dataTable.ts';
import { link, recordLink } from '../dom/link.ts';
import { mergedFrom } from '../duplicates/mergedFrom.ts';
import { formatDate, formatPeriod } from '../format/dates.ts';
import { plain } from '../format/words.ts';
import { ask } from '../graphql/ask.ts';
import { ReadPerson, type EvidenceFragment, type PersonHoldingFragment, type PersonRoleFragment } from '../graphql/operations.ts';
import { today } from '../graphql/today.ts';
import { howColumn, howRecordIsKnown, withHow } from '../history/howWeKnow.ts';
import { evidenceColumns } from '../partnerships/evidence.ts';
import { partnershipLink } from '../partnerships/parts.ts';
import type { Route } from '../route.ts';
import { asked, settingOf } from '../setting/setting.ts';
import { found, type View } from '../shell/view.ts';
import { departureParts, departureSentence } from './departure.ts';
import { inOrder } from './roles.ts';

/** One person: their roles, what they hold, and what would go if they left. */
export async function personPage({ path, query }: Route, signal: AbortSignal): Promise<View> {
  const id = path[1] ?? '';
  const setting = settingOf(query);
  const { asOf, knownAt } = asked(setting);
  const [{ person, ifTheyLeave }, day, merged] = await Promise.all([ask(ReadPerson, { id, people: [id], asOf, knownAt }, signal), asOf ?? today(signal), mergedFrom(id, setting, signal)]);
  const { name, email, telephone, roles, holds } = found(person);
  const sentence = departureSentence(ifTheyLeave);
  return {
    title: name,
    content: [
      heading(name, 'Person'),
      tools(link(['leaving'], { person: id }, 'Is leaving'), link(['network'], { network: 'CONTACT', around: id }, 'Who they are tied to'), link(['record', 'role'], { person: id }, 'Add a post'), link(['record', 'tie'], { person: id }, 'Knows somebody'), link(['record', 'person', id], {}, 'Correct this'), link(['same', id], {}, 'This is the same as…')),
      summary([['Email', email], ['Telephone', telephone]]),
      section('Roles', bullets(inOrder(roles, day).map(roleLine), 'No roles are recorded.')),
      section(`If ${name} leaves`,
        h('p', { class: 'govuk-body govuk-!-font-weight-bold' }, asOf === undefined ? 'If it happened today: ' : `If it happened on ${formatDate(asOf)}: `, sentence || 'nothing that is recorded would be lost.'),
        departureParts(ifTheyLeave),
        paragraph(link(['people', id, 'handover'], {}, 'Handover brief'), ': everything to hand over and who could take it on, ready to print.')),
      section('What they hold', holdings(id, holds)),
      merged,
      howRecordIsKnown({ id, of: name, correct: ['record', 'person', id] }),
    ],
  };
}

function roleLine({ id, title, organisation, level, since, until }: PersonRoleFragment): ComponentChildren {
  const known = [level === null ? '' : plain(level), formatPeriod(since, until)].filter((part) => part !== '');
  return withHow(
    [title ?? 'A role', ', ', recordLink('organisations', organisation, 'an organisation that is not recorded any more'), known.length > 0 && ` (${known.join(', ')})`],
    { id, of: `${title ?? 'a role'}, ${organisation?.name ?? ''}`, correct: ['record', 'role', id] });
}

function holdings(id: string, holds: readonly PersonHoldingFragment[]): ComponentChildren {
  if (holds.length === 0) return paragraph('No partnerships are recorded for that day.');
  return h(DataTable<PersonHoldingFragment>, {
    caption: 'Partnerships held',
    rows: holds,
    columns: [
      { title: 'Partnership', value: ({ partnership }) => partnership?.caption ?? null, show: ({ partnership }) => partnershipLink(partnership) },
      { title: 'For', value: ({ organisation }) => organisation?.name ?? null },
      ...evidenceColumns<PersonHoldingFragment>((holding) => evidenceOf(id, holding)),
      howColumn<PersonHoldingFragment>((holding) => ({ id: holding.id, of: holding.partnership?.caption ?? '', correct: ['record', 'holds', holding.id] })),
    ],
  });
}

function evidenceOf(id: string, { partnership, organisation }: PersonHoldingFragment): EvidenceFragment | undefined {
  return partnership?.holders.find((holder) => holder.person?.id === id && holder.organisation?.id === organisation?.id);
}
