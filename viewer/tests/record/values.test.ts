import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RecordField, RecordType } from '../../src/record/recordType.ts';
import { recordTypes } from '../../src/record/types.ts';
import { readForm, writeValue } from '../../src/record/values.ts';

const organisation = recordTypes.find(({ name }) => name === 'organisation') as RecordType;

test('Every type that can be recorded has a form, and every record can be corrected', () => {
  assert.ok(recordTypes.length > 50);
  for (const { name, typeName, fields, isNode, read, meaning } of recordTypes) {
    assert.ok(fields.length > 0 && meaning !== '', name);
    assert.ok(read.includes(`... on ${typeName} {`), name);
    assert.equal(fields.filter(({ isEnd }) => isEnd).length, isNode ? 0 : 2, name);
  }
});

test('Of a new record what is left empty is left out, and what it needs is asked for', () => {
  assert.deepEqual(readForm(organisation, { name: ' Hub ', staff: '1,200', registered: 'June 2020', alternateNames: 'The Hub\n\n Hub Co ', identifiers: 'GB-CHC 1012345', sector: '' }, null), {
    input: { name: 'Hub', staff: 1200, registered: '2020-06', alternateNames: ['The Hub', 'Hub Co'], identifiers: [{ scheme: 'GB-CHC', value: '1012345' }] },
  });
  assert.deepEqual(readForm(organisation, { name: ' ' }, null), { errors: { name: 'Enter: name' } });
});

test('Of a known record only what was changed is sent, and what was emptied is cleared', () => {
  const before = { name: 'Hub', website: 'https://example.org', staff: '3' };
  assert.deepEqual(readForm(organisation, { ...before, website: '', staff: '4' }, before), { input: { website: null, staff: 4 } });
  assert.deepEqual(readForm(organisation, before, before), { input: {} });
});

test('What cannot be read is told beside its field, in words', () => {
  const { errors } = readForm(organisation, { name: 'Hub', staff: 'many', registered: '31/02/2020', identifiers: 'GB-CHC' }, null) as { errors: Record<string, string> };
  assert.deepEqual(Object.keys(errors).sort(), ['identifiers', 'registered', 'staff']);
  assert.match(errors['registered'] ?? '', /“31\/02\/2020” is not a date/);
});

test('Every end is asked for as the last day, and kept as the day after it', () => {
  const partnership = recordTypes.find(({ name }) => name === 'partnership') as RecordType;
  assert.deepEqual(readForm(partnership, { until: '31 May 2026', agreement: 'x', agreementUntil: '31/12/2026' }, null), { input: { until: '2026-06-01', agreement: 'x', agreementUntil: '2027-01-01' } });
  assert.deepEqual(partnership.fields.filter(({ kind }) => kind === 'lastDay').map(({ label }) => label).sort(), ['Last day', 'Last day of the agreement']);
  for (const { name, fields } of recordTypes) assert.ok(fields.every(({ name: field, kind }) => !/until$/i.test(field) || kind === 'lastDay'), name);
});

test('Whatever is known stands in its field so that it is read back as it was', () => {
  const values: Readonly<Record<string, unknown>> = { text: 'x', longText: 'a\nb', number: 2.5, whole: 3, date: '2026-06', lastDay: '2027-01-01', yesNo: false, texts: ['a', 'b'], identifiers: [{ scheme: 'GB-CHC', value: '1' }], point: { latitude: 53.4, longitude: -2.99 }, choice: 'FAITH' };
  for (const [kind, value] of Object.entries(values)) {
    const field: RecordField = { name: 'it', label: 'It', hint: '', isNeeded: false, isEnd: false, kind };
    assert.deepEqual(readForm({ ...organisation, fields: [field] }, { it: writeValue(field, value) }, null), { input: { it: value } }, kind);
  }

  const record: RecordField = { name: 'it', label: 'It', hint: '', isNeeded: false, isEnd: false, kind: 'record' };
  assert.equal(writeValue(record, { id: 'organisation-1', caption: 'Hub' }), 'organisation-1');
});
