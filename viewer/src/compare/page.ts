import { h } from 'preact';
import { heading, paragraph, tools } from '../dom/blocks.ts';
import { DataTable, type Column } from '../dom/dataTable.ts';
import { link } from '../dom/link.ts';
import { listed } from '../format/words.ts';
import { ask } from '../graphql/ask.ts';
import { ComparePartners, type ComparedOfFragment, type PartnerFilter } from '../graphql/operations.ts';
import { readCriteria, writeCriteria } from '../partners/criteria.ts';
import type { Route } from '../route.ts';
import { asked, settingOf } from '../setting/setting.ts';
import type { View } from '../shell/view.ts';
import { comparedRows, type ComparedRow } from './rows.ts';

/** Up to four organisations side by side: the evidence, what they can carry, who could introduce us, and what is not known of them. */
export async function comparePage({ query }: Route, signal: AbortSignal): Promise<View> {
  const criteria = readCriteria(query);
  const { asOf, knownAt } = asked(settingOf(query));
  const title = 'Compare organisations';
  const back = link(['partners'], writeCriteria(criteria), 'Back to those found');
  if (criteria.compare.length === 0) return { title, content: [heading(title), paragraph('None is chosen yet. Find partners, and choose “Compare” below up to four of them. ', back, '.')] };

  // Why each fits is asked in the words of the search; whoever does not fit them is compared all the same.
  const askAbout = async (where: PartnerFilter): Promise<readonly ComparedOfFragment[]> =>
    (await ask(ComparePartners, { where: { ...where, organisations: criteria.compare }, from: criteria.from, asOf, knownAt }, signal)).partners.nodes;
  const [all, fitting] = await Promise.all([askAbout({}), criteria.text === '' && criteria.themes.length === 0 ? [] : askAbout({ text: criteria.text || undefined, themes: criteria.themes })]);
  const compared = all.map((one) => fitting.find(({ organisation }) => organisation?.id === one.organisation?.id) ?? one);
  const columns: readonly Column<ComparedRow>[] = [
    { title: 'What', value: ({ title: what }) => what },
    ...compared.map(({ organisation }, place): Column<ComparedRow> => ({ title: organisation?.name ?? 'Not recorded', value: ({ values }) => values[place] ?? null })),
  ];
  const names = compared.flatMap(({ organisation }) => organisation === null ? [] : [organisation]);
  return {
    title,
    trail: [[['partners'], 'Find partners']],
    content: [
      heading(title),
      tools(back, link(['map'], { nodes: names.map(({ id }) => id).join(',') }, 'Show them on a map'), ...names.map(({ id, name }) => link(['organisations', id], {}, name))),
      paragraph('What is not recorded is not known: it does not mean that there is none.'),
      criteria.compare.length === 1 && paragraph('Only one is chosen. Go back and choose “Compare” below another one, to see them side by side.'),
      compared.length < criteria.compare.length && paragraph('Some of those chosen are not known on this day, and are left out.'),
      compared.length > 0 && h('div', { class: 'page-compare' }, h(DataTable<ComparedRow>, { caption: compared.length === 1 ? names[0]?.name ?? title : `${listed(names.map(({ name }) => name))}, side by side`, columns, rows: comparedRows(compared, criteria.from !== undefined) })),
    ],
  };
}
