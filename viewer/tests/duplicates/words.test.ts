import assert from 'node:assert/strict';
import { test } from 'node:test';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { PairTable } from '../../src/duplicates/pair.ts';
import { decisionOf, decisionWords, keptFirst, mergeWords, progressWords, without, type Pair } from '../../src/duplicates/words.ts';

const pair: Pair = {
  verdict: null,
  one: { __typename: 'Organisation', id: 'organisation-1', caption: 'Age UK' },
  other: { __typename: 'Organisation', id: 'organisation-2', caption: 'Age Concern' },
  evidence: [{ supports: true, sentence: 'They have the same postcode.' }],
  compared: [
    { field: 'name', label: 'Name', one: 'Age UK', other: 'Age Concern', differs: true },
    { field: 'postcode', label: 'Postcode', one: 'M33 1AA', other: 'M33 1AA', differs: false },
    { field: 'website', label: 'Website', one: null, other: 'https://age.example', differs: true },
  ],
};

test('The record that more is known of is kept', () => {
  assert.equal(keptFirst(pair), 'other');
  assert.equal(keptFirst({ ...pair, compared: [] }), 'one');
});

test('A merge says what moves, what is there twice and what differs', () => {
  const nothing = { moved: 0, between: 0, clashes: [], doubles: [], notes: [] };
  assert.deepEqual(mergeWords(nothing), ['0 connections move to the record that is kept.']);
  assert.deepEqual(mergeWords({ moved: 1, between: 1, clashes: [{ label: 'Name', one: 'a', other: 'b' }], doubles: [{ gone: { __typename: 'Role' } }], notes: ['Look at this.'] }), [
    '1 connection moves to the record that is kept.',
    '1 connection is there twice and becomes one: role.',
    'Where the two differ, the kept record’s value stays: name.',
    '1 connection between the two would connect it with itself and goes.',
    'Look at this.',
  ]);
});

test('Keys decide only by themselves', () => {
  const key = { key: 's', ctrlKey: false, metaKey: false, altKey: false };
  assert.equal(decisionOf(key), 'SAME');
  assert.equal(decisionOf({ ...key, key: 'D' }), 'DIFFERENT');
  assert.equal(decisionOf({ ...key, key: 'u' }), 'UNSURE');
  assert.equal(decisionOf({ ...key, ctrlKey: true }), undefined);
  assert.equal(decisionOf({ ...key, key: 'x' }), undefined);
});

test('Decisions and progress are told in words', () => {
  assert.equal(decisionWords('SAME', 'A', 'B'), 'A and B: the same, and merged.');
  assert.equal(progressWords(3, 1200), '3 decided, 1,200 to go');
});

test('Pairs of a record that was merged are gone', () => {
  assert.deepEqual(without([pair], 'organisation-2'), []);
  assert.deepEqual(without([pair], 'organisation-3'), [pair]);
});

test('What differs is marked by a word', () => {
  const html = renderToString(h(PairTable, { pair, keep: 'one' }));
  assert.equal(html.split(' differs</span>').length - 1, 1);
  assert.match(html, /not recorded/);
  assert.match(html, /is kept if they are the same/);
});
