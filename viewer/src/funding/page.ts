import { heading, summary, tools } from '../dom/blocks.ts';
import { link, listedLinks } from '../dom/link.ts';
import { mergedFrom } from '../duplicates/mergedFrom.ts';
import { formatDate, formatPeriod } from '../format/dates.ts';
import { formatMoney } from '../format/money.ts';
import { capital, plain } from '../format/words.ts';
import { ask } from '../graphql/ask.ts';
import { ReadFunding } from '../graphql/operations.ts';
import { connection, howEachIsKnown, howRecordIsKnown } from '../history/howWeKnow.ts';
import { byName, present } from '../partnerships/parts.ts';
import type { Route } from '../route.ts';
import { asked, settingOf } from '../setting/setting.ts';
import { found, type View } from '../shell/view.ts';

/** One piece of funding: from whom, to whom, what for. */
export async function fundingPage({ path, query }: Route, signal: AbortSignal): Promise<View> {
  const setting = settingOf(query);
  const { asOf, knownAt } = asked(setting);
  const [answer, merged] = await Promise.all([ask(ReadFunding, { id: path[1] ?? '', asOf, knownAt }, signal), mergedFrom(path[1] ?? '', setting, signal)]);
  const funding = found(answer.fundingById);
  const givers = byName(present(funding.funders.map(({ organisation }) => organisation)));
  const receivers = byName(present(funding.recipients.map(({ organisation }) => organisation)));
  return {
    title: funding.title,
    content: [
      heading(funding.title, funding.kind === null ? 'Funding' : capital(plain(funding.kind))),
      tools(link(['record', 'funding', path[1] ?? ''], {}, 'Correct this')),
      summary([
        ['Amount', funding.amount === null ? 'Not recorded' : formatMoney(funding.amount, funding.currency ?? 'GBP')],
        ['From', givers.length > 0 && [listedLinks('organisations', givers), howEachIsKnown('from whom it is', funding.funders.map(({ id, organisation }) => connection('funder', id, organisation)))]],
        ['To', receivers.length > 0 && [listedLinks('organisations', receivers), howEachIsKnown('to whom it goes', funding.recipients.map(({ id, organisation }) => connection('recipient', id, organisation)))]],
        ['What for', funding.description],
        ['Programme', funding.programme],
        ['Awarded', funding.awarded === null ? null : formatDate(funding.awarded)],
        ['Time', capital(formatPeriod(funding.since, funding.until))],
      ]),
      merged,
      howRecordIsKnown({ id: path[1] ?? '', of: funding.title, correct: ['record', 'funding', path[1] ?? ''] }),
    ],
  };
}
