import { h, type JSX } from 'preact';
import type { Named } from '../dom/link.ts';
import { short } from '../format/words.ts';
import type { ProofChainFragment } from '../graphql/operations.ts';

type Step = ProofChainFragment['steps'][number];

const column = 230;
const row = 78;
const end = 40;
const longest = 26;

/** The chains side by side between two organisations, each from its top to its bottom: a solid line for people who talk about a partnership, a dashed one for colleagues, a dotted one for people who know each other. The lists below say the same. */
export function ChainsPicture({ chains, from, to }: { readonly chains: readonly ProofChainFragment[]; readonly from: Named; readonly to: Named }): JSX.Element {
  const width = column * Math.max(chains.length, 1);
  const longestChain = Math.max(...chains.map(({ steps }) => steps.length));
  const height = end * 2 + row * (longestChain + 1);
  return h('svg', { class: 'page-picture page-picture--chains', viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': `${chains.length} ${chains.length === 1 ? 'chain' : 'chains'} with nobody in common between ${from.name} and ${to.name}. The lists below say the same.` },
    chains.map(({ steps }, index) => h('g', { key: index }, chain(steps, column * (index + 0.35), height))),
    organisation(from, width, 0),
    organisation(to, width, height - end));
}

function chain(steps: readonly Step[], x: number, height: number): readonly JSX.Element[] {
  const gap = (height - 2 * end) / (steps.length + 1);
  const places = [end, ...steps.map((_, index) => end + gap * (index + 1)), height - end];
  return [
    ...places.slice(1).map((y, index) => h('line', { class: `page-picture__line ${kindOf(steps[index], index)}`, x1: x, y1: places[index], x2: x, y2: y })),
    ...steps.map(({ person, organisation: where, partnership }, index) => h('g', {},
      index > 0 && h('text', { class: 'page-picture__joint', x: x + 12, y: ((places[index] ?? 0) + (places[index + 1] ?? 0)) / 2 + 4 }, short(partnership !== null ? 'talk' : where !== null ? 'colleagues' : 'know each other', longest)),
      h('circle', { cx: x, cy: places[index + 1], r: 9 }),
      h('text', { x: x + 16, y: (places[index + 1] ?? 0) + 5 }, short(person?.name ?? 'somebody', longest)))),
  ];
}

function organisation({ name }: Named, width: number, y: number): JSX.Element {
  return h('g', { class: 'page-picture__organisation' },
    h('rect', { x: 1, y: y + 4, width: width - 2, height: end - 8, rx: 3 }),
    h('text', { x: width / 2, y: y + end / 2 + 5, 'text-anchor': 'middle' }, name.length * 7 < width ? name : short(name, longest)));
}

/** How a person is joined to the one before; the first and the last are in post at the ends. */
function kindOf(step: Step | undefined, index: number): string {
  if (step === undefined || index === 0) return '';
  return step.partnership !== null ? '' : step.organisation !== null ? 'is-colleagues' : 'is-acquainted';
}
