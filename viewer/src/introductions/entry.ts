import { h, type Child } from '../dom/element.ts';
import { link } from '../dom/link.ts';
import { classTag } from '../partnerships/classLine.ts';
import type { Query } from '../route.ts';
import type { Introduction } from './query.ts';

/** Who would meet whom, with links to the newcomers, what would change, and why. */
export function introductionEntry(introduction: Introduction, query: Query): Child {
  const { now, then, why } = introduction;
  return [
    h('p', { class: 'govuk-body' }, meeting(introduction, query)),
    h('p', { class: 'govuk-body page-partnership__class' }, classTag(now.class), h('span', {}, now.class === then.class ? ' would stay ' : ' would become '), classTag(then.class)),
    h('p', { class: 'govuk-body page-partnership__why' }, why),
  ];
}

function meeting({ people, meets }: Introduction, query: Query): Child {
  const names = people.map(({ person, organisation }, index) => [index > 0 && ' to ', link(['people', person.id], query, person.name), `, ${organisation.name}`]);
  return ['Introduce ', names, meets !== null && [', to ', link(['organisations', meets.id], query, meets.name)]];
}
