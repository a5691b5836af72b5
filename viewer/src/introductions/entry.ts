import { h, type ComponentChildren } from 'preact';
import { paragraph } from '../dom/blocks.ts';
import { link, recordLink } from '../dom/link.ts';
import type { IntroducerKind } from '../graphql/operations.ts';
import { classTag } from '../partnerships/classLine.ts';
import type { Introduction } from './list.ts';
import { changeWords, gainWords } from './words.ts';

const introducerWords: Readonly<Record<IntroducerKind, string>> = {
  HOLDS_ANOTHER: 'they hold another partnership between the two',
  HOLDS_IT: 'they hold the partnership now, on the same side',
  HOLDS_IT_ON_THE_OTHER_SIDE: 'they hold the partnership now, on the other side',
  SITS_ON_A_SHARED_FORUM: 'they sit on a forum that both belong to',
};

/** Who would meet whom, with links to the newcomers, what would change, and why. */
export function introductionEntry(introduction: Introduction): ComponentChildren {
  const { now, then, why, introducer } = introduction;
  return [
    h('p', { class: 'govuk-body' }, meeting(introduction)),
    h('p', { class: 'govuk-body page-partnership__class' }, classTag(now.class), h('span', {}, now.class === then.class ? ' would stay ' : ' would become '), classTag(then.class)),
    h('p', { class: 'govuk-body page-partnership__why' }, why),
    then.k !== now.k && paragraph(changeWords(now.k, then.k)),
    introducer === null
      ? paragraph('Nobody is recorded who could make the introduction.')
      : paragraph(recordLink('people', introducer.person), introducer.organisation !== null && ` (${introducer.organisation.name})`, ` could make it: ${introducerWords[introducer.kind]}.`),
    recordLinks(introduction),
  ];
}

/** The same in two lines, for a list that is talked through. */
export function introductionLine(introduction: Introduction): ComponentChildren {
  const { introducer } = introduction;
  return [
    meeting(introduction), `. ${gainWords(introduction)} `,
    introducer === null ? 'Nobody is recorded who could make the introduction.' : [recordLink('people', introducer.person), ' could make the introduction.'],
  ];
}

function recordLinks({ partnership, people }: Introduction): ComponentChildren {
  return partnership !== null && people.flatMap(({ person, organisation }) => person === null ? [] : [
    paragraph(link(['record', 'holds'], { partnership: partnership.id, person: person.id, organisation: organisation?.id }, `Record that ${person.name} holds it`), ', once they have met.')]);
}

function meeting({ people, meets }: Introduction): ComponentChildren {
  const names = people.map(({ person, organisation }, index) => [index > 0 && ' to ', recordLink('people', person), organisation !== null && `, ${organisation.name}`]);
  return ['Introduce ', names, meets !== null && [', to ', recordLink('organisations', meets)]];
}
