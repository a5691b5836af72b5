import assert from 'node:assert/strict';
import { test } from 'node:test';
import { capital, count, listed, plain, typeWords } from '../../src/format/words.ts';

test('Words of enumerations are shown as people write them', () => {
  assert.equal(plain('FRONT_LINE'), 'front line');
  assert.equal(capital(plain('STRATEGIC')), 'Strategic');
});

test('A list ends in "and"', () => {
  assert.equal(listed([]), '');
  assert.equal(listed(['a']), 'a');
  assert.equal(listed(['a', 'b']), 'a and b');
  assert.equal(listed(['a', 'b', 'c']), 'a, b and c');
});

test('One is counted in the singular, all else in the plural', () => {
  assert.equal(count(1, 'person', 'people'), '1 person');
  assert.equal(count(0, 'person', 'people'), '0 people');
  assert.equal(count(1204, 'person', 'people'), '1,204 people');
});

test('A type of records is called in words', () => {
  assert.equal(typeWords('AnnualReturn'), 'annual return');
  assert.equal(typeWords('Place'), 'place');
});
