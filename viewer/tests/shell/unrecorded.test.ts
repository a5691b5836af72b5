import assert from 'node:assert/strict';
import { test } from 'node:test';
import { idsIn } from '../../src/shell/unrecorded.ts';

test('The ids of an address are found wherever they stand in it, the place first, and days are none', () => {
  const query = { compare: 'organisation-a,organisation-b', place: 'place-x', asOf: '2026-06-01', knownOn: '2020-01-01', q: 'food' };
  assert.deepEqual(idsIn({ path: ['people', 'person-ann'], query }), ['place-x', 'person-ann', 'organisation-a', 'organisation-b']);
  assert.deepEqual(idsIn({ path: [], query: { knownOn: '2020-01-01' } }), []);
});
