import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rearranged } from '../../src/network/rearranging.ts';

const start = { x: Float32Array.of(0, 1, 2, 3, 50), y: Float32Array.of(0, 0, 0, 0, 50), a: [0, 2], b: [1, 3], isMoved: [true, true, true, true, false] };

test('Those who are tied come to lie nearer to each other than to the others', () => {
  const { x, y } = rearranged(start);
  const distance = (one: number, other: number): number => Math.hypot((x[one] ?? 0) - (x[other] ?? 0), (y[one] ?? 0) - (y[other] ?? 0));
  assert.ok(distance(0, 1) < distance(0, 2) && distance(2, 3) < distance(1, 3));
});

test('What is hidden stays where it is', () => {
  const { x, y } = rearranged(start);
  assert.deepEqual([x[4], y[4]], [50, 50]);
});

test('The places that are given are not changed', () => {
  rearranged(start);
  assert.deepEqual([...start.x], [0, 1, 2, 3, 50]);
});
