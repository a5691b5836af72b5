import { h, type ComponentChildren } from 'preact';
import { paragraph } from '../dom/blocks.ts';
import { DataTable, type Column } from '../dom/dataTable.ts';
import { link, listedLinks } from '../dom/link.ts';
import { formatDate, lastDayOf } from '../format/dates.ts';
import { formatMoney, sumByCurrency } from '../format/money.ts';
import { listed } from '../format/words.ts';
import type { GrantLineFragment } from '../graphql/operations.ts';
import { howColumn } from '../history/howWeKnow.ts';
import { byName, names, present } from '../partnerships/parts.ts';

/** A piece of funding with the part of it that an organisation gave or received, as far as that is recorded. */
export interface Grant {
  readonly id: string;
  readonly share: number | null;
  readonly funding: GrantLineFragment | null;
}

type Known = Grant & { readonly funding: GrantLineFragment };

/**
 * Funding in a table, with what it comes to.
 * @param side The others: those who gave, or those who received.
 * @param type The type of the connections that tie the organisation to it.
 */
export function grantsTable(caption: string, side: 'funders' | 'recipients', type: 'funder' | 'recipient', grants: readonly Grant[], none: string): ComponentChildren {
  const known = grants.filter((grant): grant is Known => grant.funding !== null);
  if (known.length === 0) return paragraph(none);
  const others = ({ funding }: Known): { readonly id: string; readonly name: string }[] => byName(present(funding[side].map(({ organisation }) => organisation)));
  const columns: readonly Column<Known>[] = [
    { title: 'For', value: ({ funding }) => funding.title, show: ({ funding }) => link(['funding', funding.id], {}, funding.title) },
    { title: side === 'funders' ? 'From' : 'To', value: (grant) => names(others(grant)) || null, show: (grant) => others(grant).length === 0 ? 'not recorded' : listedLinks('organisations', others(grant)) },
    { title: 'Amount', value: (grant) => amountOf(grant), show: (grant) => amountWords(grant) },
    { title: 'Awarded', value: ({ funding }) => funding.awarded, show: ({ funding }) => funding.awarded === null ? 'not recorded' : formatDate(funding.awarded) },
    { title: 'Last day', value: ({ funding }) => funding.until === null ? null : lastDayOf(funding.until), show: ({ funding }) => funding.until === null ? 'not recorded' : formatDate(lastDayOf(funding.until)) },
    howColumn<Known>(({ id, funding }) => ({ id, of: funding.title, correct: ['record', type, id] })),
  ];
  return [h(DataTable<Known>, { caption, columns, rows: known }), totalWords(known) !== '' && paragraph(totalWords(known))];
}

/** What an organisation gave or received of a grant: its share, or all of it where nobody shares it; null where that is not known. */
export function amountOf({ share, funding }: Grant): number | null {
  if (share !== null) return share;
  return funding === null || funding.recipients.length > 1 || funding.funders.length > 1 ? null : funding.amount;
}

/** What some funding comes to, and of how much of it that is not recorded. */
export function totalWords(grants: readonly Grant[]): string {
  const amounts = grants.map((grant) => ({ amount: amountOf(grant), currency: grant.funding?.currency ?? null }));
  const sums = listed(sumByCurrency(amounts));
  const unknown = amounts.filter(({ amount }) => amount === null).length;
  if (sums === '') return '';
  return `${sums} in all${unknown === 0 ? '' : `, without ${unknown.toLocaleString('en-GB')} of which its part is not recorded`}.`;
}

function amountWords(grant: Known): string {
  const amount = amountOf(grant);
  const currency = grant.funding.currency ?? 'GBP';
  if (amount !== null) return formatMoney(amount, currency);
  return grant.funding.amount === null ? 'not recorded' : `a part of ${formatMoney(grant.funding.amount, currency)}`;
}
