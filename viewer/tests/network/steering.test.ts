import assert from 'node:assert/strict';
import { test } from 'node:test';
import { directionOf, nearest } from '../../src/network/steering.ts';

const places = [{ x: 0, y: 0 }, { x: 10, y: 1 }, { x: 6, y: 5 }, { x: -3, y: 0 }, { x: 0, y: -8 }, { x: 20, y: 0 }];
const placeOf = (node: number): { x: number; y: number } => places[node] ?? { x: NaN, y: NaN };

test('An arrow goes to the nearest in its direction, and counts twice what lies aside', () => {
  assert.equal(nearest(0, places.keys(), placeOf, 'right'), 1);
  assert.equal(nearest(0, places.keys(), placeOf, 'left'), 3);
  assert.equal(nearest(0, places.keys(), placeOf, 'up'), 4);
  assert.equal(nearest(0, places.keys(), placeOf, 'down'), undefined);
});

test('Only those that are shown are come to', () => {
  assert.equal(nearest(0, [0, 5], placeOf, 'right'), 5);
});

test('Other keys have no direction', () => {
  assert.equal(directionOf('ArrowUp'), 'up');
  assert.equal(directionOf('Enter'), undefined);
});
