import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attachedWords, departureSentence } from '../../src/people/departure.ts';

const none = { partnershipsLost: 0, partnershipsLostInPart: 0, leftWithOneHolder: 0, forumsWithoutChair: 0, forumsWithoutMember: 0, buildingsWithoutKeyHolder: 0, fundingAttached: 0 };
const grant = { id: 'funding-1', title: 'Advice', amount: 100, currency: 'GBP' };

test('The sentence tells how much would go, however little of it is listed', () => {
  assert.equal(departureSentence({ totals: { ...none, partnershipsLost: 140, partnershipsLostInPart: 1, forumsWithoutChair: 2, buildingsWithoutKeyHolder: 1 } }), '140 partnerships would be lost, 1 partnership would be lost in part, 2 forums would have no chair and 1 building would have no key holder.');
  assert.equal(departureSentence({ totals: none }), '');
});

test('A sum of a part of the funding says that there is more', () => {
  assert.equal(attachedWords({ totals: { ...none, fundingAttached: 1 }, fundingAttached: [grant] }), '£100');
  assert.equal(attachedWords({ totals: { ...none, fundingAttached: 120 }, fundingAttached: [grant] }), '£100 or more');
  assert.equal(attachedWords({ totals: { ...none, fundingAttached: 1 }, fundingAttached: [{ ...grant, amount: null }] }), 'amount not recorded');
});
