import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sorted, type Column } from '../../src/dom/dataTable.ts';

interface Row { readonly name: string; readonly amount: number | null }

const columns: readonly Column<Row>[] = [{ title: 'Name', value: ({ name }) => name }, { title: 'Amount', value: ({ amount }) => amount }];
const rows: readonly Row[] = [{ name: 'Ward 10', amount: 9 }, { name: 'ward 2', amount: null }, { name: 'Éluard', amount: 100 }];

const names = (column: number, isDescending: boolean): string[] => sorted(rows, columns, { column, isDescending }).map(({ name }) => name);

test('Names are sorted as people sort them: without regard to case, numbers by their size', () => {
  assert.deepEqual(names(0, false), ['Éluard', 'ward 2', 'Ward 10']);
  assert.deepEqual(names(0, true), ['Ward 10', 'ward 2', 'Éluard']);
});

test('Amounts are sorted as numbers, and what is not known comes last either way', () => {
  assert.deepEqual(names(1, false), ['Ward 10', 'Éluard', 'ward 2']);
  assert.deepEqual(names(1, true), ['Éluard', 'Ward 10', 'ward 2']);
});

test('A table that nobody has sorted is in the order of the answer', () => {
  assert.deepEqual(sorted(rows, columns, null), rows);
});
