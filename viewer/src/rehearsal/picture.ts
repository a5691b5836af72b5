import { h, type JSX } from 'preact';
import { short } from '../format/words.ts';
import type { Fate, Layout, PlacedOrganisation, PlacedPartnership } from './layout.ts';

const width = 780;
const peopleAt = 150;
const partnershipsAt = 330;
const organisationsAt = 480;
const longest = 32;

/** The picture of a departure: as it is today, or as it would be. What it shows in colour, it shows in shape and dashes too; the table beside it says the same. */
export function Picture({ layout, hasLeft, label }: { readonly layout: Layout; readonly hasLeft: boolean; readonly label: string }): JSX.Element {
  const { height, people, partnerships, organisations } = layout;
  const placeOf = new Map(organisations.map(({ id, y }) => [id, y]));
  return h('svg', { class: `page-picture${hasLeft ? ' page-picture--left' : ''}`, viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': label },
    partnerships.map(({ id, y, fate, heldBy, parties }) => h('g', { key: `lines of ${id}` },
      heldBy.map((person) => line(`page-picture__line is-leaving`, peopleAt, people.find((one) => one.id === person)?.y ?? y, partnershipsAt, y)),
      parties.map((party) => line(`page-picture__line ${classOf(fate)}`, partnershipsAt, y, organisationsAt, placeOf.get(party.id) ?? y)))),
    people.map(({ id, name, y }) => h('g', { key: id, class: 'page-picture__person' },
      h('circle', { cx: peopleAt, cy: y, r: 9 }),
      h('text', { x: peopleAt - 16, y: y + 5, 'text-anchor': 'end' }, short(name, 17)))),
    partnerships.map((partnership) => h(Mark, { key: partnership.id, partnership })),
    organisations.map((organisation) => h(Box, { key: organisation.id, organisation })));
}

function line(name: string, x1: number, y1: number, x2: number, y2: number): JSX.Element {
  return h('line', { class: name, x1, y1, x2, y2 });
}

/** A partnership by its number in the table; what would become of it by the shape that is laid over it. */
function Mark({ partnership: { y, number, fate } }: { readonly partnership: PlacedPartnership }): JSX.Element {
  return h('g', { class: `page-picture__partnership ${classOf(fate)}` },
    fate === 'in part' ? h('polygon', { points: `${partnershipsAt},${y - 16} ${partnershipsAt + 16},${y} ${partnershipsAt},${y + 16} ${partnershipsAt - 16},${y}` })
      : fate === 'one left' ? h('rect', { x: partnershipsAt - 13, y: y - 13, width: 26, height: 26 })
      : h('circle', { cx: partnershipsAt, cy: y, r: 14 }),
    h('text', { x: partnershipsAt + 20, y: y + 5 }, number),
    fate === 'lost' && h('path', { class: 'page-picture__cross', d: `M${partnershipsAt - 14} ${y - 14}l28 28m0 -28l-28 28` }));
}

function Box({ organisation: { name, y, isOff } }: { readonly organisation: PlacedOrganisation }): JSX.Element {
  return h('g', { class: `page-picture__organisation${isOff ? ' is-off' : ''}` },
    h('rect', { x: organisationsAt, y: y - 13, width: 268, height: 26, rx: 3 }),
    h('text', { x: organisationsAt + 8, y: y + 5 }, short(name, longest)));
}

function classOf(fate: Fate): string {
  return `is-${fate.replace(' ', '-')}`;
}
