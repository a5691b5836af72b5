import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeWords, gainWords, neededSentences } from '../../src/introductions/words.ts';

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

test('Where an introduction leaves the class as it is, what else gets better is said', () => {
  const standing = { class: 'PERSONAL', k: 1, score: 62.34 } as const;
  assert.equal(gainWords({ now: standing, then: { class: 'THIN', k: 2, score: 40 } }), 'It would go from “Hangs on one person” to “Thin”.');
  assert.equal(gainWords({ now: standing, then: { ...standing, score: 58 } }), 'It would stay “Hangs on one person”, but its score would fall from 62.3 to 58 (lower is safer).');
  assert.match(gainWords({ now: { ...standing, class: 'THIN', k: 2 }, then: { class: 'THIN', k: 3, score: 9 } }), /^It would stay “Thin”, but 3 people instead of 2 would have to leave/);
});
