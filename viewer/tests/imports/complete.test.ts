import assert from 'node:assert/strict';
import { test } from 'node:test';
import { areOthers } from '../../src/imports/complete.ts';

const nothing = { isComplete: false, on: '', mostMayEnd: false };
const checked = { on: '2026-03-31', mostMayEnd: false, mostWouldEnd: false };

test('A file that was checked as a part can not be imported as the whole truth before it is checked so', () => {
  assert.equal(areOthers(nothing, null), false);
  assert.equal(areOthers({ ...nothing, on: '31/3/2026' }, null), false);
  assert.equal(areOthers({ ...nothing, isComplete: true }, null), true);
});

test('A file that was checked as the whole truth has to be checked again with another day or another answer', () => {
  assert.equal(areOthers({ isComplete: true, on: '31 March 2026', mostMayEnd: false }, checked), false);
  assert.equal(areOthers({ isComplete: true, on: '30 March 2026', mostMayEnd: false }, checked), true);
  assert.equal(areOthers({ isComplete: true, on: '', mostMayEnd: false }, checked), true);
  assert.equal(areOthers({ isComplete: true, on: '31 March 2026', mostMayEnd: true }, checked), true);
  assert.equal(areOthers({ isComplete: false, on: '31 March 2026', mostMayEnd: false }, checked), true);
});
