import { h, type ComponentChildren, type JSX } from 'preact';
import { bullets, paragraph, pastDayNote } from '../dom/blocks.ts';
import { link, recordLink } from '../dom/link.ts';
import { formatMoney, sumByCurrency } from '../format/money.ts';
import { count, listed } from '../format/words.ts';
import type { WhatWouldGoFragment } from '../graphql/operations.ts';
import { partnershipLink } from '../partnerships/parts.ts';

/** What would go if somebody left: each loss under its own heading, and how the day is read where it is past. */
export function departureParts(departure: WhatWouldGoFragment): ComponentChildren {
  const { totals, partnershipsLost, partnershipsLostInPart, leftWithOneHolder, forumsWithoutChair, forumsWithoutMember, buildingsWithoutKeyHolder, fundingAttached, cascade, pastDay } = departure;
  const parts = [
    part('Partnerships lost', 'Nobody would be left who could talk to another party.', totals.partnershipsLost, partnershipsLost.map((partnership) => partnershipLink(partnership))),
    part('Partnerships lost in part', 'Some parties would lose touch, and others could still talk. What would follow, below, says who with whom.', totals.partnershipsLostInPart, partnershipsLostInPart.map((partnership) => partnershipLink(partnership))),
    part('Partnerships left with one holder', 'They would continue, but with only one person on a side.', totals.leftWithOneHolder, leftWithOneHolder.map((partnership) => partnershipLink(partnership))),
    part('Forums without a chair', 'Nobody else is recorded as their chair.', totals.forumsWithoutChair, forumsWithoutChair.map(({ id, name }) => link(['organisations', id], {}, name))),
    part('Forums without a member', 'The organisation would have nobody at the forum.', totals.forumsWithoutMember, forumsWithoutMember.map(({ forum, organisation }) => [
      recordLink('organisations', forum), ': nobody from ', recordLink('organisations', organisation),
    ])),
    part('Buildings without a key holder', 'Nobody else is recorded as having a key.', totals.buildingsWithoutKeyHolder, buildingsWithoutKeyHolder.map(({ id, name }) => link(['buildings', id], {}, name))),
    part(`Funding attached to parties that would lose touch: ${attachedWords(departure)}`,
      'This funding is between parties of the partnerships above. That does not mean that the funding would be lost.', totals.fundingAttached, fundingAttached.map(({ id, title, amount, currency }) => [
        link(['funding', id], {}, title), amount !== null && `: ${formatMoney(amount, currency ?? 'GBP')}`,
      ])),
    part('What would follow', 'In order: partnerships, forums, buildings.', cascade.length, [...cascade]),
  ].filter((each) => each !== null);
  return [parts, pastDayNote(pastDay)];
}

/** The same in one sentence. */
export function departureSentence({ totals }: Pick<WhatWouldGoFragment, 'totals'>): string {
  const losses = [
    totals.partnershipsLost > 0 && `${count(totals.partnershipsLost, 'partnership', 'partnerships')} would be lost`,
    totals.partnershipsLostInPart > 0 && `${count(totals.partnershipsLostInPart, 'partnership', 'partnerships')} would be lost in part`,
    totals.leftWithOneHolder > 0 && `${count(totals.leftWithOneHolder, 'partnership', 'partnerships')} would be left with one holder`,
    totals.forumsWithoutChair > 0 && `${count(totals.forumsWithoutChair, 'forum', 'forums')} would have no chair`,
    totals.forumsWithoutMember > 0 && `${count(totals.forumsWithoutMember, 'seat on a forum', 'seats on forums')} would be empty`,
    totals.buildingsWithoutKeyHolder > 0 && `${count(totals.buildingsWithoutKeyHolder, 'building', 'buildings')} would have no key holder`,
  ].filter((loss) => loss !== false);
  return losses.length === 0 ? '' : `${listed(losses)}.`;
}

/** What the funding comes to; where only a part of it is shown, that it is at least so much. */
export function attachedWords({ totals, fundingAttached }: Pick<WhatWouldGoFragment, 'totals' | 'fundingAttached'>): string {
  const sum = listed(sumByCurrency(fundingAttached));
  if (sum === '') return 'amount not recorded';
  return totals.fundingAttached > fundingAttached.length ? `${sum} or more` : sum;
}

function part(title: string, meaning: string, total: number, items: readonly ComponentChildren[]): JSX.Element | null {
  if (items.length === 0) return null;
  return h('div', {}, h('h3', { class: 'govuk-heading-s' }, title), h('p', { class: 'govuk-hint' }, meaning), bullets(items, ''),
    total > items.length && paragraph(`These are ${items.length.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')}; use GraphQL to see the others.`));
}
