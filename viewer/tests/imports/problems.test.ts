import assert from 'node:assert/strict';
import { test } from 'node:test';
import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { ProblemSummary, problemTable } from '../../src/imports/problems.ts';

const ofCell = { sheet: null, row: 3, column: 'Organisation B', cell: null, message: 'it is blank. Fill it in.' };
const ofFile = { sheet: null, row: null, column: null, cell: null, message: 'this is a PDF document.' };

function shown(...problems: (typeof ofCell | typeof ofFile)[]): string {
  return render(h('div', {}, h(ProblemSummary, { problems, problemCount: problems.length }), problemTable('Problems', problems, problems.length, true)));
}

test('Each problem is written once: in the table with its cell, or above where it is about no row', () => {
  const html = shown(ofFile, ofCell);
  assert.equal(html.split(ofCell.message).length, 2);
  assert.equal(html.split(ofFile.message).length, 2);
  assert.match(html, /<a href="#problem-1">Row 3, Organisation B<\/a>/);
  assert.match(html, /id="problem-1"/);
});

test('A blank cell is shown as one that has nothing', () => assert.match(shown(ofCell), />Nothing</));

test('Where nothing is about a row, there is no table', () => assert.doesNotMatch(shown(ofFile), /<table/));
