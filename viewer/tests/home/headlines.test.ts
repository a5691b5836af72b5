import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headlineWords } from '../../src/home/headlines.ts';

test('The headline of a place says how many hang on one senior person and how many nobody holds', () => {
  assert.equal(headlineWords({ all: 60, senior: 19, unheld: 1200 }), '60 partnerships: 19 hang on one senior person, and nobody holds 1,200.');
  assert.equal(headlineWords({ all: 1, senior: 1, unheld: 0 }), '1 partnership: 1 hangs on one senior person, and all have somebody in contact.');
  assert.equal(headlineWords({ all: 2, senior: 0, unheld: 0 }), '2 partnerships: none hangs on one senior person, and all have somebody in contact.');
});
