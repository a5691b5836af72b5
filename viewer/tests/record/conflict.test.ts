import assert from 'node:assert/strict';
import { test } from 'node:test';
import { merge } from '../../src/record/conflict.ts';
import type { RecordType } from '../../src/record/recordType.ts';
import { recordTypes } from '../../src/record/types.ts';

const organisation = recordTypes.find(({ name }) => name === 'organisation') as RecordType;
const before = { name: 'Hub', website: 'https://a.example', staff: '3' };

test('What two people changed differently is disputed, and the rest is as the one has it who changed it', () => {
  const { disputed, mine, theirs } = merge(organisation, before, { ...before, name: 'The Hub', staff: '4' }, { ...before, name: 'Hub Co', website: '' });
  assert.deepEqual(disputed.map(({ name }) => name), ['name']);
  assert.deepEqual([mine['name'], mine['staff'], mine['website']], ['The Hub', '4', '']);
  assert.deepEqual([theirs['name'], theirs['staff'], theirs['website']], ['Hub Co', '4', '']);
});

test('The same change made twice is no dispute', () => {
  assert.deepEqual(merge(organisation, before, { ...before, staff: '4 ' }, { ...before, staff: '4' }).disputed, []);
});
