import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupNames, groups, readGroup, reasonsIn, type GroupFilter } from '../../src/warnings/groups.ts';

test('What grew more fragile comes first, and contact that merely grows older last', () => {
  assert.equal(groupNames[0], 'worse');
  assert.equal(groupNames.at(-1), 'older');
});

test('A group tells the reasons of its kinds, and what grew more fragile all of them', () => {
  const reasons = [{ kind: 'LEFT_POST' }, { kind: 'LEAVING' }, { kind: 'AGEING' }] as const;
  assert.deepEqual(reasonsIn('leaving', reasons), [{ kind: 'LEAVING' }]);
  assert.deepEqual(reasonsIn('worse', reasons), reasons);
});

test('No kind is in two groups', () => {
  const kinds = groupNames.flatMap((name) => (groups[name].filter as GroupFilter).kinds ?? []);
  assert.equal(new Set(kinds).size, kinds.length);
});

test('A word that is no group shows all of them', () => {
  assert.equal(readGroup('leaving'), 'leaving');
  for (const word of [undefined, '', 'toString']) assert.equal(readGroup(word), undefined);
});
