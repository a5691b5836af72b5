import { h, type ComponentChildren, type JSX } from 'preact';
import { useState } from 'preact/hooks';
import { mostCompared } from '../compare/chosen.ts';
import { bullets, heading, paragraph, tools } from '../dom/blocks.ts';
import { DataTable, type Column } from '../dom/dataTable.ts';
import { link, recordLink, type Named } from '../dom/link.ts';
import { formatMoney } from '../format/money.ts';
import { count } from '../format/words.ts';
import { ask } from '../graphql/ask.ts';
import { ListShortlists, ReadShortlist, TakeOff, type ListedFragment } from '../graphql/operations.ts';
import { connection, howColumn } from '../history/howWeKnow.ts';
import { sectorWords } from '../organisations/sector.ts';
import { ErrorSummary } from '../record/errors.ts';
import { Undo } from '../record/saved.ts';
import { useSending } from '../record/useSending.ts';
import type { Route } from '../route.ts';
import { asked, settingOf, type Setting } from '../setting/setting.ts';
import { found, type View } from '../shell/view.ts';

/** The shortlists that there are. */
export async function shortlistsPage({ query }: Route, signal: AbortSignal): Promise<View> {
  const { initiatives } = await listShortlists(settingOf(query), signal);
  return {
    title: 'Shortlists',
    content: [
      heading('Shortlists'),
      paragraph('Organisations that somebody has picked out, with the reason. Everybody who uses this server sees them.'),
      bullets(initiatives.nodes.map(({ id, name, description, takingPart }) => [
        link(['shortlists', id], {}, name), `, ${count(takingPart.length, 'organisation', 'organisations')}`, description !== null && `: ${description}`,
      ]), 'There is no shortlist yet. Find partners, and put those that fit on one.'),
      paragraph(link(['partners'], {}, 'Find partners')),
    ],
  };
}

/** One shortlist, side by side, each with the reason. */
export async function shortlistPage({ path, query }: Route, signal: AbortSignal): Promise<View> {
  const id = path[1] ?? '';
  const { asOf, knownAt } = asked(settingOf(query));
  const { name, description, takingPart } = found((await ask(ReadShortlist, { id, asOf, knownAt }, signal)).initiative);
  return {
    title: name,
    trail: [[['shortlists'], 'Shortlists']],
    content: [
      heading(name, 'Shortlist'),
      tools(link(['partners'], {}, 'Find partners'),
        takingPart.length > 0 && link(['compare'], { compare: organisationsOf(takingPart).slice(0, mostCompared).join(',') }, takingPart.length > mostCompared ? `Compare the first ${mostCompared}` : 'Compare them'),
        takingPart.length > 0 && link(['map'], { nodes: organisationsOf(takingPart).join(',') }, 'Show them on a map'),
        link(['record', 'initiative', id], {}, 'Correct this')),
      description !== null && paragraph(description),
      takingPart.length === 0 ? paragraph('Nobody is on it on that day.') : h(DataTable<ListedFragment>, { caption: 'On the list', columns, rows: takingPart }),
    ],
  };
}

/** Asks for the shortlists of a day. */
export async function listShortlists(setting: Setting, signal: AbortSignal): Promise<{ readonly initiatives: { readonly nodes: readonly (Named & { readonly description: string | null; readonly takingPart: readonly unknown[] })[] } }> {
  const { asOf, knownAt } = asked(setting);
  return ask(ListShortlists, { asOf, knownAt }, signal);
}

function organisationsOf(listed: readonly ListedFragment[]): readonly string[] {
  return listed.flatMap(({ organisation }) => organisation?.id ?? []);
}

const columns: readonly Column<ListedFragment>[] = [
  { title: 'Organisation', value: ({ organisation }) => organisation?.name ?? null, show: ({ organisation }) => recordLink('organisations', organisation) },
  { title: 'Why', value: ({ reason }) => reason },
  { title: 'Sector', value: ({ organisation }) => sectorWords(organisation) },
  { title: 'Income', value: ({ organisation }) => organisation?.annualIncome ?? null, show: ({ organisation }) => organisation?.annualIncome == null ? 'not recorded' : `${formatMoney(organisation.annualIncome, 'GBP')} a year` },
  { title: 'Staff', value: ({ organisation }) => organisation?.staff ?? null },
  { title: 'Volunteers', value: ({ organisation }) => organisation?.volunteers ?? null },
  { title: 'Postcode', value: ({ organisation }) => organisation?.postcode ?? null },
  howColumn<ListedFragment>(({ id, organisation }) => connection('takesPart', id, organisation)),
  { title: 'Take off', isAside: true, value: () => null, show: ({ id, organisation }) => h(TakeOffButton, { edge: id, name: organisation?.name ?? id }) },
];

function TakeOffButton({ edge, name }: { readonly edge: string; readonly name: string }): JSX.Element {
  const { errors, send } = useSending();
  const [change, setChange] = useState<number | null>(null);
  const takeOff = async (): Promise<void> => {
    setChange((await send(async (signal) => (await ask(TakeOff, { edge }, signal)).retract))?.change ?? null);
  };
  const shown: ComponentChildren = change === null
    ? h('button', { class: 'page-link-button', type: 'button', onClick: () => void takeOff() }, 'Take off', h('span', { class: 'govuk-visually-hidden' }, ` ${name}`))
    : h(Undo, { change, words: 'Put it back' });
  return h('div', { 'aria-live': 'polite' }, h(ErrorSummary, { errors }), shown);
}
