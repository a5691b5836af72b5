import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PartnerFacetsOfFragment } from '../../src/graphql/operations.ts';
import { placesIn } from '../../src/partners/facets.ts';

type PlaceFacet = PartnerFacetsOfFragment['places'][number];

function facet(id: string, wider?: string): PlaceFacet {
  return { place: { id, name: id, within: wider === undefined ? [] : [{ wider: { id: wider } }] }, count: 1 };
}

test('A search in a place is narrowed to it and to what lies within it, and never widened', () => {
  const places = [facet('region'), facet('ward', 'borough'), facet('borough', 'region'), facet('street', 'ward'), facet('elsewhere', 'region')];
  assert.deepEqual(placesIn(places, 'borough').map(({ place }) => place?.id), ['ward', 'borough', 'street']);
  assert.deepEqual(placesIn(places, undefined), places);
});
