import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { h, type JSX } from 'preact';
import { render } from 'preact-render-to-string';
import { details, summary } from '../../src/dom/blocks.ts';
import { DataTable } from '../../src/dom/dataTable.ts';
import { selectField, textField } from '../../src/dom/fields.ts';
import { Breadcrumbs } from '../../src/shell/breadcrumbs.ts';

const require = createRequire(import.meta.url);

/** What govuk-frontend itself makes of one of the examples that it is tested by. */
function example(component: string, name: string): string {
  const { fixtures } = JSON.parse(readFileSync(require.resolve(`govuk-frontend/dist/govuk/components/${component}/fixtures.json`), 'utf8')) as { fixtures: { name: string; html: string }[] };
  const found = fixtures.find((fixture) => fixture.name === name);
  assert.ok(found, `govuk-frontend has no example of ${component} called ${name}`);
  return found.html;
}

/** Markup without what browsers make nothing of: blanks around texts, the order of attributes, and how an attribute without a value is written. */
function plain(html: string): string {
  return html
    .replace(/\s+/g, ' ').replace(/\s*(<[^>]*>)\s*/g, '$1').replaceAll('=""', '')
    .replace(/<(\w+)((?: [^<>\s=]+(?:="[^"]*")?)+) ?\/?>/g, (_, tag: string, attributes: string) => `<${tag} ${(attributes.match(/[^\s="]+(?:="[^"]*")?/g) ?? []).sort().join(' ')}>`)
    .replaceAll('/>', '>');
}

function isSame(made: JSX.Element, component: string, name: string): void {
  assert.equal(plain(render(made)), plain(example(component, name)));
}

test('A field for text is what GOV.UK makes of one, with a hint and with an error', () => {
  const hint = 'It’s on your National Insurance card, benefit letter, payslip or P60. For example, ‘QQ 12 34 56 C’.';
  isSame(textField({ id: 'input-with-hint-text', name: 'test-name-2', label: 'National insurance number', hint }), 'input', 'with hint text');
  isSame(textField({ id: 'input-with-error-message', name: 'test-name-3', label: 'National Insurance number', error: 'Enter a National Insurance number in the correct format' }), 'input', 'with error message');
});

test('What is folded is what GOV.UK makes of it', () => {
  isSame(details('Help with nationality', 'We need to know your nationality so we can work out which elections you’re entitled to vote in. If you can’t provide your nationality, you’ll have to send copies of identity documents through the post.'), 'details', 'default');
});

test('A table whose rows have headers is what GOV.UK makes of it, but that its headings sort and its cells say what they are', () => {
  const rows = [['January', '£85', '£95'], ['February', '£75', '£55'], ['March', '£165', '£125']];
  const columns = ['Month you apply', 'Rate for bicycles', 'Rate for vehicles'].map((title, index) => ({ title, value: (row: readonly string[]) => row[index] ?? null }));
  const made = plain(render(h(DataTable<readonly string[]>, { caption: 'Caption 1: Months and rates', columns, rows })));
  const inner = /<table.*<\/table>/.exec(made)?.[0].replaceAll(/ (?:role|aria-sort|data-column)="[^"]*"/g, '').replaceAll(/<\/?button[^>]*>/g, '');
  assert.equal(inner, plain(example('table', 'with head and caption').replaceAll(/ govuk-table__(?:header|cell)--numeric/g, '').replace('caption--m', 'caption--s')));
});

test('The way to a view is what GOV.UK makes of breadcrumbs', () => {
  const made = plain(render(h(Breadcrumbs, { steps: ['Home', 'Section', 'Sub-section', 'Sub Sub-section'].map((words) => [['a'], words] as const) }))).replaceAll(/href="[^"]*"/g, 'href');
  const expected = plain(example('breadcrumbs', 'default')).replaceAll(/href="[^"]*"/g, 'href');
  assert.equal(made, expected);
});

test('Names beside values are what GOV.UK makes of them, and those without a value are left out', () => {
  const made = plain(render(summary([['Name', 'Firstname Lastname'], ['Date of birth', '13/08/1980'], ['Nobody', null]])));
  const rows = plain(example('summary-list', 'default')).match(/<div class="govuk-summary-list__row">.*?<\/div>/g) ?? [];
  assert.ok(rows.length > 1);
  for (const row of rows.slice(0, 2)) assert.ok(made.includes(row), row);
  assert.ok(!made.includes('Nobody'));
});

test('A field with choices marks the one that is chosen', () => {
  const made = selectField({ name: 'select-1', label: 'Label text goes here', options: [['1', 'GOV.UK frontend option 1'], ['2', 'GOV.UK frontend option 2']], chosen: '2' });
  assert.equal(plain(render(made)), plain(example('select', 'default').replace(/<option value="3".*<\/option>/, '')));
});

test('A name with markup in it is text', () => {
  assert.ok(!render(summary([['Name', '<img src=x>']])).includes('<img'));
  assert.ok(render(h('p', { title: '"><b>' }, '<b>')).includes('&lt;b'));
});
