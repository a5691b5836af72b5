import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileNameOf } from '../../src/format/fileName.ts';

test('A file is named by what is in it, where and when', () => {
  assert.equal(fileNameOf(['People who count, by level', 'Ynys Môn (fictional)', '2026-06-01'], 'csv'), 'people-who-count-by-level-ynys-mon-fictional-2026-06-01.csv');
  assert.equal(fileNameOf(['Holders', undefined, undefined], 'csv'), 'holders.csv');
});
