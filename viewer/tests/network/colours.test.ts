import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookOf } from '../../src/network/choice.ts';
import { colouringOf, sizesOf } from '../../src/network/colours.ts';
import { picture } from './given.ts';

test('Every colour that is used is in the key', () => {
  for (const colour of ['sector', 'group', 'weak', 'DEGREE']) {
    const { colourOf, key } = colouringOf(picture, lookOf({ colour }), new Map([['DEGREE', Float32Array.of(2, 1, NaN, 2)]]));
    for (const node of picture.ids.keys()) assert.ok(key.some((entry) => entry.colour === colourOf(node)), `${colour} of ${node}`);
  }
});

test('Whoever has most of what sizes show is largest, and nothing has no size', () => {
  const sizeOf = sizesOf(picture, lookOf({ size: 'DEGREE' }), new Map([['DEGREE', Float32Array.of(2, 1, NaN, 0)]]));
  assert.ok(sizeOf(0) > sizeOf(1) && sizeOf(1) > sizeOf(2));
  assert.equal(sizeOf(2), sizeOf(3));
});
