import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filterOf, isAskerMissing, readCriteria, writeCriteria } from '../../src/partners/criteria.ts';
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

test('Whom somebody knows can only be asked of somebody', () => {
  assert.equal(isAskerMissing(readCriteria({ known: 'no' })), true);
  assert.equal(isAskerMissing(readCriteria({ known: 'no', from: 'organisation-1' })), false);
  assert.equal(isAskerMissing(readCriteria({})), false);
});

test('What is left open is no condition', () => {
  assert.ok(Object.values(filterOf(readCriteria({}), undefined)).every((condition) => condition === undefined));
  assert.deepEqual(JSON.parse(JSON.stringify(filterOf(readCriteria(query), 'place-1'))), {
    text: 'food', themes: ['theme-1', 'theme-2'], sectors: ['FAITH', 'VOLUNTARY'], size: ['MICRO'], place: 'place-1', reach: 'SERVES', knownToUs: false, hasBuilding: true,
  });
});

test('Near a postcode, the nearest come first unless something else is chosen; where it only begins so, those that fit best', () => {
  const near = readCriteria({ postcode: ' m33 ', range: '2' });
  assert.deepEqual([near.postcode, near.order, filterOf(near, undefined).near, filterOf(near, undefined).postcode], ['M33', 'NEAREST', { postcode: 'M33', km: 2 }, undefined]);
  assert.deepEqual(readCriteria(readRoute(writeRoute(['partners'], writeCriteria(near)))!.query), near);
  assert.equal(readCriteria({ postcode: 'M33', order: 'NAME' }).order, 'NAME');
  const begins = readCriteria({ postcode: 'M33', range: 'begins', order: 'NEAREST' });
  assert.deepEqual([begins.order, filterOf(begins, undefined).near, filterOf(begins, undefined).postcode], ['RELEVANCE', undefined, 'M33']);
  assert.equal(readCriteria({ order: 'NEAREST' }).order, 'RELEVANCE');
});
