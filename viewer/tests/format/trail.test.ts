import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Trail } from '../../src/format/trail.ts';

test('The first page has nothing before it', () => {
  const trail = Trail.read(undefined);

  assert.equal(trail.page, 1);
  assert.equal(trail.after, undefined);
  assert.equal(trail.previous, null);
});

test('The way back leads through the same pages as the way forward', () => {
  const second = Trail.read(Trail.read('').next('c1'));
  const third = Trail.read(second.next('c2'));

  assert.equal(third.page, 3);
  assert.equal(third.after, 'c2');
  const back = Trail.read(third.previous ?? undefined);
  assert.equal(back.after, 'c1');
  assert.equal(back.previous, '');
});
