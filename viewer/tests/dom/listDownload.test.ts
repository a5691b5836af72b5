import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allRows, mostRows } from '../../src/dom/listDownload.ts';

const never = new AbortController().signal;

test('A list is read page by page to its end', async () => {
  const asked: (string | undefined)[] = [];
  const rows = await allRows((after) => {
    asked.push(after);
    const first = Number(after ?? 0);
    return Promise.resolve({ nodes: [first, first + 1], pageInfo: { hasNextPage: first < 4, endCursor: String(first + 2) } });
  }, never);
  assert.deepEqual(rows, [0, 1, 2, 3, 4, 5]);
  assert.deepEqual(asked, [undefined, '2', '4']);
});

test('A list without end is cut off', async () => {
  const rows = await allRows(() => Promise.resolve({ nodes: Array.from({ length: 999 }, (_, row) => row), pageInfo: { hasNextPage: true, endCursor: 'on' } }), never);
  assert.equal(rows.length, mostRows);
});
