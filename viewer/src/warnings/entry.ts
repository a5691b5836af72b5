import { h, type ComponentChildren, type JSX } from 'preact';
import { bullets, entries, paragraph } from '../dom/blocks.ts';
import { link } from '../dom/link.ts';
import type { ReasonOfFragment, WarningOfFragment } from '../graphql/operations.ts';
import { classTag } from '../partnerships/classLine.ts';
import { partnershipLink, present } from '../partnerships/parts.ts';
import { reasonsIn, type Group } from './groups.ts';

/** The warnings of a group one below the other, each with the reasons that the group is about. */
export function warningList(group: Group, warnings: readonly WarningOfFragment[]): JSX.Element {
  return entries(warnings.map((warning) => entry(group, warning)));
}

function entry(group: Group, { grewWorse, partnership, before, now, reasons }: WarningOfFragment): ComponentChildren {
  const told = reasonsIn(group, reasons);
  return [
    h('h3', { class: 'govuk-heading-s page-partnership__name' }, partnershipLink(partnership)),
    h('p', { class: 'govuk-body page-partnership__class' },
      before !== null && before.class !== now?.class && [classTag(before.class), ' ', h('span', {}, 'then'), ' '],
      now === null ? h('strong', { class: 'govuk-tag govuk-tag--grey' }, 'Ended') : classTag(now.class),
      grewWorse && [' ', h('strong', { class: 'govuk-tag govuk-tag--purple' }, 'Grew more fragile')]),
    bullets(told.map(({ sentence }) => sentence), ''),
    peopleOf(told),
  ];
}

/** Links to everybody the reasons are about, each once. */
function peopleOf(reasons: readonly ReasonOfFragment[]): ComponentChildren {
  const people = present(reasons.flatMap(({ person, otherPerson }) => [person, otherPerson]));
  return people.length > 0 && paragraph('Who it is about: ', people.map(({ id, name }, index) => [index > 0 && ' · ', link(['people', id], {}, name)]));
}
