import assert from 'node:assert/strict';
import { test } from 'node:test';
import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { columnGroups, rowGroups } from '../../src/imports/choices.ts';
import { EveryRow } from '../../src/imports/everyRow.ts';
import { unsaidWords } from '../../src/imports/mappingForm.ts';
import { separatorOf, SeparatorField } from '../../src/imports/separator.ts';
import { rowPart } from '../../src/imports/report.ts';
import type { Template } from '../../src/imports/server.ts';
import { fewWords } from '../../src/imports/words.ts';

const kind: Template = { name: 'directory', meaning: 'Organisations, each with somebody there.', rows: 'SEVERAL', isUsual: true, columns: [], isMappable: true };

test('Kinds of rows are offered with a few words each, the usual ones first', () => {
  const html = render(h('select', {}, rowGroups([{ ...kind, name: 'tagged', rows: 'CONNECTION', isUsual: false, meaning: 'Has a theme. Once.' }, { ...kind, name: 'place', rows: 'RECORD', meaning: 'A place.' }, kind], 'place')));
  assert.deepEqual([...html.matchAll(/label="([^"]*)"/g)].map(([, label]) => label), ['Lists that people keep', 'One record', 'Another connection']);
  assert.match(html, />Directory: organisations, each with somebody there</);
  assert.match(html, /<option[^>]* value="place"[^>]*>Place: a place</);
});

test('Columns are offered the usual ones first', () => {
  const column = { header: 'Rows', meaning: 'What is in it.', isNeeded: false, isUsual: false, isDate: false, takesSeveral: false };
  const html = render(h('select', {}, columnGroups([column, { ...column, header: 'Name', meaning: 'What it is called; as it calls itself.', isNeeded: true, isUsual: true }], null)));
  assert.ok(html.indexOf('Usual columns') < html.indexOf('Name (needed): what it is called<'));
  assert.ok(html.indexOf('Name (needed)') < html.indexOf('Others'));
  assert.ok(html.indexOf('Others') < html.indexOf('Rows: what is in it<'));
});

test('What is the same in every row has a column, a value and a way back, each with a name of its own', () => {
  const html = render(h(EveryRow, { columns: [{ header: 'Place', meaning: 'Where it is.', isNeeded: false, isUsual: true, isDate: false, takesSeveral: false }], constants: [{ column: 'Place', text: 'Larkby' }, { column: '', text: '' }], onChange: () => undefined }));
  assert.match(html, /<option[^>]* value="Place"[^>]*>Place: where it is</);
  assert.match(html, /aria-label="What “Place” says in every row"[^>]* value="Larkby"/);
  assert.deepEqual([...html.matchAll(/<button[^>]*>([^<]*)</g)].map(([, words]) => words), ['Remove “Place”', 'Remove', 'Add a value for every row']);
});

test('A few words are the first clause, and never long', () => {
  assert.equal(fewWords('Money that is given. In pounds.'), 'money that is given');
  assert.equal(fewWords(''), '');
  assert.ok(fewWords('word '.repeat(50)).length <= 71);
});

test('The few words of what a list says of somebody else begin with what it is, and no bracket stays open', () => {
  assert.equal(fewWords('About the post. When this began. Written as 2026.'), 'when this began (about the post)');
  assert.equal(fewWords('The person\'s. Their work email address.'), 'their work email address (the person\'s)');
  assert.equal(fewWords('The day after it ended (for a month or a year: its last day). Written as 2026.'), 'the day after it ended');
});

test('What stands between several is named by its column, and keeps the blanks that belong to it', () => {
  assert.match(render(h(SeparatorField, { header: 'Run by', separator: '/', onChange: () => undefined })), /separated by <span[^>]*>in “Run by” <\/span><input[^>]* value="\/"/);
  assert.equal(separatorOf(' and '), ' and ');
  assert.equal(separatorOf('  '), null);
});

test('Who is not recorded is said', () => assert.equal(unsaidWords(['Funders', 'Recipients']), 'No column is “Funders” or “Recipients”, so that is not recorded. If a column says it, choose it there.'));

test('A value is told with its name in words, and short forms stay in capitals', () => {
  const fact = { type: 'Building', subject: 'Larkby Hall', news: 'CHANGED', values: [{ property: 'UPRN', before: null, after: '12' }, { property: 'Post code', before: 'M1', after: null }] };
  assert.match(render(rowPart({ sheet: null, row: 2, isRefused: false, facts: [fact], fromAbove: [] })), /UPRN 12; post code M1 becomes nothing/);
});

test('A row that is refused says so, and not that an earlier one says the same', () => {
  const row = { sheet: null, row: 4, isRefused: true, facts: [], fromAbove: [] };
  assert.match(render(rowPart(row)), /so it is refused as it is/);
  assert.doesNotMatch(render(rowPart(row)), /earlier/);
  assert.match(render(rowPart({ ...row, isRefused: false })), /is said by an earlier one/);
});
