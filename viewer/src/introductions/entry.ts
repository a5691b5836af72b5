import { h, type ComponentChildren } from 'preact';
import { recordLink } from '../dom/link.ts';
import { classTag } from '../partnerships/classLine.ts';
import type { Introduction } from './list.ts';

/** Who would meet whom, with links to the newcomers, what would change, and why. */
export function introductionEntry(introduction: Introduction): ComponentChildren {
  const { now, then, why } = introduction;
  return [
    h('p', { class: 'govuk-body' }, meeting(introduction)),
    h('p', { class: 'govuk-body page-partnership__class' }, classTag(now.class), h('span', {}, now.class === then.class ? ' would stay ' : ' would become '), classTag(then.class)),
    h('p', { class: 'govuk-body page-partnership__why' }, why),
  ];
}

function meeting({ people, meets }: Introduction): ComponentChildren {
  const names = people.map(({ person, organisation }, index) => [index > 0 && ' to ', recordLink('people', person), organisation !== null && `, ${organisation.name}`]);
  return ['Introduce ', names, meets !== null && [', to ', recordLink('organisations', meets)]];
}
