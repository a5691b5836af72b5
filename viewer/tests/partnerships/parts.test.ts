import assert from 'node:assert/strict';
import { test } from 'node:test';
import { names, partiesOf } from '../../src/partnerships/parts.ts';

const [council, cvs] = [{ organisation: { id: 'a', name: 'Sefton Council' } }, { organisation: { id: 'b', name: 'Sefton CVS' } }];

test('Parties stand in the same order however they were recorded', () => {
  assert.equal(names(partiesOf({ parties: [council, cvs] })), 'Sefton Council and Sefton CVS');
  assert.equal(names(partiesOf({ parties: [cvs, council] })), 'Sefton Council and Sefton CVS');
});

test('A party that was taken back is left out, and one that is there twice is named once', () => {
  assert.equal(names(partiesOf({ parties: [{ organisation: null }, cvs, cvs] })), 'Sefton CVS');
});
