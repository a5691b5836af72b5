import assert from 'node:assert/strict';
import { test } from 'node:test';
import { partyNames } from '../../src/partnerships/parts.ts';

test('Parties stand in the same order however they were recorded', () => {
  const [council, cvs] = [{ organisation: { name: 'Sefton Council' } }, { organisation: { name: 'Sefton CVS' } }];

  assert.equal(partyNames({ parties: [council, cvs] }), 'Sefton Council and Sefton CVS');
  assert.equal(partyNames({ parties: [cvs, council] }), 'Sefton Council and Sefton CVS');
});
