import type { ComponentChildren, JSX } from 'preact';
import { bullets, heading, paragraph, section, summary, tools } from '../dom/blocks.ts';
import { link, recordLink, webLink, type Named } from '../dom/link.ts';
import { mergedFrom } from '../duplicates/mergedFrom.ts';
import { formatDate, formatPeriod } from '../format/dates.ts';
import { formatMoney } from '../format/money.ts';
import { capital, count, listed, plain } from '../format/words.ts';
import { ask } from '../graphql/ask.ts';
import { ReadOrganisation, type OrganisationPageFragment } from '../graphql/operations.ts';
import { connection, howEachIsKnown, howRecordIsKnown, withHow } from '../history/howWeKnow.ts';
import { classTag } from '../partnerships/classLine.ts';
import { byName, partnershipLink, present } from '../partnerships/parts.ts';
import type { Route } from '../route.ts';
import { asked, onDay, settingOf } from '../setting/setting.ts';
import { found, type View } from '../shell/view.ts';
import { grantsTable } from './grants.ts';
import { sectorWords } from './sector.ts';

/** One organisation: its partnerships, people, forums, buildings and funding. */
export async function organisationPage({ path, query }: Route, signal: AbortSignal): Promise<View> {
  const setting = settingOf(query);
  const { asOf, knownAt } = asked(setting);
  const id = path[1] ?? '';
  const [answer, merged] = await Promise.all([ask(ReadOrganisation, { id, asOf, knownAt }, signal), mergedFrom(id, setting, signal)]);
  const organisation = found(answer.organisation);
  const { nodes, totalCount } = answer.fragilePartnerships;
  return {
    title: organisation.name,
    content: [
      heading(organisation.name, 'Organisation'),
      tools(link(['proof'], { from: organisation.id }, 'Who connects it with another?'), link(['network'], { network: 'CONTACT', around: organisation.id }, 'Who it is tied to'), link(['map'], { nodes: organisation.id }, 'Show on a map'), link(['record', 'role'], { organisation: organisation.id }, 'Add somebody in post'), link(['record', 'organisation', organisation.id], {}, 'Correct this'), link(['same', organisation.id], {}, 'This is the same as…')),
      about(organisation),
      section(`Partnerships ${onDay(setting)}, the most fragile first`,
        bullets(nodes.map(({ class: name, partnership }) => [partnershipLink(partnership), ' ', classTag(name)]), 'None is recorded.'),
        totalCount > 0 && paragraph(link(['partnerships'], { organisation: organisation.id, place: '' }, totalCount === 1 ? 'See why' : `See why, for each of the ${totalCount}`))),
      organisation.services.length > 0 && section('What it offers', bullets(organisation.services.flatMap(({ id, service }) => service === null ? [] : [withHow(
        [link(['record', 'service', service.id], {}, service.name), service.description !== null && `: ${service.description}`, service.availability !== null && ` (${service.availability})`],
        connection('provides', id, service))]), '')),
      section('People', bullets(organisation.roles.map(({ id, person, title, level, since, until }) => withHow(
        [recordLink('people', person), inBrackets([title, level === null ? null : plain(level), formatPeriod(since, until)])],
        connection('role', id, person))), 'Nobody is recorded.')),
      organisation.memberOf.length > 0 && section('Member of', bullets(organisation.memberOf.map(({ id, body }) => withHow(recordLink('organisations', body), connection('memberOf', id, body))), '')),
      organisation.members.length > 0 && section('Members', bullets(organisation.members.map(({ id, member }) => withHow(recordLink('organisations', member), connection('memberOf', id, member))), '')),
      section('Buildings', bullets(organisation.tenures.map(({ id, building, kind, since, until }) => withHow(
        [recordLink('buildings', building), inBrackets([kind === null ? null : plain(kind), formatPeriod(since, until)])],
        connection('tenure', id, building))), 'None is recorded.')),
      section('Funding received', grantsTable('Funding received', 'funders', 'recipient', organisation.fundingReceived, 'None is recorded.')),
      organisation.fundingGiven.length > 0 && section('Funding given', grantsTable('Funding given', 'recipients', 'funder', organisation.fundingGiven, '')),
      merged,
      howRecordIsKnown({ id: organisation.id, of: organisation.name, correct: ['record', 'organisation', organisation.id] }),
    ],
  };
}

function about(organisation: OrganisationPageFragment): JSX.Element {
  return summary([
    ['Also known as', listed(organisation.alternateNames)],
    ['What it does', organisation.description],
    ['Sector', sectorWords(organisation)],
    ['Category', listed(organisation.categories)],
    ['Themes', listedThemes(organisation)],
    ['Where', places('where it is', 'locatedIn', organisation.locatedIn)],
    ['Serves', places('whom it serves', 'serves', organisation.serves)],
    ['Postcode', organisation.postcode],
    ['Income', organisation.annualIncome === null ? null : `${formatMoney(organisation.annualIncome, 'GBP')} a year`],
    ['Staff', organisation.staff === null ? null : count(organisation.staff, 'person', 'people')],
    ['Volunteers', organisation.volunteers === null ? null : count(organisation.volunteers, 'person', 'people')],
    ['Registered', organisation.registered === null ? null : formatDate(organisation.registered)],
    ['Registered as', organisation.identifiers.map(({ scheme, value }) => `${scheme} ${value}`).join(', ')],
    ['Website', organisation.website === null ? null : webLink(organisation.website)],
    ['Time', capital(formatPeriod(organisation.since, organisation.until))],
  ]);
}

/** Themes lead to whoever else is found by them. */
function listedThemes({ themes }: OrganisationPageFragment): ComponentChildren {
  const all = byName(present(themes.map(({ theme }) => theme)));
  return all.length > 0 && [
    all.map(({ id, name }, index) => [index > 0 && ', ', link(['partners'], { themes: id }, name)]),
    howEachIsKnown('its themes', themes.map(({ id, theme }) => connection('tagged', id, theme))),
  ];
}

function places(of: string, type: string, all: readonly { readonly id: string; readonly place: Named | null }[]): ComponentChildren {
  const names = byName(present(all.map(({ place }) => place))).map(({ name }) => name);
  return names.length > 0 && [listed(names), howEachIsKnown(of, all.map(({ id, place }) => connection(type, id, place)))];
}

function inBrackets(parts: readonly (string | null)[]): ComponentChildren {
  const known = parts.filter((part) => part !== null && part !== '');
  return known.length > 0 && ` (${known.join(', ')})`;
}
