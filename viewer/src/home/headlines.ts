import { count } from '../format/words.ts';
import { ask } from '../graphql/ask.ts';
import { CountPlace } from '../graphql/operations.ts';
import { inOrder, isOutermost, listPlaces, type PlaceLine } from '../setting/places.ts';
import { asked, type Setting } from '../setting/setting.ts';

/** How the partnerships of a place stand. */
export interface Standing {
  readonly all: number;
  /** Those that hang on one senior person. */
  readonly senior: number;
  /** Those that nobody holds. */
  readonly unheld: number;
}

/** A place and how its partnerships stand. */
export interface Headline {
  readonly place: PlaceLine;
  readonly standing: Standing;
}

/** How many places are asked about: each is a question of its own. */
const mostAsked = 40;

/** How many are told of. */
const mostTold = 12;

/** The places that lie within no other and have partnerships, those with most of them first: what a reader begins with. */
export async function listHeadlines(setting: Setting, signal: AbortSignal): Promise<readonly Headline[]> {
  const places = inOrder(await listPlaces(undefined, signal)).filter(isOutermost).slice(0, mostAsked);
  const headlines = await Promise.all(places.map(async (place) => {
    const { all, senior, unheld } = await ask(CountPlace, { ...asked(setting), place: place.id }, signal);
    return { place, standing: { all: all.totalCount, senior: senior.totalCount, unheld: unheld.totalCount } };
  }));
  return headlines.filter(({ standing }) => standing.all > 0).sort((one, other) => other.standing.all - one.standing.all).slice(0, mostTold);
}

/** What is to be said first of the partnerships of a place. */
export function headlineWords({ all, senior, unheld }: Standing): string {
  const hang = senior === 0 ? 'none hangs on one senior person' : `${senior.toLocaleString('en-GB')} ${senior === 1 ? 'hangs' : 'hang'} on one senior person`;
  return `${count(all, 'partnership', 'partnerships')}: ${hang}, and ${unheld === 0 ? 'all have somebody in contact' : `nobody holds ${unheld.toLocaleString('en-GB')}`}.`;
}
