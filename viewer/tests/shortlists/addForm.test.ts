import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shortlisting } from '../../src/shortlists/addForm.ts';

test('An organisation goes on a list that is known, or on a new one that is recorded with it', () => {
  assert.deepEqual(shortlisting('o', 'i', '', 'Has the hall'), [{ takesPart: { organisation: 'o', initiative: 'i', reason: 'Has the hall' } }]);
  assert.deepEqual(shortlisting('o', undefined, 'Warm meals', ''), [{ initiative: { ref: 'list', name: 'Warm meals', kind: 'shortlist' } }, { takesPart: { organisation: 'o', initiative: 'list' } }]);
});
