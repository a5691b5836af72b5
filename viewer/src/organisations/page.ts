import type { ComponentChildren, JSX } from 'preact';
import { bullets, heading, paragraph, section, summary, tools } from '../dom/blocks.ts';
import { link, recordLink, webLink } from '../dom/link.ts';
import { formatDate, formatPeriod } from '../format/dates.ts';
import { formatMoney } from '../format/money.ts';
import { capital, listed, plain } from '../format/words.ts';
import { ask } from '../graphql/ask.ts';
import { ReadOrganisation, type FundingLineFragment, type OrganisationPageFragment } from '../graphql/operations.ts';
import { classTag } from '../partnerships/classLine.ts';
import { partnershipLink } from '../partnerships/parts.ts';
import type { Route } from '../route.ts';
import { asked, onDay, settingOf } from '../setting/setting.ts';
import { found, type View } from '../shell/view.ts';

/** One organisation: its partnerships, people, forums, buildings and funding. */
export async function organisationPage({ path, query }: Route, signal: AbortSignal): Promise<View> {
  const setting = settingOf(query);
  const { asOf, knownAt } = asked(setting);
  const answer = await ask(ReadOrganisation, { id: path[1] ?? '', asOf, knownAt }, signal);
  const organisation = found(answer.organisation);
  const { nodes, totalCount } = answer.fragilePartnerships;
  return {
    title: organisation.name,
    content: [
      heading(organisation.name, 'Organisation'),
      tools(link(['record', 'role'], { organisation: organisation.id }, 'Add somebody in post'), link(['record', 'organisation', organisation.id], {}, 'Correct this')),
      about(organisation),
      section(`Partnerships ${onDay(setting)}, the most fragile first`,
        bullets(nodes.map(({ class: name, partnership }) => [partnershipLink(partnership), ' ', classTag(name)]), 'None is recorded.'),
        totalCount > 0 && paragraph(link(['partnerships'], { organisation: organisation.id, place: '' }, totalCount === 1 ? 'See why' : `See why, for each of the ${totalCount}`))),
      section('People', bullets(organisation.roles.map(({ person, title, level, since, until }) => [
        recordLink('people', person), inBrackets([title, level === null ? null : plain(level), formatPeriod(since, until)]),
      ]), 'Nobody is recorded.')),
      organisation.memberOf.length > 0 && section('Member of', bullets(organisation.memberOf.map(({ body }) => recordLink('organisations', body)), '')),
      organisation.members.length > 0 && section('Members', bullets(organisation.members.map(({ member }) => recordLink('organisations', member)), '')),
      section('Buildings', bullets(organisation.tenures.map(({ building, kind, since, until }) => [
        recordLink('buildings', building), inBrackets([kind === null ? null : plain(kind), formatPeriod(since, until)]),
      ]), 'None is recorded.')),
      section('Funding received', bullets(organisation.fundingReceived.map(({ funding }) => fundingLine(funding)), 'None is recorded.')),
      organisation.fundingGiven.length > 0 && section('Funding given', bullets(organisation.fundingGiven.map(({ funding }) => fundingLine(funding)), '')),
    ],
  };
}

function about(organisation: OrganisationPageFragment): JSX.Element {
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

function fundingLine(funding: FundingLineFragment | null): ComponentChildren {
  if (funding === null) return 'not recorded';
  const { id, title, amount, currency, awarded } = funding;
  return [link(['funding', id], {}, title), amount !== null && `: ${formatMoney(amount, currency ?? 'GBP')}`, awarded !== null && `, awarded ${formatDate(awarded)}`];
}

function inBrackets(parts: readonly (string | null)[]): ComponentChildren {
  const known = parts.filter((part) => part !== null && part !== '');
  return known.length > 0 && ` (${known.join(', ')})`;
}
