import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readRoute, writeRoute } from '../../src/route.ts';
import { lookOf, measuresOf, questionOf, queryOf } from '../../src/network/choice.ts';

test('An address carries every view', () => {
  const query = { network: 'PEOPLE', times: 'all', around: 'person-ann', steps: '3', arrangement: 'rings', tab: 'explore', colour: 'group', size: 'DEGREE', show: 'people', sector: '1', only: 'weak', day: '2026-06-01', selected: 'person-ann,person-bob', at: 'person-ann', trail: 'organisation-hub' };
  assert.deepEqual(readRoute(writeRoute(['network'], queryOf(questionOf(query), lookOf(query))))?.query, query);
});

test('What is usual is left out of addresses', () => {
  assert.equal(writeRoute(['network'], queryOf(questionOf({}), lookOf({}))), '#/network');
});

test('Measures that mean nothing in a network are not offered', () => {
  assert.equal(measuresOf(questionOf({ network: 'PEOPLE' })).length, 6);
  assert.equal(measuresOf(questionOf({})).length, 4);
  assert.equal(measuresOf(questionOf({ times: 'all' })).length, 0);
});
