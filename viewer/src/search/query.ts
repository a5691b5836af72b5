import { ask } from '../graphql/ask.ts';

/** One thing that was found. */
export interface Found {
  readonly __typename: string;
  readonly id: string;
  readonly name?: string;
  readonly title?: string;
  readonly kind?: string | null;
  readonly parties?: readonly { readonly organisation: { readonly name: string } }[];
}

/** The most results that are shown. */
export const most = 50;

const query = `query Search($text: String!, $first: Int!) {
  search(text: $text, first: $first) {
    nodes {
      __typename
      ... on Organisation { id name }
      ... on Person { id name }
      ... on Partnership { id kind parties { organisation { name } } }
      ... on Building { id name }
      ... on Funding { id title }
      ... on Place { id name }
      ... on Theme { id name }
      ... on Service { id name }
      ... on Initiative { id name }
      ... on Learning { id title }
      ... on Blockage { id title }
      ... on Source { id title }
      ... on Gap { id name: wanted }
      ... on Assessment { id name: dimension }
    }
  }
}`;

/** Looks for a text in names and descriptions of all times, the best match first. */
export async function search(text: string, signal: AbortSignal): Promise<readonly Found[]> {
  return (await ask<{ search: { nodes: readonly Found[] } }>(query, { text, first: most }, signal)).search.nodes;
}
