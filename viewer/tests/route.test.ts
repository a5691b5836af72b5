import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readRoute, writeRoute } from '../src/route.ts';

test('An address that was written is read as the same view', () => {
  const query = { q: 'a & b = c? #1 + 50 %', asOf: '2026-06-01' };

  const route = readRoute(writeRoute(['people', 'person-0/1 ?#é'], query));

  assert.deepEqual(route, { path: ['people', 'person-0/1 ?#é'], query });
});

test('Parameters without a value are left out of addresses', () => {
  assert.equal(writeRoute(['partnerships'], { class: '', senior: undefined, asOf: null }), '#/partnerships');
});

test('No address and the bare # both mean the first page', () => {
  for (const hash of ['', '#', '#/']) assert.deepEqual(readRoute(hash), { path: [], query: {} });
});

test('An address broken in copying leads nowhere instead of failing', () => {
  assert.equal(readRoute('#/people/%E0%A4%A'), null);
});
