import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aboutWords, changeWords } from '../../src/changes/words.ts';

test('A change says what it did, from what and why', () => {
  const change = { added: 1, changed: 2, retracted: 0, source: null, why: null };
  assert.equal(changeWords(change), '1 fact added, 2 facts changed.');
  assert.equal(changeWords({ ...change, changed: 0, source: 'register.csv', why: 'a new register' }), '1 fact added (register.csv): a new register.');
  assert.equal(changeWords({ added: 0, changed: 0, retracted: 0, source: null, why: null }), 'Nothing changed.');
});

test('A reason that is a sentence ends with one full stop', () => {
  assert.equal(changeWords({ added: 0, changed: 0, retracted: 4, source: null, why: 'Takes back change 3.' }), '4 facts taken back: Takes back change 3.');
});

test('A change says what it was about by names and types', () => {
  const facts = (...names: readonly (string | null)[]) => names.map((caption, place) => ({ __typename: 'Theme', id: `theme-${place}`, caption }) as never);
  const change = { added: 3, changed: 0, retracted: 0, about: '2 attendances, 1 contact' };
  assert.equal(aboutWords({ ...change, facts: facts('Youth provision', null, null) }), '“Youth provision”: 2 attendances, 1 contact');
  assert.equal(aboutWords({ ...change, added: 5, about: '5 themes', facts: facts('a', 'b', 'c', 'd', 'e') }), '“a”, “b”, “c” and 2 more: 5 themes');
  assert.equal(aboutWords({ ...change, added: 1200, about: '1 theme', facts: facts('A') }), '“A”: 1 theme, and more');
  assert.equal(aboutWords({ ...change, added: 0, about: '', facts: [] }), '');
});
