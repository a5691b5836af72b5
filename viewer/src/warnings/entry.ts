import { bullets, paragraph } from '../dom/blocks.ts';
import { h, type Child } from '../dom/element.ts';
import { link } from '../dom/link.ts';
import { classTag } from '../partnerships/classLine.ts';
import { partnershipLink } from '../partnerships/parts.ts';
import type { Query } from '../route.ts';
import { reasonsIn, type Group } from './groups.ts';
import type { Reason, Warning } from './query.ts';

/** The warnings of a group one below the other, each with the reasons that the group is about. */
export function warningList(group: Group, warnings: readonly Warning[], query: Query): HTMLElement {
  return h('ol', { class: 'govuk-list page-partnerships' }, warnings.map((warning) => h('li', { class: 'page-partnership' }, entry(group, warning, query))));
}

function entry(group: Group, { grewWorse, partnership, before, now, reasons }: Warning, query: Query): Child {
  const told = reasonsIn(group, reasons);
  return [
    h('h3', { class: 'govuk-heading-s page-partnership__name' }, partnershipLink(partnership, query)),
    h('p', { class: 'govuk-body page-partnership__class' },
      before !== null && before.class !== now?.class && [classTag(before.class), ' ', h('span', {}, 'then'), ' '],
      now === null ? h('strong', { class: 'govuk-tag govuk-tag--grey' }, 'Ended') : classTag(now.class),
      grewWorse && [' ', h('strong', { class: 'govuk-tag govuk-tag--purple' }, 'Grew more fragile')]),
    bullets(told.map(({ sentence }) => sentence), ''),
    peopleOf(told, query),
  ];
}

/** Links to everybody the reasons are about, each once. */
function peopleOf(reasons: readonly Reason[], query: Query): Child {
  const people = new Map(reasons.flatMap(({ person, otherPerson }) => [person, otherPerson]).filter((one) => one !== null).map((one) => [one.id, one.name]));
  return people.size > 0 && paragraph('Who it is about: ', [...people].map(([id, name], index) => [index > 0 && ' · ', link(['people', id], query, name)]));
}
