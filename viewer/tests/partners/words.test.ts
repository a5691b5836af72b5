import assert from 'node:assert/strict';
import { test } from 'node:test';
import { capacityRows, nearWords, safetyWords } from '../../src/partners/words.ts';

const nothing = { income: null, incomeYearEnd: null, incomeTrend: null, staff: null, volunteers: null, yearsRegistered: null, premises: [], spareRooms: null, runningFunding: [], unknown: [] };

test('What an organisation can carry is told as far as it is recorded, and what is not known last', () => {
  assert.deepEqual(capacityRows({ ...nothing, income: 98000, incomeYearEnd: '2026-03-31', incomeTrend: 'RISING', volunteers: 1, spareRooms: 0, unknown: ['staff', 'years registered'] }), [
    ['Income', '£98,000, in the year to 31 March 2026, rising'],
    ['Volunteers', '1 person'],
    ['Spare rooms', '0'],
    ['Not recorded', 'Staff, years registered'],
  ]);
  assert.deepEqual(capacityRows(nothing), []);
});

test('How safe an introduction is is said where there is one', () => {
  assert.equal(safetyWords(1), 'All contact depends on one person.');
  assert.equal(safetyWords(4), 'All contact depends on 4 people.');
  assert.equal(safetyWords(0), '');
  assert.equal(safetyWords(null), '');
});

test('What was asked of a postcode is said in a few words', () => {
  assert.equal(nearWords({ postcode: '', range: '2' }), '');
  assert.equal(nearWords({ postcode: 'M33', range: '' }), 'Near M33');
  assert.equal(nearWords({ postcode: 'M33', range: '2' }), 'Up to 2 km from M33');
  assert.equal(nearWords({ postcode: 'M33', range: 'begins' }), 'Postcode begins with M33');
});
