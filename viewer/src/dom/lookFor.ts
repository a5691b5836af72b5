import { ask } from '../graphql/ask.ts';
import { PickRecord, type NodeType, type PickedFragment } from '../graphql/operations.ts';
import type { Named } from './link.ts';

/** Records that somebody may mean by a name. */
export interface Like {
  /** Those whose names begin so or have its words or, where none does, those of near spellings. */
  readonly near: readonly Named[];
  /** Those among them that are called just so: whoever records the name means one of them. */
  readonly called: readonly Named[];
}

/** Reads which records somebody may mean by a name. */
export async function readLike(text: string, types: readonly NodeType[], signal: AbortSignal): Promise<Like> {
  const { nodes, called, suggestions } = (await ask(PickRecord, { text, types }, signal)).search;
  const others = await Promise.all(suggestions.map(async (other) => (await ask(PickRecord, { text: other, types }, signal)).search.nodes));
  return { near: once([...nodes, ...others.flat()]).map(named), called: called.map(named) };
}

/**
 * Looks for records by a part of their name once nobody has typed for a while.
 * @param pause How long that is, in milliseconds.
 * @param take Told what was found.
 * @returns what stops it: the end of an effect.
 */
export function lookFor(text: string, types: readonly NodeType[], pause: number, take: (found: Like) => void): () => void {
  const looking = new AbortController();
  const waiting = setTimeout(() => {
    // Whatever is wrong is said when the form is sent.
    readLike(text, types, looking.signal).then(take, () => {});
  }, pause);
  return () => {
    clearTimeout(waiting);
    looking.abort();
  };
}

function once(all: readonly PickedFragment[]): readonly PickedFragment[] {
  return [...new Map(all.map((each) => [each.id, each])).values()];
}

function named({ id, caption }: PickedFragment): Named {
  return { id, name: caption ?? id };
}
