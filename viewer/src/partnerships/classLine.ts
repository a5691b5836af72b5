import { h, type JSX } from 'preact';
import { link } from '../dom/link.ts';
import type { Query } from '../route.ts';
import type { FragilityClass } from '../graphql/operations.ts';
import { classWords } from './classes.ts';

/** The name of a class in its colour. */
export function classTag(name: FragilityClass): JSX.Element {
  const { name: text, colour } = classWords(name);
  return h('strong', { class: `govuk-tag govuk-tag--${colour}` }, text);
}

/** A class as a link to its partnerships, with their count and what it means. */
export function classLine(name: FragilityClass, count: number, query: Query): JSX.Element {
  return h('div', { class: 'page-class' },
    h('div', { class: 'page-class__head' }, classTag(name), ' ',
      link(['partnerships'], { ...query, class: name }, count === 1 ? '1 partnership' : `${count} partnerships`,
        h('span', { class: 'govuk-visually-hidden' }, `: ${classWords(name).name}`))),
    h('p', { class: 'govuk-body-s page-class__meaning' }, classWords(name).meaning));
}
