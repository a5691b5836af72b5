import { heading, summary } from '../dom/blocks.ts';
import type { Child } from '../dom/element.ts';
import { link } from '../dom/link.ts';
import { formatDate, formatPeriod } from '../format/dates.ts';
import { formatMoney } from '../format/money.ts';
import { capital, plain } from '../format/words.ts';
import { ask } from '../graphql/ask.ts';
import type { Named } from '../partnerships/parts.ts';
import type { Route } from '../route.ts';
import { NotFound, type View } from '../shell/view.ts';

interface Funding {
  readonly title: string;
  readonly description: string | null;
  readonly kind: string | null;
  readonly amount: number | null;
  readonly currency: string | null;
  readonly awarded: string | null;
  readonly programme: string | null;
  readonly since: string | null;
  readonly until: string | null;
  readonly funder: Named | null;
  readonly recipient: Named | null;
}

const query = `query Funding($id: ID!, $asOf: Date) {
  fundingById(id: $id, asOf: $asOf) { title description kind amount currency awarded programme since until funder { id name } recipient { id name } }
}`;

/** One piece of funding: from whom, to whom, what for. */
export async function fundingPage({ path, query: { asOf } }: Route, signal: AbortSignal): Promise<View> {
  const { fundingById: funding } = await ask<{ fundingById: Funding | null }>(query, { id: path[1], asOf }, signal);
  if (funding === null) throw new NotFound();
  const party = (organisation: Named | null): Child => organisation && link(['organisations', organisation.id], { asOf }, organisation.name);
  return {
    title: funding.title,
    content: [
      heading(funding.title, funding.kind === null ? 'Funding' : capital(plain(funding.kind))),
      summary([
        ['Amount', funding.amount === null ? 'Not recorded' : formatMoney(funding.amount, funding.currency ?? 'GBP')],
        ['From', party(funding.funder)],
        ['To', party(funding.recipient)],
        ['What for', funding.description],
        ['Programme', funding.programme],
        ['Awarded', funding.awarded === null ? null : formatDate(funding.awarded)],
        ['Time', capital(formatPeriod(funding.since, funding.until))],
      ]),
    ],
  };
}
