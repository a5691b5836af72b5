import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookOf } from '../../src/network/choice.ts';
import { dayNumber, daysOf, isoOf, shownOf, tieWords } from '../../src/network/shown.ts';
import { picture } from './given.ts';

test('Without filters everything is shown', () => {
  assert.equal(shownOf(picture, lookOf({})).count, 4);
});

test('The slider hides what did not hold on its day', () => {
  const before = shownOf(picture, lookOf({ day: isoOf(99) }));
  assert.deepEqual(before.lines, [true, false, true]);
  assert.deepEqual(shownOf(picture, lookOf({ day: isoOf(100) })).lines, [true, true, true]);
});

test('People who are tied to nobody of a sector are hidden with the others', () => {
  assert.deepEqual(shownOf(picture, lookOf({ sector: '1' })).nodes, [true, false, true, false]);
});

test('Organisations alone have no lines to people', () => {
  const { nodes, lines } = shownOf(picture, lookOf({ show: 'organisations' }));
  assert.deepEqual(nodes, [false, false, true, true]);
  assert.deepEqual(lines, [false, false, false]);
});

test('Days of which nothing is known do not stretch the slider', () => {
  assert.deepEqual(daysOf(picture), [100, 100]);
  assert.equal(isoOf(dayNumber('2026-06-01')), '2026-06-01');
});

test('A line says by what its ends are tied', () => {
  assert.equal(tieWords(picture, 1), 'Role and contact');
});
