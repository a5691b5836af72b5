import assert from 'node:assert/strict';
import { test } from 'node:test';
import { daysAfter } from '../../src/board/lapses.ts';
import { fromDecision, sinceWords } from '../../src/board/lastMeeting.ts';
import { aboutOf, readQuestion, writeQuestion } from '../../src/board/question.ts';

test('What the board is about stands in its address, and what can’t be understood is left out', () => {
  const query = { themes: 'theme-a,theme-b', sectors: 'FAITH,CHURCH', classes: 'PERSONAL,WORST', since: '2026-03-01', meeting: 'soon' };

  const question = readQuestion(query);

  assert.deepEqual(question, { themes: ['theme-a', 'theme-b'], sectors: ['FAITH'], classes: ['PERSONAL'], since: '2026-03-01', meeting: undefined });
  assert.deepEqual(writeQuestion(question), { themes: 'theme-a,theme-b', sectors: 'FAITH', classes: 'PERSONAL', since: '2026-03-01', meeting: undefined });
});

test('A board that is not narrowed asks about everything', () => {
  assert.deepEqual(aboutOf(readQuestion({})), { themes: undefined, sectors: undefined, classes: undefined });
});

test('The last meeting is the day of the last decision, as early as it may have been', () => {
  assert.deepEqual(fromDecision('2026-03-05', '2026-06-01'), { day: '2026-03-05', how: 'decision' });
  assert.deepEqual(fromDecision('2026-03', '2026-06-01'), { day: '2026-03-01', how: 'decision' });
  assert.deepEqual(fromDecision('2025', '2026-06-01'), { day: '2025-01-01', how: 'decision' });
});

test('Where no decision is known up to the day, the last meeting was three months before', () => {
  assert.deepEqual(fromDecision(null, '2026-05-31'), { day: '2026-02-28', how: 'assumed' });
  assert.deepEqual(fromDecision('2026-07', '2026-06-01'), { day: '2026-03-01', how: 'assumed' });
  assert.equal(sinceWords({ day: '2026-03-01', how: 'assumed' }), 'since 1 March 2026 (three months before, because no meeting is known)');
});

test('Days are counted across the end of a month, of February and of summer time', () => {
  assert.equal(daysAfter('2026-01-31', 60), '2026-04-01');
  assert.equal(daysAfter('2026-10-24', 2), '2026-10-26');
});
