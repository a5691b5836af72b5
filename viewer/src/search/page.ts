import { h, type ComponentChildren } from 'preact';
import { bullets, heading, paragraph } from '../dom/blocks.ts';
import { link } from '../dom/link.ts';
import { capital, count, typeWords } from '../format/words.ts';
import { ask } from '../graphql/ask.ts';
import { SearchAll, type FoundNodeFragment } from '../graphql/operations.ts';
import { pathOf } from '../shell/places.ts';
import type { View } from '../shell/view.ts';
import type { Route } from '../route.ts';
import { searchForm } from './searchForm.ts';

/** The most results that are shown. */
const most = 50;

/** A postcode or the beginning of one, from its district on, by its shape. */
const postcodes = /^[a-z]{1,2}\d[\da-z]?( ?\d([a-z]{2})?)?$/i;

/** What was found for some text. */
export async function searchPage({ query }: Route, signal: AbortSignal): Promise<View> {
  const text = (query['q'] ?? '').trim();
  if (text === '') return { title: 'Search', content: [heading('Search'), searchForm('')] };

  const { nodes: found, suggestions } = (await ask(SearchAll, { text, first: most }, signal)).search;
  const shown = found.length < most ? count(found.length, 'result', 'results') : `The best ${most} results`;
  const title = `Search for “${text}”`;
  return {
    title,
    announcement: found.length === 0 ? `No results for ${text}${suggestions.length > 0 ? '. There are near spellings' : ''}` : shown,
    content: [
      heading(title),
      searchForm(text),
      postcodes.test(text) && paragraph(link(['partners'], { postcode: text }, `Find partners near ${text.toUpperCase()}`)),
      found.length === 0
        ? [
          paragraph(`There are no results for “${text}”.`),
          suggestions.length > 0 && [paragraph('Did you mean:'), bullets(suggestions.map((near) => link(['search'], { q: near }, near)), '')],
          bullets(['Check the spelling.', 'Try part of the name, or another name.', 'Try fewer words.'], ''),
        ]
        : [
          paragraph(shown, found.length === most && '. Add another word to get fewer results.'),
          h('ul', { class: 'govuk-list page-results' }, found.map((each) => h('li', {}, result(each)))),
        ],
    ],
  };
}

function result({ __typename: typeName, id, caption }: FoundNodeFragment): ComponentChildren {
  return [
    link(pathOf(typeName, id), {}, caption ?? id),
    h('span', { class: 'page-results__type' }, capital(typeWords(typeName))),
  ];
}
