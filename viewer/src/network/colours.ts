import { count } from '../format/words.ts';
import { measures, type Look } from './choice.ts';
import type { NumberColumn } from './columns.ts';
import { isPerson, type Picture } from './picture.ts';

/** An entry of the key: a colour, the shape that has it, and what both stand for. */
export interface KeyEntry {
  readonly colour: string;
  readonly shape: 'circle' | 'square' | 'line' | 'any';
  readonly words: string;
}

/** The colour of each node, and the key to them. */
export interface Colouring {
  readonly colourOf: (node: number) => string;
  readonly key: readonly KeyEntry[];
}

/** The colour of lines. */
export const lineColours = { usual: '#b1b4b6', bridge: '#0b0c0c' } as const;

/** What is measured of the nodes, by the names of measures. */
export type Measured = ReadonlyMap<string, NumberColumn>;

// All differ from white, on which pictures are always drawn, by at least three to one.
const peopleColour = '#383f43';
const restColour = '#767676';
const groupColours = ['#1d70b8', '#912b88', '#00703c', '#b54700', '#003078', '#d53880', '#28a197', '#6f7b2c'];
const weakColour = '#d4351c';
const steps = ['#7a8ca8', '#56759c', '#355e93', '#1d4680', '#0b2a5b'];

/** Colours the nodes as a look asks for it; those that are measured by how high they are among all. */
export function colouringOf(picture: Picture, look: Look, measured: Measured): Colouring {
  const values = measured.get(look.colour);
  if (values !== undefined) return byMeasure(values, look.colour);
  switch (look.colour) {
    case 'group':
      return byGroup(picture);
    case 'weak':
      return {
        colourOf: (node) => (picture.cutsOff[node] ?? 0) > 0 ? weakColour : restColour,
        key: [{ colour: weakColour, shape: 'any', words: 'Holds parts together' }, { colour: restColour, shape: 'any', words: 'Everybody else' }],
      };
    default:
      return bySector(picture);
  }
}

/** The size of each node in pixels, by area as much as it has of what a look asks for. */
export function sizesOf({ linesOf }: Picture, look: Look, measured: Measured): (node: number) => number {
  if (look.size === 'same') return () => 4;
  const values = measured.get(look.size);
  const valueOf = (node: number): number => values === undefined ? linesOf[node]?.length ?? 0 : Number.isFinite(values[node]) ? values[node] ?? 0 : 0;
  const most = linesOf.reduce((highest, _, node) => Math.max(highest, valueOf(node)), 0);
  return (node) => 3 + (most === 0 ? 0 : 13 * Math.sqrt(Math.max(0, valueOf(node)) / most));
}

function bySector(picture: Picture): Colouring {
  const { header, sector } = picture;
  const used = new Set(sector.subarray(header.people));
  return {
    colourOf: (node) => isPerson(picture, node) ? peopleColour : header.sectors.find((one) => one.sector === sector[node])?.colour ?? restColour,
    key: [
      ...header.people > 0 ? [{ colour: peopleColour, shape: 'circle', words: 'Person' } as const] : [],
      ...header.sectors.filter((one) => used.has(one.sector)).map(({ colour, title }) => ({ colour, shape: 'square', words: title }) as const),
    ],
  };
}

function byGroup({ community }: Picture): Colouring {
  const sizes = new Map<number, number>();
  for (const group of community) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const largest = [...sizes].filter(([, size]) => size > 1).sort(([one, size], [other, otherSize]) => otherSize - size || one - other).slice(0, groupColours.length);
  const colours = new Map(largest.map(([group], index) => [group, groupColours[index] ?? restColour]));
  return {
    colourOf: (node) => colours.get(community[node] ?? -1) ?? restColour,
    key: [
      ...largest.map(([, size], index) => ({ colour: groupColours[index] ?? restColour, shape: 'any', words: `Group ${index + 1}, ${count(size, 'member', 'members')}` }) as const),
      { colour: restColour, shape: 'any', words: 'Smaller groups' },
    ],
  };
}

function byMeasure(values: NumberColumn, name: string): Colouring {
  const known = [...values].filter(Number.isFinite).sort((one, other) => one - other);
  const limits = steps.slice(1).map((_, step) => known[Math.floor(known.length * (step + 1) / steps.length)] ?? 0);
  const words = measures.find(([one]) => one === name)?.[1] ?? name;
  return {
    colourOf: (node) => Number.isFinite(values[node]) ? steps[limits.filter((limit) => (values[node] ?? 0) >= limit).length] ?? restColour : restColour,
    key: [
      ...steps.map((colour, step) => ({ colour, shape: 'any', words: step === 0 ? `${words}: lowest fifth` : step === steps.length - 1 ? 'Highest fifth' : `Fifth ${step + 1}` }) as const),
      ...known.length < values.length ? [{ colour: restColour, shape: 'any', words: 'Not defined' } as const] : [],
    ],
  };
}
