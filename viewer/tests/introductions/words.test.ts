import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeWords, neededSentences } from '../../src/introductions/words.ts';

test('What is needed is said as a least number, and apart from it where a second person is needed first', () => {
  assert.deepEqual(neededSentences({ atLeast: 2, withOnePerson: 1 }), [
    'At least 2 introductions are needed before no single departure would cut others off. More may be needed.',
    '1 organisation has only one person in post. No introduction helps there before a second person is in post.',
  ]);
  assert.deepEqual(neededSentences({ atLeast: 0, withOnePerson: 0 }), []);
});

test('What recording an introduction would change is how many people would have to leave', () => {
  assert.equal(changeWords(0, 1), 'Once it is recorded, 1 person would have to leave before direct contact ended; now nobody is in direct contact.');
  assert.equal(changeWords(1, 2), 'Once it is recorded, 2 people would have to leave before direct contact ended; now it is 1.');
});
