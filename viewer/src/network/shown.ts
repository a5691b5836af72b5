import { plain, capital } from '../format/words.ts';
import type { Look } from './choice.ts';
import { isPerson, type Picture } from './picture.ts';

const millisecondsOfADay = 86_400_000;

/** Which nodes and lines of a picture are shown. */
export interface Shown {
  readonly nodes: readonly boolean[];
  readonly lines: readonly boolean[];
  readonly count: number;
}

/** What is left of a picture by the filters of a look; it hides, and moves nothing. */
export function shownOf(picture: Picture, look: Look): Shown {
  const { header, a, b, cutsOff, bridge, sector } = picture;
  const day = look.day === '' ? undefined : dayNumber(look.day);
  const keeps = (node: number): boolean =>
    (look.show === '' || (look.show === 'people') === isPerson(picture, node))
    && (look.sector === '' || isPerson(picture, node) || String(sector[node]) === look.sector);
  const kept = Array.from({ length: header.nodes }, (_, node) => keeps(node));
  const lines = Array.from({ length: header.lines }, (_, line) => {
    const [one, other] = [a[line] ?? 0, b[line] ?? 0];
    return kept[one] === true && kept[other] === true
      && (day === undefined || holdsOn(picture, line, day))
      && (look.only !== 'weak' || bridge[line] === 1 || (cutsOff[one] ?? 0) > 0 || (cutsOff[other] ?? 0) > 0);
  });
  const tied = new Uint8Array(header.nodes);
  lines.forEach((isShown, line) => {
    if (isShown) tied[a[line] ?? 0] = tied[b[line] ?? 0] = 1;
  });
  const mustBeTied = (node: number): boolean => day !== undefined || look.only !== '' || (look.sector !== '' && isPerson(picture, node));
  const nodes = kept.map((isKept, node) => isKept && (tied[node] === 1 || !mustBeTied(node)));
  return { nodes, lines, count: nodes.filter(Boolean).length };
}

/** Whether a line held on a day, counted from 1 January 1970. */
export function holdsOn({ spells, spellFirst, spellLast }: Picture, line: number, day: number): boolean {
  for (let spell = spells[line] ?? 0; spell < (spells[line + 1] ?? 0); spell++) {
    if ((spellFirst[spell] ?? 0) <= day && day <= (spellLast[spell] ?? 0)) return true;
  }
  return false;
}

/** The first and the last day on which anything is known to begin or end; null where nothing is. */
export function daysOf({ spellFirst, spellLast }: Picture): readonly [number, number] | null {
  let [first, last] = [Infinity, -Infinity];
  for (const days of [spellFirst, spellLast]) {
    for (const day of days) {
      if (Math.abs(day) >= 2 ** 31 - 1) continue;
      first = Math.min(first, day);
      last = Math.max(last, day);
    }
  }
  return first <= last ? [first, last] : null;
}

/** A day in ISO form as a number of days from 1 January 1970. */
export function dayNumber(iso: string): number {
  return Math.floor(Date.parse(`${iso}T00:00:00Z`) / millisecondsOfADay);
}

/** The day of a number, in ISO form. */
export function isoOf(day: number): string {
  return new Date(day * millisecondsOfADay).toISOString().slice(0, 10);
}

/** What ties the two ends of a line, in words: "Role and contact". */
export function tieWords({ header, kinds }: Picture, line: number): string {
  const words = header.kindWords.filter((_, kind) => ((kinds[line] ?? 0) >> kind) % 2 === 1).map(plain);
  return capital(words.join(' and '));
}
