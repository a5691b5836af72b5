import { ask } from '../graphql/ask.ts';
import { ReadHistory, type VersionFragment } from '../graphql/operations.ts';

/** How many versions one question answers. */
const page = 100;

/** Every version of a fact, the oldest first. */
export async function readHistory(id: string, signal: AbortSignal): Promise<readonly VersionFragment[]> {
  const versions: VersionFragment[] = [];
  for (;;) {
    const { history } = await ask(ReadHistory, { id, after: versions.at(-1)?.version }, signal);
    versions.push(...history);
    if (history.length < page) return versions;
  }
}
