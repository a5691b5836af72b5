import { ask } from '../graphql/ask.ts';

/** One thing that was found. */
export interface Found {
  readonly __typename: string;
  readonly id: string;
  readonly caption: string | null;
}

/** What was found, and near spellings where that is nothing. */
export interface Answer {
  readonly nodes: readonly Found[];
  readonly suggestions: readonly string[];
}

/** The most results that are shown. */
export const most = 50;

const query = `query Search($text: String!, $first: Int!) {
  search(text: $text, first: $first) {
    nodes {
      __typename id caption
    }
    suggestions
  }
}`;

/** Looks for a text in what is known of all times, the best match first. */
export async function search(text: string, signal: AbortSignal): Promise<Answer> {
  return (await ask<{ search: Answer }>(query, { text, first: most }, signal)).search;
}
