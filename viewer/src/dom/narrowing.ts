import { h, type ComponentChildren, type JSX } from 'preact';
import { Link } from './link.ts';
import type { Query } from '../route.ts';
import { details } from './blocks.ts';

/** Something that a list is narrowed to, and the parameters of the same list without it. */
export interface Chosen {
  readonly words: string;
  readonly without: Query;
}

/** The form that narrows a list, folded; above it what the list is narrowed to. */
export function narrowing(title: string, path: readonly string[], chosen: readonly Chosen[], form: ComponentChildren): JSX.Element {
  return h('div', { class: 'page-narrowing' }, chosenTags(path, chosen), details(title, form));
}

/** What a list is narrowed to, as tags that can be taken off one by one; nothing where it is narrowed to nothing. */
export function chosenTags(path: readonly string[], chosen: readonly Chosen[]): ComponentChildren {
  return chosen.length > 0 && h('ul', { class: 'page-tags', 'aria-label': 'What the list is narrowed to' }, chosen.map(({ words, without }) =>
    h('li', { key: words }, h(Link, { path, query: without, class: 'page-tags__tag' }, h('span', { class: 'govuk-visually-hidden' }, 'Take off: '), words, h('span', { 'aria-hidden': 'true' }, ' ×')))));
}
