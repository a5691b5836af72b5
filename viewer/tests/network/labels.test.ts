import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeLabels, type Label } from '../../src/network/labels.ts';

const picture = { width: 400, height: 300 };

function label(words: string, x: number, y: number, more: Partial<Label> = {}): Label {
  return { words, x, y, radius: 5, width: 100, isFirst: false, ...more };
}

test('A name stands right of its node, and left of it where the picture ends', () => {
  assert.deepEqual(placeLabels([label('Ann', 50, 50), label('Bob', 390, 100)], picture, 12).map(({ words, left }) => [words, left]), [['Ann', 58], ['Bob', 282]]);
});

test('Of two names that would lie over each other on both sides, the one that matters more is written', () => {
  const crowd = [label('small', 200, 100, { width: 190 }), label('large', 200, 104, { width: 190, radius: 6 }), label('first', 200, 108, { width: 190, isFirst: true })];
  assert.deepEqual(placeLabels(crowd, picture, 12).map(({ words }) => words), ['first', 'large']);
});

test('No name is cut off', () => {
  assert.deepEqual(placeLabels([label('too long', 200, 100, { width: 300 }), label('above', 200, 2), label('below', 200, 299)], picture, 12), []);
});
