import assert from 'node:assert/strict';
import { test } from 'node:test';
import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { KeptMappings } from '../../src/imports/keptMappings.ts';

const kept = { name: 'members', row: 'directory', columns: [{ header: 'Org', column: 'Name', isMonthFirst: false, separator: null }], everyRow: [{ column: 'Place', text: 'Larkby' }], usedAt: '2026-11-29T15:00:00Z', problem: null };

test('What is kept says what it recognises and when it was used, and can be deleted', () => {
  const html = render(h(KeptMappings, { kept: [kept] }));
  assert.match(html, /<h3[^>]*>members<\/h3>/);
  assert.match(html, /Directory, 1 header\. Last used on 29 November 2026 at /);
  assert.match(html, /<li>Org: Name<\/li><li>Place: “Larkby” in every row<\/li>/);
  assert.match(html, /<button[^>]*>Delete<span class="govuk-visually-hidden"> the mapping “members”</);
});

test('What can’t be read says why, and can be deleted, too', () => {
  const html = render(h(KeptMappings, { kept: [{ ...kept, row: null, columns: [], everyRow: [], usedAt: null, problem: 'members.mapping.json is not a mapping.' }] }));
  assert.match(html, /It can’t be used\. members\.mapping\.json is not a mapping\./);
  assert.doesNotMatch(html, /Last used|What it recognises/);
  assert.match(html, /Delete</);
});

test('Where nothing is kept, that is said', () => assert.match(render(h(KeptMappings, { kept: [] })), /No mapping is kept yet\./));
