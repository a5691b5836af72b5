import { listIn, type Query } from '../route.ts';

/** Which network is drawn and how it is arranged: what the server is asked for. */
export interface Question {
  readonly network: string;
  /** 'all' for the network of all times. */
  readonly times: string | undefined;
  /** The id of the person or organisation whose surroundings are drawn. */
  readonly around: string | undefined;
  readonly steps: string;
  readonly arrangement: string | undefined;
}

/** How the picture is shown: what the page does by itself. */
export interface Look {
  readonly tab: Tab;
  readonly colour: string;
  readonly size: string;
  readonly show: string;
  readonly sector: string;
  /** 'weak' for only those lines that are the only way between their ends, or lead to somebody who holds parts together. */
  readonly only: string;
  /** The day of the slider, in ISO form. */
  readonly day: string;
  readonly selected: readonly string[];
  /** The id of the record that is explored. */
  readonly at: string;
  /** The ids explored before, the first first. */
  readonly trail: readonly string[];
}

export type Tab = 'picture' | 'table' | 'explore';

/** The networks, in words. */
export const networks: readonly (readonly [string, string])[] = [
  ['CONTACT', 'People who can talk to each other, and where they are in post'],
  ['PEOPLE_AND_ORGANISATIONS', 'People and the organisations where they are in post'],
  ['PEOPLE', 'People, by where they are in post and what they can talk about'],
  ['ORGANISATIONS_BY_PARTNERSHIP', 'Organisations, by their partnerships'],
  ['ORGANISATIONS_BY_PEOPLE', 'Organisations, by people in post at both'],
];

/** What can be measured of everybody, in words. */
export const measures: readonly (readonly [string, string])[] = [
  ['DEGREE', 'How many they are tied to'],
  ['BETWEENNESS', 'How often they stand between others'],
  ['CLOSENESS', 'How near they are to all others'],
  ['CORE_NUMBER', 'How deep in the network they are'],
  ['CONSTRAINT', 'How much their ties lead to the same few'],
  ['EFFECTIVE_SIZE', 'How many they reach that do not repeat each other'],
];

// Who asks here wants to know what hangs on whom, which posts alone don't tell.
const usualNetwork = 'CONTACT';
const usual: Look = { tab: 'picture', colour: 'sector', size: 'ties', show: '', sector: '', only: '', day: '', selected: [], at: '', trail: [] };

/** Whether networks of a kind have people and organisations, so that they can stand in two columns. */
export function hasTwoModes(network: string): boolean {
  return network === 'PEOPLE_AND_ORGANISATIONS' || network === 'CONTACT';
}

/** The measures that have a meaning in a network. */
export function measuresOf({ network, times }: Question): typeof measures {
  if (times !== undefined) return [];
  return hasTwoModes(network) ? measures.filter(([name]) => name !== 'CONSTRAINT' && name !== 'EFFECTIVE_SIZE') : measures;
}

/** The question of an address. */
export function questionOf(query: Readonly<Record<string, string>>): Question {
  const { network = usualNetwork, times, around, steps = '2', arrangement } = query;
  return { network, times, around, steps, arrangement };
}

/** The look of an address. */
export function lookOf(query: Readonly<Record<string, string>>): Look {
  const { tab, colour = usual.colour, size = usual.size, show = '', sector = '', only = '', day = '', selected, at = '', trail } = query;
  return { tab: tab === 'table' || tab === 'explore' ? tab : 'picture', colour, size, show, sector, only, day, selected: listIn(selected), at, trail: listIn(trail) };
}

/** The parameters that {@link questionOf} and {@link lookOf} read; those that are usual are left out. */
export function queryOf(question: Question, look: Look): Query {
  const { network, times, around, steps, arrangement } = question;
  const looks = Object.entries(look).map(([name, value]) => [name, String(value) === String(usual[name as keyof Look]) ? undefined : String(value)] as const);
  return { network: network === usualNetwork ? undefined : network, times, around, steps: around === undefined || steps === '2' ? undefined : steps, arrangement, ...Object.fromEntries(looks) };
}
