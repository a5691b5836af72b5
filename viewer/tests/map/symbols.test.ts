import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PointOnMapFragment } from '../../src/graphql/operations.ts';
import { basisWords, symbolsOf } from '../../src/map/symbols.ts';

const frame = { west: 1000, south: 1000, east: 2000, north: 2000 };

function point(type: 'Organisation' | 'Building', east: number, basis: PointOnMapFragment['basis']): PointOnMapFragment {
  return { east, north: 1500, basis, postcode: null, node: { __typename: type, id: `${type}-${east}`, caption: type }, through: { id: 'place-a', caption: 'Gannet Park' } };
}

test('what is at one spot is one symbol, told by its shape', () => {
  const symbols = symbolsOf([point('Organisation', 1100, 'BUILDING'), point('Building', 1100, 'POINT'), point('Building', 1200, 'POINT'), point('Organisation', 1300, 'BUILDING')], frame);
  assert.deepEqual(symbols.map(({ x, y, kind, points }) => [x, y, kind, points.length]), [[100, 500, 'both', 2], [200, 500, 'building', 1], [300, 500, 'organisation', 1]]);
});

test('what is only known to be somewhere in a place never looks like what is known to be there', () => {
  const symbols = symbolsOf([point('Organisation', 1100, 'PLACE'), point('Building', 1100, 'POINT')], frame);
  assert.deepEqual(symbols.map(({ kind }) => kind), ['somewhere', 'building']);
  assert.equal(basisWords(point('Organisation', 1100, 'PLACE')), 'somewhere in Gannet Park');
  assert.equal(basisWords({ ...point('Organisation', 1100, 'POSTCODE'), postcode: 'ZZ1 1AA', through: null }), 'where the postcode ZZ1 1AA is');
});
