import { ask } from '../graphql/ask.ts';

/** One thing that was found. */
export interface Found {
  readonly __typename: string;
  readonly id: string;
  readonly caption: string | null;
}

/** The most results that are shown. */
export const most = 50;

const query = `query Search($text: String!, $first: Int!) {
  search(text: $text, first: $first) {
    nodes {
      __typename id caption
    }
  }
}`;

/** Looks for a text in names and descriptions of all times, the best match first. */
export async function search(text: string, signal: AbortSignal): Promise<readonly Found[]> {
  return (await ask<{ search: { nodes: readonly Found[] } }>(query, { text, first: most }, signal)).search.nodes;
}
