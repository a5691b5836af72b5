import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderToString } from 'preact-render-to-string';
import { mergedFromSection } from '../../src/duplicates/mergedFrom.ts';
import { askedWords, changedWords, factWords, goingBack, refusal, type Asked, type Merged } from '../../src/duplicates/parting.ts';

const role = { fact: { __typename: 'Role', id: 'role-1', since: '2019', until: '2027-01-01' }, names: ['Ann', 'Northby Council'], says: [{ field: 'title', value: 'Clerk' }, { field: 'level', value: 'FRONT_LINE' }] } as const;
const asked: Asked = { ...role, recordedAt: '2026-06-01T10:00:00Z', actor: 'ann', onBehalfOf: null, source: null, why: null, origin: 'roles.csv, row 3', comesFromItsFile: true };
const merge = (id: string, caption: string, into: string): Merged => ({ record: { __typename: 'Organisation', id, caption }, into, recordedAt: '2026-06-01T10:00:00Z', actor: 'ann', onBehalfOf: 'Bob', why: 'One charity' });

test('A fact is told by what it connects, what it says and how long it lasts, with its last day', () => {
  assert.equal(factWords(role), 'Role: Ann and Northby Council (title: Clerk, level: front line, 2019 to 31 December 2026)');
  assert.equal(factWords({ fact: { __typename: 'AnnualReturn', id: 'a', since: null, until: null, caption: 'Report' }, names: ['2026-03-31'], says: [{ field: 'title', value: 'Report' }, { field: 'agreementUntil', value: '2026-06-01' }] }), 'Annual return “Report”: 31 March 2026 (last day of the agreement: 31 May 2026)');
});

test('A fact with much to say is told in brief', () => {
  const words = factWords({ ...role, says: ['a', 'b', 'c', 'd', 'e'].map((field) => ({ field, value: 'x'.repeat(500) })) });
  assert.doesNotMatch(words, /, e: /);
  assert.ok(words.length < 400);
});

test('A fact that was recorded since says from where, when and by whom', () => {
  assert.match(askedWords(asked), /^From: roles\.csv, row 3\. Recorded on 1 June 2026 at \d\d:\d\d by ann$/);
  assert.match(askedWords({ ...asked, origin: null, why: 'Told us' }), /^From: entered by hand\. .*by ann: Told us$/);
});

test('What goes back is counted without the two records, and the first of it is told', () => {
  const record = (id: string) => ({ __typename: 'Organisation', id, caption: null }) as const;
  const parting = { kept: record('kept'), absorbed: record('gone') };
  const fact = (id: string) => ({ id, ...role });
  assert.deepEqual(goingBack({ ...parting, count: 2, facts: [fact('gone'), fact('kept')] }), { sentence: 'Nothing but the record itself comes back.', lines: [] });
  assert.deepEqual(goingBack({ ...parting, count: 2, facts: [fact('gone'), fact('role-1')] }), { sentence: 'The record itself comes back, and 1 fact goes back to it or is as it was before the merge:', lines: [factWords(role)] });
  const many = goingBack({ ...parting, count: 300, facts: [fact('gone'), fact('kept'), ...Array.from({ length: 98 }, (_, index) => fact(`role-${index}`))] });
  assert.match(many.sentence, /298 facts go back/);
  assert.deepEqual([many.lines.length, many.lines.at(-1)], [11, '288 others']);
});

test('What was changed since is told in words', () => {
  assert.equal(changedWords(['website', 'annualIncome', 'until']), 'Website, annual income and last day');
});

test('A refusal tells names instead of ids', () => {
  const error = { code: 'INVALID_INPUT', field: null, path: [], message: 'organisation-a was merged into organisation-b. Part organisation-b first.' };
  assert.deepEqual(refusal([error], [merge('organisation-a', 'Age Concern', 'organisation-b').record, { __typename: 'Organisation', id: 'organisation-b', caption: 'Age UK' }]), { '': 'Age Concern was merged into Age UK. Part Age UK first.' });
});

test('Of a chain of merges only the last leads to where it can be parted', () => {
  const html = renderToString(mergedFromSection([merge('organisation-b', 'Age UK', 'organisation-c'), merge('organisation-a', 'Age Concern', 'organisation-b')]));
  assert.match(html, /#\/part\/organisation-b"/);
  assert.doesNotMatch(html, /#\/part\/organisation-a"/);
  assert.match(html, /Age Concern: merged into Age UK on 1 June 2026 at \d\d:\d\d by ann for Bob: One charity\. To part it, part Age UK first\./);
});
