import assert from 'node:assert/strict';
import { test } from 'node:test';
import { neededSentences } from '../../src/introductions/words.ts';

test('What is needed is said as a least number, and apart from it where a second person is needed first', () => {
  assert.deepEqual(neededSentences({ atLeast: 2, withOnePerson: 1 }), [
    'At least 2 introductions are needed before no single departure would cut others off. More may be needed.',
    '1 organisation has only one person in post. No introduction helps there before a second person is in post.',
  ]);
  assert.deepEqual(neededSentences({ atLeast: 0, withOnePerson: 0 }), []);
});
