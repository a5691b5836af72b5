import { ask } from '../graphql/ask.ts';
import { PickRecord, type NodeType } from '../graphql/operations.ts';
import type { Named } from './link.ts';

/**
 * Looks for records by a part of their name once nobody has typed for a while.
 * @param pause How long that is, in milliseconds.
 * @param take Told what was found.
 * @returns what stops it: the end of an effect.
 */
export function lookFor(text: string, types: readonly NodeType[], pause: number, take: (found: readonly Named[]) => void): () => void {
  const looking = new AbortController();
  const waiting = setTimeout(() => {
    ask(PickRecord, { text, types }, looking.signal).then(
      ({ search }) => take(search.nodes.map(({ id, caption }) => ({ id, name: caption ?? id }))),
      // Whatever is wrong is said when the form is sent.
      () => {});
  }, pause);
  return () => {
    clearTimeout(waiting);
    looking.abort();
  };
}
