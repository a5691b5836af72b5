import type { Named } from '../dom/link.ts';
import type { PicturedFragment, RehearsedFragment } from '../graphql/operations.ts';
import { partiesOf } from '../partnerships/parts.ts';

/** What would become of a partnership. */
export type Fate = 'lost' | 'in part' | 'one left';

/** Somebody or something that is drawn, at a place of the picture. */
export interface Placed extends Named {
  readonly y: number;
}

/** A partnership that is drawn. */
export interface PlacedPartnership extends Placed {
  readonly number: number;
  readonly fate: Fate;
  readonly parties: readonly Named[];
  /** The ids of those who leave and hold it. */
  readonly heldBy: readonly string[];
}

/** An organisation that is drawn, and whether it floats off. */
export interface PlacedOrganisation extends Placed {
  readonly isOff: boolean;
}

/** Where everything stands: those who leave on the left, what they hold in the middle, the parties on the right. */
export interface Layout {
  readonly height: number;
  readonly people: readonly Placed[];
  readonly partnerships: readonly PlacedPartnership[];
  readonly organisations: readonly PlacedOrganisation[];
}

const row = 38;

/** Lays out what a departure touches. An organisation floats off where it is cut off from the one that was chosen; where none was chosen, where all that is drawn of it would be lost. */
export function layOut({ people, lost, inPart, oneLeft, cutOff }: RehearsedFragment): Layout {
  const leaving = new Set(people.map(({ id }) => id));
  const drawn = [...lost.map(withFate('lost')), ...inPart.map(withFate('in part')), ...oneLeft.map(withFate('one left'))];
  const organisations = inOrderOfRows(drawn);
  const height = row * Math.max(drawn.length, organisations.length, people.length, 1);
  const cut = cutOff === null || cutOff === undefined ? null : new Set(cutOff.organisations.map(({ id }) => id));
  return {
    height,
    people: spread(people, height),
    partnerships: spread(drawn, height).map(({ fate, partnership, y }, index) => ({
      id: partnership.id, name: partnership.caption ?? partnership.id, y, number: index + 1, fate, parties: partiesOf(partnership),
      heldBy: [...new Set(partnership.holders.flatMap(({ person }) => person !== null && leaving.has(person.id) ? [person.id] : []))],
    })),
    organisations: spread(organisations, height).map((organisation) => ({
      ...organisation,
      isOff: cut?.has(organisation.id) ?? drawn.every(({ fate, partnership }) => fate === 'lost' || partiesOf(partnership).every(({ id }) => id !== organisation.id)),
    })),
  };
}

interface Drawn {
  readonly fate: Fate;
  readonly partnership: PicturedFragment;
}

function withFate(fate: Fate): (partnership: PicturedFragment) => Drawn {
  return (partnership) => ({ fate, partnership });
}

/** The organisations beside what they are parties of, so that few lines cross. */
function inOrderOfRows(drawn: readonly Drawn[]): readonly Named[] {
  const rows = new Map<string, { readonly organisation: Named; readonly at: number[] }>();
  drawn.forEach(({ partnership }, index) => {
    for (const organisation of partiesOf(partnership)) {
      const known = rows.get(organisation.id) ?? { organisation, at: [] };
      known.at.push(index);
      rows.set(organisation.id, known);
    }
  });
  const middle = (at: readonly number[]): number => at.reduce((sum, index) => sum + index, 0) / at.length;
  return [...rows.values()].sort((one, other) => middle(one.at) - middle(other.at) || one.organisation.name.localeCompare(other.organisation.name, 'en-GB')).map(({ organisation }) => organisation);
}

/** Things evenly from top to bottom. */
function spread<T>(things: readonly T[], height: number): (T & { readonly y: number })[] {
  return things.map((thing, index) => ({ ...thing, y: (index + 0.5) * height / things.length }));
}
