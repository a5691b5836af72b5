import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NearContactFragment } from '../../src/graphql/operations.ts';
import { contactWords, inOrder } from '../../src/spoke/near.ts';

const contact = (id: string, ...people: readonly string[]): NearContactFragment => ({ id, date: '2026-05-31', kind: null, summary: null, attendees: people.map((name) => ({ person: { id: name, name } })) });

test('Contacts of the same people come first', () => {
  const found = [contact('of others', 'Cy'), contact('of one', 'Bea', 'Cy'), contact('of both', 'Bea', 'Ann')];
  assert.deepEqual(inOrder(found, new Set(['Ann', 'Bea'])).map(({ id }) => id), ['of both', 'of one', 'of others']);
});

test('A contact is told by when it was, how, who was there and what it was about, as far as that is recorded', () => {
  assert.equal(contactWords({ ...contact('1', 'Bea', 'Ann'), kind: 'ONE_TO_ONE', summary: 'The lease' }), '31 May 2026, one to one: Ann and Bea: The lease');
  assert.equal(contactWords(contact('1')), '31 May 2026');
});
