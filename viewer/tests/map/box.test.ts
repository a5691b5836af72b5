import assert from 'node:assert/strict';
import { test } from 'node:test';
import { around, moved, wholeOf, zoomed } from '../../src/map/box.ts';

const whole = wholeOf({ west: 1000, south: 2000, east: 9000, north: 6000 });

test('a map shows all of its frame at first', () => {
  assert.deepEqual(whole, { x: 0, y: 0, width: 8000, height: 4000 });
});

test('zooming in and out again at a point shows the same', () => {
  const near = zoomed(whole, whole, 0.5, [2000, 1000]);
  assert.deepEqual(near, { x: 1000, y: 500, width: 4000, height: 2000 });
  assert.deepEqual(zoomed(near, whole, 2, [2000, 1000]), whole);
});

test('a map is never zoomed out beyond its frame, nor nearer than 200 metres', () => {
  assert.deepEqual(zoomed(whole, whole, 3), whole);
  assert.equal(zoomed(whole, whole, 0.0001).width, 200);
});

test('a map is never moved off its frame', () => {
  const near = zoomed(whole, whole, 0.5);
  assert.deepEqual(moved(near, whole, -99999, 99999), { x: 0, y: 2000, width: 4000, height: 2000 });
});

test('a near look at a point at the edge stays within the frame', () => {
  assert.deepEqual(around(whole, whole, 7999, 10), { x: 6000, y: 0, width: 2000, height: 1000 });
});
