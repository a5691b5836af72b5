import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCompared, toggled } from '../../src/compare/chosen.ts';

test('up to four are compared, each once', () => {
  assert.deepEqual(readCompared('a,b,a,,c,d,e'), ['a', 'b', 'c', 'd']);
  assert.deepEqual(readCompared(undefined), []);
});

test('one that is chosen is taken off, another is added, and a fifth finds no room', () => {
  assert.deepEqual(toggled(['a', 'b'], 'a'), ['b']);
  assert.deepEqual(toggled(['a'], 'b'), ['a', 'b']);
  assert.equal(toggled(['a', 'b', 'c', 'd'], 'e'), null);
});
