import assert from 'node:assert/strict';
import { test } from 'node:test';
import { errorsOf } from '../../src/record/errors.ts';

const refusal = { code: 'INVALID', field: null, path: [], message: 'No.' };

test('A refusal is told at the field that its path ends in', () => {
  assert.deepEqual(errorsOf([{ ...refusal, path: ['facts', '0', 'organisation', 'postcode'] }], ['name', 'postcode']), { postcode: 'No.' });
  assert.deepEqual(errorsOf([{ ...refusal, path: ['facts', '0', 'organisation', 'identifiers', '1', 'scheme'] }], ['identifiers']), { identifiers: 'No.' });
});

test('A refusal about no field of the form is told of the whole', () => {
  assert.deepEqual(errorsOf([refusal, { ...refusal, field: 'facts', message: 'Nor this.' }], ['name']), { '': 'No. Nor this.' });
});

test('A refusal in the words of those who ask in code is told in those of the page', () => {
  assert.match(errorsOf([{ ...refusal, code: 'LATER_CHANGES', message: 'Use withLater.' }], [])[''] ?? '', /recent changes/);
});
