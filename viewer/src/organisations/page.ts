import { asOfForm } from '../dom/asOfForm.ts';
import { bullets, heading, paragraph, section, summary } from '../dom/blocks.ts';
import type { Child } from '../dom/element.ts';
import { link, webLink } from '../dom/link.ts';
import { formatDate, formatPeriod } from '../format/dates.ts';
import { formatMoney } from '../format/money.ts';
import { capital, listed, plain } from '../format/words.ts';
import { classTag } from '../partnerships/classLine.ts';
import { partnershipLink } from '../partnerships/parts.ts';
import type { Query, Route } from '../route.ts';
import type { View } from '../shell/view.ts';
import { readOrganisation, type FundingLine, type Organisation } from './query.ts';

/** One organisation: its partnerships, people, forums, buildings and funding. */
export async function organisationPage({ path, query: { asOf } }: Route, signal: AbortSignal): Promise<View> {
  const { organisation, partnerships } = await readOrganisation(path[1] ?? '', asOf, signal);
  const query = { asOf };
  return {
    title: organisation.name,
    content: [
      heading(organisation.name, 'Organisation'),
      about(organisation),
      asOfForm(path, asOf),
      section(`Partnerships ${asOf === undefined ? 'today' : `on ${formatDate(asOf)}`}, the most fragile first`,
        bullets(partnerships.nodes.map(({ class: name, partnership }) => [partnershipLink(partnership, query), ' ', classTag(name)]), 'None is recorded.'),
        partnerships.totalCount > 0 && paragraph(link(['partnerships'], { organisation: organisation.id, asOf }, partnerships.totalCount === 1 ? 'See why' : `See why, for each of the ${partnerships.totalCount}`))),
      section('People', bullets(organisation.roles.map(({ person, title, level, since, until }) => [
        link(['people', person.id], query, person.name), inBrackets([title, level === null ? null : plain(level), formatPeriod(since, until)]),
      ]), 'Nobody is recorded.')),
      organisation.memberOf.length > 0 && section('Member of', bullets(organisation.memberOf.map(({ body }) => link(['organisations', body.id], query, body.name)), '')),
      organisation.members.length > 0 && section('Members', bullets(organisation.members.map(({ member }) => link(['organisations', member.id], query, member.name)), '')),
      section('Buildings', bullets(organisation.tenures.map(({ building, kind, since, until }) => [
        link(['buildings', building.id], query, building.name), inBrackets([kind === null ? null : plain(kind), formatPeriod(since, until)]),
      ]), 'None is recorded.')),
      section('Funding received', bullets(organisation.fundingReceived.map(({ funding }) => fundingLine(funding, query)), 'None is recorded.')),
      organisation.fundingGiven.length > 0 && section('Funding given', bullets(organisation.fundingGiven.map(({ funding }) => fundingLine(funding, query)), '')),
    ],
  };
}

function about(organisation: Organisation): HTMLElement {
  return summary([
    ['Also known as', listed(organisation.alternateNames)],
    ['What it does', organisation.description],
    ['Sector', organisation.sector === null ? null : capital(plain(organisation.sector))],
    ['Category', listed(organisation.categories)],
    ['Registered as', organisation.identifiers.map(({ scheme, value }) => `${scheme} ${value}`).join(', ')],
    ['Website', organisation.website === null ? null : webLink(organisation.website)],
    ['Time', capital(formatPeriod(organisation.since, organisation.until))],
  ]);
}

function fundingLine({ id, title, amount, currency, awarded }: FundingLine, query: Query): Child {
  return [link(['funding', id], query, title), amount !== null && `: ${formatMoney(amount, currency ?? 'GBP')}`, awarded !== null && `, awarded ${formatDate(awarded)}`];
}

function inBrackets(parts: readonly (string | null)[]): Child {
  const known = parts.filter((part) => part !== null && part !== '');
  return known.length > 0 && ` (${known.join(', ')})`;
}
