import { AskError } from '../graphql/ask.ts';
import { asked, type Setting } from '../setting/setting.ts';
import type { Question } from './choice.ts';
import { readColumns, type Columns, type NumberColumn } from './columns.ts';

/** A sector with its title and its colour; 0 stands for none that is recorded. */
export interface SectorColour {
  readonly sector: number;
  readonly title: string;
  readonly colour: string;
}

/** What is asked for can't be drawn: it shows too much, or there is no such thing. The message says what to ask instead. */
export class NotDrawn extends AskError {}

interface PictureHeader {
  readonly asOf: string;
  readonly ofAllTimes: boolean;
  readonly nodes: number;
  readonly people: number;
  readonly lines: number;
  readonly kindWords: readonly string[];
  readonly classWords: readonly string[];
  readonly sectors: readonly SectorColour[];
}

/** A network as it is drawn. Nodes are numbered: people first, then organisations. */
export interface Picture {
  readonly header: PictureHeader;
  readonly ids: readonly string[];
  readonly x: NumberColumn;
  readonly y: NumberColumn;
  readonly sector: NumberColumn;
  readonly community: NumberColumn;
  readonly cutsOff: NumberColumn;
  readonly a: NumberColumn;
  readonly b: NumberColumn;
  readonly ties: NumberColumn;
  readonly kinds: NumberColumn;
  readonly fragility: NumberColumn;
  readonly bridge: NumberColumn;
  readonly spells: NumberColumn;
  readonly spellFirst: NumberColumn;
  readonly spellLast: NumberColumn;
  /** By node, the lines that it is at an end of. */
  readonly linesOf: readonly (readonly number[])[];
}

/** What nodes are called, in their order, and what the picture shows in sentences. */
export interface PictureNames {
  readonly names: readonly string[];
  readonly headline: string;
}

/** The address of a picture, or of what belongs to it. */
export function pictureAddress(file: string, question: Question, setting: Setting, more: Readonly<Record<string, string>> = {}): string {
  const { place, asOf, knownAt } = asked(setting);
  const { network, times, around, steps, arrangement } = question;
  const parameters = Object.entries({ network, place, asOf, knownAt, times, around, steps: around === undefined ? undefined : steps, arrangement, ...more })
    .filter((entry): entry is [string, string] => entry[1] !== undefined);
  return `/pictures/${file}?${new URLSearchParams(parameters).toString()}`;
}

/** Reads a picture. */
export async function readPicture(question: Question, setting: Setting, signal: AbortSignal): Promise<Picture> {
  const { header, numbers, texts } = await read<PictureHeader>(pictureAddress('network.bin', question, setting), signal);
  const [a, b] = [numbers('a'), numbers('b')];
  const linesOf: number[][] = Array.from({ length: header.nodes }, () => []);
  for (let line = 0; line < header.lines; line++) {
    linesOf[a[line] ?? 0]?.push(line);
    linesOf[b[line] ?? 0]?.push(line);
  }

  return {
    header, linesOf, a, b, ids: texts('id'), x: numbers('x'), y: numbers('y'), sector: numbers('sector'), community: numbers('community'), cutsOff: numbers('cutsOff'), ties: numbers('ties'),
    kinds: numbers('kinds'), fragility: numbers('class'), bridge: numbers('bridge'), spells: numbers('spells'), spellFirst: numbers('spellFirst'), spellLast: numbers('spellLast'),
  };
}

/** Reads what the nodes of a picture are called. */
export async function readNames(question: Question, setting: Setting, signal: AbortSignal): Promise<PictureNames> {
  const { header, texts } = await read<{ readonly headline: string }>(pictureAddress('names.bin', question, setting), signal);
  return { names: texts('name'), headline: header.headline };
}

/** Reads what is measured of the nodes of a picture; not a number where that is not defined. */
export async function readMeasure(question: Question, setting: Setting, by: string, signal: AbortSignal): Promise<NumberColumn> {
  return (await read(pictureAddress('measure.bin', question, setting, { by }), signal)).numbers('value');
}

/** The node at the other end of a line. */
export function otherEnd({ a, b }: Picture, line: number, node: number): number {
  return (a[line] === node ? b[line] : a[line]) ?? node;
}

/** Whether a node is a person; the others are organisations. */
export function isPerson({ header }: Picture, node: number): boolean {
  return node < header.people;
}

async function read<Header>(address: string, signal: AbortSignal): Promise<Columns<Header>> {
  let response: Response;
  try {
    response = await fetch(address, { signal });
  } catch (error) {
    if (signal.aborted) throw error;
    throw new AskError('The server cannot be reached.', 'Check that it is running and that you are connected, then try again.');
  }

  if (response.status === 400) throw new NotDrawn(await response.text(), 'Change what you asked for, or go back and try again.');
  if (!response.ok) throw new AskError(await response.text(), 'Wait a moment, then try again.');
  return readColumns<Header>(await response.arrayBuffer());
}
