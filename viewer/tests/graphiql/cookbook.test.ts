import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCookbook } from '../../graphiql/cookbook.ts';

const page = ['# Cookbook', '', '## For analysts', '', '### Who is here?', '```graphql', '{ a }', '```', 'Or:', '```graphql', 'query B($id: ID!) { b(id: $id) }', '```', '```json variables', '{ "id": "id of Hub" }', '```', '## Limits', 'None.', ''].join('\n');

test('A chapter has the questions below its headings, each with its variables', () => {
  assert.deepEqual(readCookbook(page), [{
    title: 'For analysts',
    recipes: [
      { title: 'Who is here?', query: '{ a }', variables: '' },
      { title: 'Who is here? (2)', query: 'query B($id: ID!) { b(id: $id) }', variables: '{ "id": "id of Hub" }' },
    ],
  }]);
});
