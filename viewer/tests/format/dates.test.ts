import assert from 'node:assert/strict';
import { test } from 'node:test';
import { daysAround, formatDate, formatMoment, formatPeriod, lastDayOf, phaseOn, readDate, readDay, untilAfter } from '../../src/format/dates.ts';

test('A date is shown as far as it is known', () => {
  assert.equal(formatDate('2026-06-01'), '1 June 2026');
  assert.equal(formatDate('2022-07'), 'July 2022');
  assert.equal(formatDate('2022'), '2022');
});

test('What is not a date is shown as it came', () => {
  for (const text of ['', 'soon', '2022-13', '2022-00-01', '20220701']) assert.equal(formatDate(text), text);
});

test('A period says which of its ends are known', () => {
  assert.equal(formatPeriod('2022-07', '2024'), 'July 2022 to 2024');
  assert.equal(formatPeriod('2019', null), 'since 2019');
  assert.equal(formatPeriod(null, '2026-06-01'), 'until 31 May 2026');
  assert.equal(formatPeriod('2025-04-01', '2026-04-01'), '1 April 2025 to 31 March 2026');
  assert.equal(formatPeriod(null, null), '');
});

test('People say the last day, and the day after it is what is recorded', () => {
  assert.equal(untilAfter('2024-02-28'), '2024-02-29');
  assert.equal(untilAfter('2026-12-31'), '2027-01-01');
  for (const date of ['2026-03-01', '2026-01-01', '2024-03-01', '2026-05', '2026']) assert.equal(untilAfter(lastDayOf(date)), date);
  assert.deepEqual([lastDayOf('2026-03-01'), lastDayOf('2026-05'), lastDayOf('2026')], ['2026-02-28', '2026-05', '2026']);
});

test('A moment is shown in the zone of the reader', () => {
  assert.equal(formatMoment('2026-06-01T23:30:00Z', 'Europe/London'), '2 June 2026 at 00:30');
  assert.equal(formatMoment('2026-01-01T09:05:00Z', 'Europe/London'), '1 January 2026 at 09:05');
});

test('A day is read however people write it', () => {
  for (const text of ['2026-06-01', '1/6/2026', '01/06/2026', '1.6.2026', '1 June 2026', '1 jun 2026', '1st June 2026', '01-06-2026', '1/6/26', ' 1  June, 2026 ']) assert.equal(readDay(text), '2026-06-01', text);
});

test('A day that does not exist is not read as another', () => {
  for (const text of ['31/02/2026', '2026-02-29', '0 June 2026', '32 June 2026', '1 Smarch 2026', '1 Ju 2026', '1/6-2026', 'today', '2026', '']) assert.equal(readDay(text), null, text);
});

test('The month comes second in figures, as it does in Britain', () => {
  assert.equal(readDay('02/03/2026'), '2026-03-02');
  assert.equal(readDay('12/13/2026'), null);
});

test('29 February is read in leap years', () => {
  assert.equal(readDay('29 February 2024'), '2024-02-29');
});

test('What was shown can be read back', () => {
  for (let month = 1; month <= 12; month++) {
    const iso = `2026-${String(month).padStart(2, '0')}-28`;
    assert.equal(readDay(formatDate(iso)), iso);
  }
});

test('Something is over with the last day that its end can mean, and begins with the first', () => {
  assert.equal(phaseOn('2020-05', '2020-09', '2020-09-29'), 'current');
  assert.equal(phaseOn('2020-05', '2020-09', '2020-10-01'), 'over');
  assert.equal(phaseOn(null, '2026', '2026-06-01'), 'current');
  assert.equal(phaseOn(null, '2026-06-01', '2026-06-01'), 'over');
  assert.equal(phaseOn('2027', null, '2026-06-01'), 'to come');
  assert.equal(phaseOn(null, null, '2026-06-01'), 'current');
});

test('A date is read as far as it is known', () => {
  for (const text of ['2026-06', 'June 2026', 'jun 2026', '6/2026', '06.2026']) assert.equal(readDate(text), '2026-06', text);
  assert.equal(readDate('2026'), '2026');
  assert.equal(readDate('1/6/26'), '2026-06-01');
  for (const text of ['13/2026', 'Smarch 2026', '26', 'June', '']) assert.equal(readDate(text), null, text);
});

test('Days around a date are around all of it, as far as it is known', () => {
  assert.deepEqual(daysAround('2026-03-01', 3), ['2026-02-26', '2026-03-04']);
  assert.deepEqual(daysAround('2026-02', 3), ['2026-01-29', '2026-03-03']);
  assert.deepEqual(daysAround('2026', 1), ['2025-12-31', '2027-01-01']);
});
