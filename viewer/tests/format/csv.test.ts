import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvOf } from '../../src/format/csv.ts';

test('Fields with commas, quotes and line breaks are one field each', () => {
  assert.equal(csvOf(['Name', 'Amount'], [['Smith, "Jo"', 12.5], ['two\nlines', null]]), '\uFEFFName,Amount\r\n"Smith, ""Jo""",12.5\r\n"two\nlines",\r\n');
});

test('Nothing is a formula to a spreadsheet', () => {
  assert.equal(csvOf(['A'], [['=1+1'], ['+44 151'], ['-x'], ['@me']]), "\uFEFFA\r\n'=1+1\r\n'+44 151\r\n'-x\r\n'@me\r\n");
});
