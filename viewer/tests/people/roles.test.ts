import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inOrder } from '../../src/people/roles.ts';

const role = (title: string, since: string | null, until: string | null) => ({ title, since, until });
const titles = (day: string, ...roles: ReturnType<typeof role>[]) => inOrder(roles, day).map(({ title }) => title);

test('Present roles come first, then those to come, then those that are over, the latest of each first', () => {
  assert.deepEqual(
    titles('2026-06-01', role('over', '2010', '2012'), role('to come', '2030', null), role('no beginning', null, null), role('now', '2019-05', null), role('over later', '2013', '2026-06-01')),
    ['now', 'no beginning', 'to come', 'over later', 'over'],
  );
});

test('A month or year that is not over yet is not over', () => {
  assert.deepEqual(titles('2026-06-15', role('until the month', null, '2026-05'), role('this month', null, '2026-06'), role('this year', null, '2026')), ['this month', 'this year', 'until the month']);
});
