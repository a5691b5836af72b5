import assert from 'node:assert/strict';
import { test } from 'node:test';
import { amountOf, totalWords, type Grant } from '../../src/organisations/grants.ts';

const organisation = (id: string) => ({ id: `party-${id}`, organisation: { id, name: id } });

function grant(share: number | null, amount: number | null, funders: number, recipients: number, currency = 'GBP'): Grant {
  const some = (count: number) => Array.from({ length: count }, (_, index) => organisation(String(index)));
  return { id: 'r', share, funding: { id: 'f', title: 'Grant', amount, currency, awarded: null, until: null, funders: some(funders), recipients: some(recipients) } };
}

test('A grant that nobody shares is the recipient’s whole, and of a shared one only the share that is recorded', () => {
  assert.equal(amountOf(grant(null, 500, 1, 1)), 500);
  assert.equal(amountOf(grant(200, 500, 1, 2)), 200);
  assert.equal(amountOf(grant(null, 500, 1, 2)), null);
  assert.equal(amountOf(grant(null, 500, 2, 1)), null);
});

test('What funding comes to never counts a shared grant whole, and says what it leaves out', () => {
  assert.equal(totalWords([grant(null, 500, 1, 1), grant(200, 500, 1, 2), grant(null, 900, 1, 2)]), '£700 in all, without 1 of which its part is not recorded.');
  assert.equal(totalWords([grant(null, 500, 1, 1), grant(null, 30, 1, 1, 'EUR')]), '€30 and £500 in all.');
  assert.equal(totalWords([grant(null, 900, 1, 2)]), '');
});
