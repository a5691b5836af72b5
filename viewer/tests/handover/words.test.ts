import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BriefFragment } from '../../src/graphql/operations.ts';
import { notRecorded, seatWords, totalsSentence, whomToCall } from '../../src/handover/words.ts';

const nothing = { partnerships: 0, contacts: 0, openPromises: 0, forums: 0, buildings: 0, fundingAttached: 0 };
const seat = { isChair: false, isOnlyChair: false, onlyMemberFor: [] };

test('What there is to hand over is counted, and what there is not is left out', () => {
  assert.equal(totalsSentence({ totals: { ...nothing, partnerships: 2, openPromises: 1, buildings: 1 } }), 'To hand over: 2 partnerships, 1 open promise and 1 building.');
  assert.equal(totalsSentence({ totals: nothing }), 'There is nothing recorded to hand over.');
});

test('A seat says whether somebody chairs and for whom nobody else speaks', () => {
  assert.equal(seatWords(seat), 'has a seat');
  assert.equal(seatWords({ ...seat, isChair: true }), 'one of its chairs');
  assert.equal(seatWords({ ...seat, isChair: true, isOnlyChair: true, onlyMemberFor: [{ name: 'A' }, { name: 'B' }] }), 'the only chair; the only person there for A and B');
});

test('Whoever can be reached and is known, could take over or was met is to be called, each once and by name', () => {
  const ann = { id: 'a', name: 'Ann', email: 'ann@example.org', telephone: null };
  const bob = { id: 'b', name: 'Bob', email: null, telephone: '01632 960001' };
  const silent = { id: 's', name: 'Sue', email: null, telephone: null };
  const handed = (tiedTo: typeof ann[], person: typeof bob | null) => ({ tiedTo, successor: person && { person } }) as unknown as BriefFragment['partnerships'][number];
  const met = { attendees: [{ person: ann }, { person: null }, { person: { ...ann, id: 'leaver' } }] } as unknown as BriefFragment['contacts'][number];

  assert.deepEqual(whomToCall({ partnerships: [handed([ann], bob), handed([], null), handed([silent as unknown as typeof ann], null)], contacts: [met] }, { id: 'leaver' }), [ann, bob]);
});

test('What there is nothing of is said in one sentence', () => {
  assert.equal(notRecorded({ forums: [], buildings: [], fundingAttached: [], contacts: [] }, 1), 'Nothing is recorded of these: forums, keys to buildings, funding attached to what would be lost and contacts.');
  assert.equal(notRecorded({ forums: [{}], buildings: [{}], fundingAttached: [{}], contacts: [{}] } as unknown as BriefFragment, 1), '');
});
