import assert from 'node:assert/strict';
import { test } from 'node:test';
import { monthsBefore, readPeriod } from '../../src/warnings/period.ts';

test('The day some months before is the same of its month, or that month’s last', () => {
  assert.equal(monthsBefore('2026-11-23', 3), '2026-08-23');
  assert.equal(monthsBefore('2026-02-10', 3), '2025-11-10');
  assert.equal(monthsBefore('2026-05-31', 3), '2026-02-28');
  assert.equal(monthsBefore('2024-02-29', 12), '2023-02-28');
});

test('A word that is no period means three months', () => {
  assert.equal(readPeriod('year'), 'year');
  for (const word of [undefined, '', 'toString']) assert.equal(readPeriod(word), 'quarter');
});
