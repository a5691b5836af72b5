import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comparedRows } from '../../src/compare/rows.ts';
import type { ComparedOfFragment } from '../../src/graphql/operations.ts';

function compared(name: string, staff: number | null, unknown: readonly string[]): ComparedOfFragment {
  return {
    organisation: { id: name, name, sector: 'FAITH', countedSector: 'FAITH', description: null, postcode: null, services: [], themes: [{ theme: { id: 't', name: 'Food' } }], serves: [] },
    evidence: [{ kind: 'SERVICE', text: 'Its service Lunch has the word food.' }],
    capacity: { income: null, incomeYearEnd: null, incomeTrend: null, staff, volunteers: null, yearsRegistered: null, premises: [], spareRooms: null, runningFunding: [], unknown: unknown as never },
    introduction: { chain: [], recordedSize: null, why: 'Nobody is known.' },
  };
}

test('each line has a value for everybody, null where nothing is recorded, and what is not known comes last', () => {
  const rows = comparedRows([compared('Hall', null, ['STAFF']), compared('Church', 2, [])], false);
  assert.deepEqual(rows.find(({ title }) => title === 'Staff')?.values, [null, '2 people']);
  assert.deepEqual(rows.at(-1), { title: 'Not recorded', values: ['Staff', 'Nothing of this is missing'] });
  assert.ok(rows.every(({ values }) => values.length === 2));
  assert.ok(rows.every(({ title }) => title !== 'What it does' && title !== 'Who could introduce us'));
});

test('who could introduce us is told only to those who ask for themselves', () => {
  assert.deepEqual(comparedRows([compared('Hall', null, [])], true).find(({ title }) => title === 'Who could introduce us')?.values, ['Nobody is known.']);
});
