import assert from 'node:assert/strict';
import { test } from 'node:test';
import { factsOf } from '../../src/partnershipBetween/facts.ts';

test('A partnership names organisations that are recorded by their ids, and brings new ones with it', () => {
  assert.deepEqual(factsOf({ one: 'Hub', oneId: 'organisation-hub', other: ' Menders ', kind: 'Joint service' }, '2026-06'), [
    { organisation: { ref: 'other', name: 'Menders' } },
    { partnership: { ref: 'partnership', kind: 'Joint service', since: '2026-06' } },
    { party: { partnership: 'partnership', organisation: 'organisation-hub' } },
    { party: { partnership: 'partnership', organisation: 'other' } },
  ]);
});
