import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filterOf, readCriteria, writeCriteria } from '../../src/partners/criteria.ts';
import { readRoute, writeRoute } from '../../src/route.ts';

const query = { q: 'food', themes: 'theme-1,theme-2', sectors: 'FAITH,VOLUNTARY', sizes: 'MICRO', reach: 'SERVES', order: 'OVERLOOKED', from: 'organisation-1', known: 'no', building: 'yes', compare: 'organisation-2,organisation-3' };

test('Criteria are the same once they went through an address', () => {
  const criteria = readCriteria(query);
  assert.deepEqual(readCriteria(readRoute(writeRoute(['partners'], writeCriteria(criteria)))!.query), criteria);
  assert.deepEqual(Object.keys(readRoute(writeRoute(['partners'], writeCriteria(readCriteria({}))))!.query), []);
});

test('Words of an address that are none are left out', () => {
  const { sectors, sizes, reach, order, known } = readCriteria({ sectors: 'FAITH,nonsense', sizes: 'toString', reach: 'x', order: '', known: 'maybe' });
  assert.deepEqual({ sectors, sizes, reach, order, known }, { sectors: ['FAITH'], sizes: [], reach: 'EITHER', order: 'RELEVANCE', known: undefined });
});

test('What is left open is no condition', () => {
  assert.ok(Object.values(filterOf(readCriteria({}), undefined)).every((condition) => condition === undefined));
  assert.deepEqual(JSON.parse(JSON.stringify(filterOf(readCriteria(query), 'place-1'))), {
    text: 'food', themes: ['theme-1', 'theme-2'], sectors: ['FAITH', 'VOLUNTARY'], size: ['MICRO'], place: 'place-1', reach: 'SERVES', knownToUs: false, hasBuilding: true,
  });
});
