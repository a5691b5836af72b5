import { readDay } from '../format/dates.ts';
import type { FragilityClass, Sector } from '../graphql/operations.ts';
import type { About } from '../partnerships/about.ts';
import { isClass } from '../partnerships/classes.ts';
import { sectors } from '../partners/criteria.ts';
import { among, listIn, type Query } from '../route.ts';

/** What the board is about beside the place and the day, as it stands in the address. */
export interface BoardQuestion {
  /** The ids of the themes. */
  readonly themes: readonly string[];
  readonly sectors: readonly Sector[];
  readonly classes: readonly FragilityClass[];
  /** The day of the last meeting in ISO form; undefined where the address says none. */
  readonly since: string | undefined;
  /** The day of the next meeting in ISO form; undefined where none is said. */
  readonly meeting: string | undefined;
}

/** The question of an address; what can't be understood is left out. */
export function readQuestion(query: Readonly<Record<string, string>>): BoardQuestion {
  return {
    themes: listIn(query['themes']),
    sectors: among(sectors, query['sectors']),
    classes: listIn(query['classes']).filter(isClass),
    since: day(query['since']),
    meeting: day(query['meeting']),
  };
}

/** The same as the parameters of an address. */
export function writeQuestion({ themes, sectors: chosen, classes, since, meeting }: BoardQuestion): Query {
  return { themes: themes.join(','), sectors: chosen.join(','), classes: classes.join(','), since, meeting };
}

/** Which partnerships it is about. */
export function aboutOf({ themes, sectors: chosen, classes }: BoardQuestion): About {
  return { themes: orNone(themes), sectors: orNone(chosen), classes: orNone(classes) };
}

function orNone<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

function day(text: string | undefined): string | undefined {
  return text === undefined ? undefined : readDay(text) ?? undefined;
}
