import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readColumns } from '../../src/network/columns.ts';

/** A file with a column of numbers and one of texts. */
function file(): ArrayBuffer {
  const header = new TextEncoder().encode(JSON.stringify({ title: 'Ö', columns: [{ name: 'x', type: 'float32', offset: 0, length: 3 }, { name: 'id', type: 'text', offset: 16, length: 7 }] }));
  const begin = Math.ceil((8 + header.length) / 8) * 8;
  const bytes = new Uint8Array(begin + 24);
  bytes.set(new TextEncoder().encode('PGC1'));
  new DataView(bytes.buffer).setUint32(4, header.length, true);
  bytes.set(header, 8);
  bytes.set(new Uint8Array(Float32Array.of(1.5, -2, 3).buffer), begin);
  bytes.set(new TextEncoder().encode('ann\nbob'), begin + 16);
  return bytes.buffer;
}

test('Columns are read where the header says they are', () => {
  const { header, numbers, texts } = readColumns<{ readonly title: string }>(file());
  assert.equal(header.title, 'Ö');
  assert.deepEqual([...numbers('x')], [1.5, -2, 3]);
  assert.deepEqual(texts('id'), ['ann', 'bob']);
});

test('Anything else is refused', () => {
  assert.throws(() => readColumns(new ArrayBuffer(16)), /not a file of columns/);
  assert.throws(() => readColumns(file()).numbers('y'), /no column y/);
});
