import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unheaded } from '../../src/home/within.ts';

const street = { id: 'street', name: 'Street' };

test('Every place within one is named on its page: with what is said of it, as one without partnerships, or as a smaller one', () => {
  const within = [
    { place: { id: 'ward', name: 'Ward', contains: [{ place: street }, { place: { id: 'park', name: 'Park' } }] } },
    { place: { id: 'quiet', name: 'Quiet', contains: [{ place: street }] } },
    { place: { id: 'park', name: 'Park', contains: [] } },
  ];
  const [quiet, smaller] = unheaded(within, ['ward', 'park']);
  assert.deepEqual(quiet.map(({ id }) => id), ['quiet']);
  assert.deepEqual(smaller, [street]);
});
