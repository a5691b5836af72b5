import { h, type ComponentChildren, type JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { section } from '../dom/blocks.ts';
import { link } from '../dom/link.ts';
import { inField } from '../dom/fields.ts';
import { count } from '../format/words.ts';
import { pathOf } from '../shell/places.ts';
import type { Seen } from './networkView.ts';
import { isPerson, otherEnd } from './picture.ts';
import { tieWords } from './shown.ts';

const mostFound = 8;

/** One record at a time: who or what it is tied to, by what ties them, as links; and the way that led there. */
export function ExploreTab({ seen }: { readonly seen: Seen }): JSX.Element {
  const { picture, names, look, addressOf, change } = seen;
  const title = useRef<HTMLHeadingElement>(null);
  const isFirst = useRef(true);
  const node = picture.ids.indexOf(look.at);

  useEffect(() => {
    // Whoever follows a link is taken to what it led to; whoever opens the view is not.
    if (!isFirst.current) title.current?.focus();
    isFirst.current = false;
  }, [look.at]);

  const step = (to: number, trail: readonly string[]): ComponentChildren => {
    const changed = { at: picture.ids[to] ?? '', trail };
    const go = (event: Event): void => {
      event.preventDefault();
      change(changed);
    };
    return h('a', { class: 'govuk-link', href: addressOf(changed), onClick: go }, names[to]);
  };

  if (node < 0) return h('div', {}, h(Finder, { seen, shown: (found) => step(found, []) }), section('Those with most ties', h('ul', { class: 'govuk-list' }, mostTied(seen).map((each) => h('li', { key: each }, step(each, []))))));
  const trail = look.trail.map((id) => picture.ids.indexOf(id)).filter((each) => each >= 0);
  const onwards = [...look.trail, look.at];
  return h('div', { class: 'page-network__explore' },
    trail.length > 0 && h('nav', { 'aria-label': 'The way here' }, h('ol', { class: 'page-network__trail govuk-body-s' }, trail.map((each, index) => h('li', { key: index }, step(each, look.trail.slice(0, index)))))),
    h('h2', { class: 'govuk-heading-m', tabindex: -1, ref: title }, names[node]),
    h('p', { class: 'govuk-body' }, factsOf(seen, node), ' ', link(pathOf(isPerson(picture, node) ? 'Person' : 'Organisation', look.at), {}, 'Everything about them')),
    groupsOf(seen, node).map(([words, others]) => h('section', { key: words },
      h('h3', { class: 'govuk-heading-s' }, `${words} (${others.length})`),
      h('ul', { class: 'govuk-list' }, others.map((other) => h('li', { key: other }, step(other, onwards)))))),
    h(Finder, { seen, shown: (found) => step(found, []) }));
}

function factsOf({ picture, selected, question }: Seen, node: number): string {
  const cutsOff = picture.cutsOff[node] ?? 0;
  return [
    isPerson(picture, node) ? 'A person, ' : 'An organisation, ',
    `tied to ${count(picture.linesOf[node]?.length ?? 0, 'other', 'others')}.`,
    question.times === undefined && cutsOff > 0 ? ` Without them, ${count(cutsOff, 'other', 'others')} would be cut off from the rest.` : '',
    selected.has(node) ? ' Selected.' : '',
  ].join('');
}

/** Those that a node is tied to, by what ties them; the most frequent first. */
function groupsOf({ picture, names }: Seen, node: number): readonly (readonly [string, readonly number[]])[] {
  const groups = new Map<string, number[]>();
  for (const line of picture.linesOf[node] ?? []) {
    const words = tieWords(picture, line);
    groups.set(words, [...groups.get(words) ?? [], otherEnd(picture, line, node)]);
  }
  return [...groups].map(([words, others]) => [words, others.sort((one, other) => (names[one] ?? '').localeCompare(names[other] ?? '', 'en-GB'))] as const).sort(([, one], [, other]) => other.length - one.length);
}

function mostTied({ picture }: Seen): readonly number[] {
  return [...picture.ids.keys()].sort((one, other) => (picture.linesOf[other]?.length ?? 0) - (picture.linesOf[one]?.length ?? 0) || one - other).slice(0, 20);
}

/** Finds somebody in the picture by a part of their name. */
export function Finder({ seen: { names }, shown }: { readonly seen: Seen; readonly shown: (node: number) => ComponentChildren }): JSX.Element {
  const [text, setText] = useState('');
  const wanted = text.trim().toLowerCase();
  const found = wanted === '' ? [] : [...names.keys()].filter((node) => names[node]?.toLowerCase().includes(wanted) === true).slice(0, mostFound);
  return h('div', { class: 'page-network__finder' },
    inField({ name: 'find', label: 'Find somebody in this network', hint: 'A part of a name.' }, (ties) => h('input', { ...ties, class: 'govuk-input', type: 'text', autocomplete: 'off', value: text, onInput: (event: Event) => setText((event.currentTarget as HTMLInputElement).value) })),
    h('div', { role: 'status' }, wanted !== '' && (found.length === 0 ? h('p', { class: 'govuk-body' }, 'Nobody of that name is in it.') : h('ul', { class: 'govuk-list' }, found.map((node) => h('li', { key: node }, shown(node)))))));
}
