import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sectorWords } from '../../src/organisations/sector.ts';

test('The sector that is counted is shown, with what it is known by where nobody recorded it', () => {
  assert.equal(sectorWords({ sector: 'FAITH', countedSector: 'FAITH' }), 'Faith');
  assert.equal(sectorWords({ sector: null, countedSector: 'PUBLIC_SERVICE' }), 'Public service (by its category)');
  assert.equal(sectorWords({ sector: null, countedSector: null }), null);
  assert.equal(sectorWords(null), null);
});
