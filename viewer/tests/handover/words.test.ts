import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headWords, seatWords, totalsSentence } from '../../src/handover/words.ts';

const nothing = { partnerships: 0, contacts: 0, openPromises: 0, forums: 0, buildings: 0, fundingAttached: 0 };
const seat = { isChair: false, isOnlyChair: false, onlyMemberFor: [] };

test('A brief says of itself which day it is about and what was known when', () => {
  assert.equal(headWords({ asOf: '2026-06-01', knownAt: null }, '2026-06-02T09:30:00Z', 'Europe/London'), 'As of 1 June 2026, as known at 2 June 2026 at 10:30.');
  assert.equal(headWords({ asOf: '2026-06-01', knownAt: '2025-01-01T12:00:00Z' }, '2026-06-02T09:30:00Z', 'Europe/London'), 'As of 1 June 2026, as known at 1 January 2025 at 12:00.');
});

test('What there is to hand over is counted, and what there is not is left out', () => {
  assert.equal(totalsSentence({ totals: { ...nothing, partnerships: 2, openPromises: 1, buildings: 1 } }), 'To hand over: 2 partnerships, 1 open promise and 1 building.');
  assert.equal(totalsSentence({ totals: nothing }), 'There is nothing recorded to hand over.');
});

test('A seat says whether somebody chairs and for whom nobody else speaks', () => {
  assert.equal(seatWords(seat), 'has a seat');
  assert.equal(seatWords({ ...seat, isChair: true }), 'one of its chairs');
  assert.equal(seatWords({ ...seat, isChair: true, isOnlyChair: true, onlyMemberFor: [{ name: 'A' }, { name: 'B' }] }), 'the only chair; the only person there for A and B');
});
