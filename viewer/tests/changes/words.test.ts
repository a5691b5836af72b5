import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeWords } from '../../src/changes/page.ts';

test('A change says what it did, from what and why', () => {
  const change = { added: 1, changed: 2, retracted: 0, source: null, why: null };
  assert.equal(changeWords(change), '1 fact added, 2 facts changed.');
  assert.equal(changeWords({ ...change, changed: 0, source: 'register.csv', why: 'a new register' }), '1 fact added (register.csv): a new register.');
  assert.equal(changeWords({ added: 0, changed: 0, retracted: 0, source: null, why: null }), 'Nothing changed.');
});
