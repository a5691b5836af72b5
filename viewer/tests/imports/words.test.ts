import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellWords, changeWords, formatWords, fromAboveWords, hasNothingNew, keptColumnWords, kindWords, matchLines, placeWords, sheetWords } from '../../src/imports/words.ts';

test('What an import changes is one sentence, before and after', () => {
  assert.equal(changeWords({ added: 1200, changed: 1, ended: 0, complete: null, unchanged: 2, postcodes: null }, false), '1,200 facts would be added, 1 would be changed, and 2 are known already.');
  assert.equal(changeWords({ added: 1, changed: 2, ended: 0, complete: null, unchanged: 0, postcodes: null }, true), '1 fact was added, 2 were changed, and 0 were known already.');
  assert.equal(changeWords({ added: 0, changed: 0, ended: 0, complete: null, unchanged: 9, postcodes: null }, true), 'Nothing was changed: everything in the file is known already.');
  assert.equal(changeWords({ added: 0, changed: 0, ended: 0, complete: null, unchanged: 0, postcodes: null }, false), 'Nothing would be changed: nothing in the file can be recorded.');
  assert.equal(changeWords({ added: 0, changed: 0, ended: 0, complete: null, unchanged: 0, postcodes: 'Ours: 12 postcodes.' }, true), 'Ours: 12 postcodes.');
});

test('What a complete file ends is told with the day', () => {
  const complete = { on: '2026-03-31', mostMayEnd: false, mostWouldEnd: false };
  assert.equal(changeWords({ added: 1, changed: 0, ended: 3, complete, unchanged: 2, postcodes: null }, false), '1 fact would be added, 0 would be changed, 3 would be ended on 31 March 2026, and 2 are known already.');
  assert.equal(changeWords({ added: 0, changed: 0, ended: 0, complete, unchanged: 2, postcodes: null }, true), 'Nothing was changed: everything in the file is known already, and nothing ends.');
  assert.equal(kindWords('TO_REVIEW'), 'To review');
});

test('A problem says where it is, as far as that is one place', () => {
  const problem = { sheet: 'Partners', row: 17, column: 'Last contact', cell: '31/02/2026', message: 'it is not a date.' };
  assert.equal(cellWords(problem), 'Sheet “Partners”, row 17, Last contact');
  assert.equal(cellWords({ sheet: null, row: null, column: 'Last contact' }), 'Column “Last contact”');
  assert.equal(placeWords({ sheet: null, row: 3 }), 'Row 3');
  assert.equal(placeWords({ sheet: null, row: null }), 'The whole file');
});

test('A table says what it was recognised as and by what', () => {
  const sheet = { name: null, format: 'sector-map', meaning: '', headerRow: 2, rows: 1, columns: [{ written: 'Org', column: 'Organisation' }], leftOut: [], mapping: null };
  assert.equal(sheetWords(sheet), 'It was recognised as a table of the format “sector map” by 1 header in row 2, with 1 row below.');
  assert.equal(sheetWords({ ...sheet, leftOut: ['Ref', 'Fax'], mapping: 'members' }), 'It was recognised as a table of the format “sector map” by 1 of the 3 headers in row 2, as the mapping “members” says, with 1 row below.');
  assert.equal(formatWords('keyHolder'), 'key holder');
});

test('Names that were taken for known ones are told with the reason', () => {
  assert.deepEqual(matchLines({ matches: [{ type: 'Organisation', reason: 'NAME', count: 3 }, { type: 'Organisation', reason: 'NEW', count: 1 }, { type: 'Person', reason: 'IDENTIFIER', count: 2 }] }),
    ['Organisation: 3 known by name and 1 new', 'Person: 2 known by a number or an address']);
});

test('A header that is kept says what it is read as, and how', () => {
  assert.equal(keptColumnWords({ header: 'Run by', column: 'Providers', isMonthFirst: false, separator: ' / ' }), 'Run by: Providers, several are separated by “ / ”');
  assert.equal(keptColumnWords({ header: 'From', column: 'Since', isMonthFirst: true, separator: null }), 'From: Since, the month comes first');
  assert.equal(keptColumnWords({ header: 'Fee', column: null, isMonthFirst: false, separator: null }), 'Fee: left out');
});

test('A file with nothing new is not offered to be imported, and a table of postcodes is', () => {
  assert.equal(hasNothingNew({ added: 0, changed: 0, ended: 0, complete: null, unchanged: 9, postcodes: null }), true);
  assert.equal(hasNothingNew({ added: 0, changed: 1, ended: 0, complete: null, unchanged: 9, postcodes: null }), false);
  assert.equal(hasNothingNew({ added: 0, changed: 0, ended: 0, complete: null, unchanged: 0, postcodes: 'Ours: 12 postcodes.' }), false);
});

test('A cell that was read as the one above is told with what it has itself', () => {
  assert.equal(fromAboveWords({ column: 'Organisation B', has: null, readAs: 'Toy Library' }), '“Organisation B” is blank here. To check the rest of the row, it was read as “Toy Library”, which stands above it.');
  assert.equal(fromAboveWords({ column: 'Organisation B', has: 'ditto', readAs: null }), '“Organisation B” has “ditto” here. Nothing stands above it.');
});
