import assert from 'node:assert/strict';
import { test } from 'node:test';
import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { Following } from '../../src/imports/following.ts';
import type { Report, SentFile, Sheet } from '../../src/imports/server.ts';
import { hasNewHeaders } from '../../src/imports/words.ts';

const misfit = { sheet: null, row: null, column: null, cell: null, message: 'the headers do not fit any format.' };
const badDate = { sheet: null, row: 4, column: 'Given on', cell: '31/02/2026', message: 'it is not a date.' };
const mapped: Sheet = { name: null, format: 'funding', meaning: '', headerRow: 1, rows: 3, columns: [{ written: 'To', column: 'Recipients' }], leftOut: [], mapping: 'grants' };

function report(part: Partial<Report>): Report {
  const problems = part.problems ?? [];
  return {
    format: null, rows: 3, formats: [], isUnknown: false, candidates: [], sheets: [], problemCount: problems.length, problems, warningCount: 0, warnings: [], noticeCount: 0, notices: [],
    added: 0, changed: 0, unchanged: 0, complete: null, ended: 0, news: [], postcodes: null, types: [], matches: [], firstRows: [], newRecords: [], ...part,
  };
}

function shown(of: Report): string {
  const sent: SentFile = { id: 'f1', name: 'grants.csv', bytes: 1, hash: '', sentAt: '2026-06-01T12:00:00Z', keptUntil: '2026-06-02T12:00:00Z', state: 'CHECKED', step: null, problem: null, change: null, report: of };
  return render(h(Following, { sent, templates: [] }));
}

test('Headers that are new here are no mistake: the way to say what they are comes first', () => {
  const html = shown(report({ isUnknown: true, problems: [misfit] }));
  assert.doesNotMatch(html, /There is a problem/);
  assert.match(html, /These headers are new here/);
  assert.ok(html.indexOf('Say what its columns are') < html.indexOf(misfit.message));
});

test('A file that can be read and has something to correct is told of as before', () => {
  const html = shown(report({ sheets: [{ ...mapped, mapping: null }], problems: [badDate] }));
  assert.match(html, /There is a problem/);
  assert.doesNotMatch(html, /These headers are new here/);
});

test('The problems of a mapped file lead back to its columns', () => assert.match(shown(report({ sheets: [mapped], problems: [badDate] })), /href="#\/imports\/f1\/columns"/));

test('Headers are new only where nobody named a format and no row was read', () => {
  assert.equal(hasNewHeaders(report({ isUnknown: true, problems: [misfit] })), true);
  assert.equal(hasNewHeaders(report({ isUnknown: true, problems: [misfit, badDate] })), false);
  assert.equal(hasNewHeaders(report({ problems: [misfit] })), false);
  assert.equal(hasNewHeaders(report({ isUnknown: true, format: 'people', problems: [misfit] })), false);
});
