import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mostChosen, readChosen, toggled } from '../../src/rehearsal/chosen.ts';

test('People are thought away one by one and brought back', () => {
  assert.deepEqual(toggled([], 'a'), ['a']);
  assert.deepEqual(toggled(['a'], 'b'), ['a', 'b']);
  assert.deepEqual(toggled(['a', 'b'], 'a'), ['b']);
  assert.deepEqual(toggled(['a'], 'a'), []);
});

test('Somebody is thought away once, and no more people than can be asked about', () => {
  assert.deepEqual(readChosen('a,,a,b'), ['a', 'b']);
  assert.deepEqual(readChosen(undefined), []);
  assert.equal(readChosen(Array.from({ length: 99 }, (_, index) => `p${index}`).join(',')).length, mostChosen);
});
