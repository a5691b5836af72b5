import { bullets, paragraph } from '../dom/blocks.ts';
import { h, type Child } from '../dom/element.ts';
import { link } from '../dom/link.ts';
import { formatMoney, sumByCurrency } from '../format/money.ts';
import { count, listed } from '../format/words.ts';
import { partnershipLink } from '../partnerships/parts.ts';
import type { Query } from '../route.ts';
import type { Departure } from './query.ts';

/** What would go if somebody left: each loss under its own heading, and one sentence where there is none. */
export function departureParts(departure: Departure, query: Query): Child {
  const { partnershipsLost, leftWithOneHolder, forumsWithoutMember, buildingsWithoutKeyHolder, fundingAttached } = departure;
  const parts = [
    part('Partnerships lost', 'Nobody who is left could speak to anybody on the other side.', partnershipsLost.map((partnership) => partnershipLink(partnership, query))),
    part('Partnerships left with one holder', 'They would go on, with a single person on a side.', leftWithOneHolder.map((partnership) => partnershipLink(partnership, query))),
    part('Forums without a member', 'The organisation would have nobody at the forum.', forumsWithoutMember.map(({ forum, organisation }) => [
      link(['organisations', forum.id], query, forum.name), ': nobody from ', link(['organisations', organisation.id], query, organisation.name),
    ])),
    part('Buildings without a key holder', 'Nobody else is recorded as able to open them.', buildingsWithoutKeyHolder.map(({ id, name }) => link(['buildings', id], query, name))),
    part(`Funding attached to partnerships lost${fundingAttached.length === 0 ? '' : `: ${listed(sumByCurrency(fundingAttached)) || 'amount not recorded'}`}`,
      'It is attached to the partnerships above; that does not mean that it would be lost.', fundingAttached.map(({ id, title, amount, currency }) => [
        link(['funding', id], query, title), amount !== null && `: ${formatMoney(amount, currency ?? 'GBP')}`,
      ])),
  ].filter((each) => each !== null);
  return parts.length === 0 ? paragraph('Nothing that is recorded would go.') : parts;
}

/** The same in one sentence. */
export function departureSentence(departure: Departure): string {
  const losses = [
    departure.partnershipsLost.length > 0 && `${count(departure.partnershipsLost.length, 'partnership', 'partnerships')} would be lost`,
    departure.leftWithOneHolder.length > 0 && `${count(departure.leftWithOneHolder.length, 'partnership', 'partnerships')} would be left with one holder`,
    departure.forumsWithoutMember.length > 0 && `${count(departure.forumsWithoutMember.length, 'seat on a forum', 'seats on forums')} would be empty`,
    departure.buildingsWithoutKeyHolder.length > 0 && `${count(departure.buildingsWithoutKeyHolder.length, 'building', 'buildings')} would have no key holder`,
  ].filter((loss) => loss !== false);
  return losses.length === 0 ? '' : `${listed(losses)}.`;
}

function part(title: string, meaning: string, items: readonly Child[]): HTMLElement | null {
  if (items.length === 0) return null;
  return h('div', {}, h('h3', { class: 'govuk-heading-s' }, title), h('p', { class: 'govuk-hint' }, meaning), bullets(items, ''));
}
