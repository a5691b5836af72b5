import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeWords, formatWords, matchLines, placeWords, problemWords, sheetWords } from '../../src/imports/words.ts';

test('What an import changes is one sentence, before and after', () => {
  assert.equal(changeWords({ added: 1200, changed: 1, unchanged: 2, postcodes: null }, false), '1,200 facts would be added, 1 would be changed, and 2 are known already.');
  assert.equal(changeWords({ added: 1, changed: 2, unchanged: 0, postcodes: null }, true), '1 fact was added, 2 were changed, and 0 were known already.');
  assert.equal(changeWords({ added: 0, changed: 0, unchanged: 9, postcodes: null }, true), 'Nothing was changed: everything in the file is known already.');
  assert.equal(changeWords({ added: 0, changed: 0, unchanged: 0, postcodes: 'Ours: 12 postcodes.' }, true), 'Ours: 12 postcodes.');
});

test('A problem says where it is, as far as that is one place', () => {
  const problem = { sheet: 'Partners', row: 17, column: 'Last contact', cell: '31/02/2026', message: 'it is not a date.' };
  assert.equal(problemWords(problem), 'Sheet “Partners”, row 17, Last contact: it is not a date.');
  assert.equal(placeWords({ sheet: null, row: 3 }), 'Row 3');
  assert.equal(placeWords({ sheet: null, row: null }), 'The whole file');
});

test('A table says what it was recognised as and by what', () => {
  const sheet = { name: null, format: 'sector-map', meaning: '', headerRow: 2, rows: 1, columns: [{ written: 'Org', column: 'Organisation' }], leftOut: [] };
  assert.equal(sheetWords(sheet), 'It was recognised as a table of the format “sector map” by 1 header in row 2, with 1 row below.');
  assert.equal(formatWords('keyHolder'), 'key holder');
});

test('Names that were taken for known ones are told with the reason', () => {
  assert.deepEqual(matchLines({ matches: [{ type: 'Organisation', reason: 'NAME', count: 3 }, { type: 'Organisation', reason: 'NEW', count: 1 }, { type: 'Person', reason: 'IDENTIFIER', count: 2 }] }),
    ['Organisation: 3 known by name and 1 new', 'Person: 2 known by a number or an address']);
});
