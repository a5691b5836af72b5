import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actorWords, changeLines, originWords, valueWords } from '../../src/history/words.ts';

test('A version says who recorded it and where it came from', () => {
  assert.equal(actorWords({ actor: 'clerk', onBehalfOf: null }), 'clerk');
  assert.equal(actorWords({ actor: 'clerk', onBehalfOf: 'Ann Lee' }), 'clerk for Ann Lee');
  assert.equal(originWords({ origin: 'people.csv, row 2', source: 'people.csv' }), 'people.csv, row 2');
  assert.equal(originWords({ origin: null, source: null }), 'entered by hand');
});

test('What a version changed is told in words, and not in those of programs', () => {
  const changes = [{ property: 'lastContact', before: null, after: '2026-06-01' }, { property: 'level', before: 'FRONT_LINE', after: null }];
  assert.deepEqual(changeLines({ version: 2, retracted: false, changes }), ['Last contact: “1 June 2026” now', 'Level: “front line” before, nothing now']);
  assert.deepEqual(changeLines({ version: 2, retracted: false, changes: [{ property: 'until', before: null, after: '2026-06-01' }] }), ['Last day: “31 May 2026” now']);
  assert.deepEqual(changeLines({ version: 1, retracted: false, changes }), ['Recorded']);
  assert.deepEqual(changeLines({ version: 3, retracted: true, changes: [] }), ['Taken back']);
  assert.equal(valueWords('organisation-0123456789abcdefghjk'), 'another record');
  assert.equal(valueWords('true'), 'yes');
  assert.equal(valueWords('GP surgery'), 'GP surgery');
});
