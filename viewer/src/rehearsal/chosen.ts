import { listIn } from '../route.ts';

/** How many people can be thought away at once. */
export const mostChosen = 20;

/** The ids of the people that an address thinks away, each once. */
export function readChosen(text: string | undefined): readonly string[] {
  return [...new Set(listIn(text))].slice(0, mostChosen);
}

/** The people with one more, or without one that was among them. */
export function toggled(chosen: readonly string[], id: string): readonly string[] {
  return chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id];
}
