import assert from 'node:assert/strict';
import { test } from 'node:test';
import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { Link } from '../../src/dom/link.ts';
import { inOrder } from '../../src/setting/places.ts';
import { asked, asOfWords, SettingProvider, settingOf, settingWords, wrongDayOf } from '../../src/setting/setting.ts';

test('Every link carries on the place and the day, unless it names others', () => {
  const setting = { place: 'place-1', asOf: '2026-06-01' };
  const address = (query: Record<string, string>): string => render(h(SettingProvider, { value: setting }, h(Link, { path: ['people', 'a b'], query }, 'Ann')));

  assert.match(address({}), /href="#\/people\/a%20b\?place=place-1&amp;asOf=2026-06-01"/);
  assert.match(address({ place: '' }), /href="#\/people\/a%20b\?asOf=2026-06-01"/);
  assert.match(address({ asOf: '2026-03-01', period: 'year' }), /href="#\/people\/a%20b\?place=place-1&amp;asOf=2026-03-01&amp;period=year"/);
});

test('A day that is none is found before anything is asked', () => {
  assert.equal(wrongDayOf(settingOf({ asOf: '31-02-2026' })), '31-02-2026');
  assert.equal(wrongDayOf(settingOf({ asOf: '2026-06-01', knownOn: '2026-02-31' })), '2026-02-31');
  assert.equal(wrongDayOf(settingOf({ asOf: '2026-06-01' })), undefined);
});

test('What was known on a day is what was known by its end', () => {
  assert.equal(asked({ knownOn: '2026-06-01' }).knownAt, '2026-06-01T23:59:59Z');
  assert.equal(asked({}).knownAt, undefined);
});

test('A setting is said in words', () => {
  assert.equal(settingWords({}, undefined), 'Everywhere, today');
  assert.equal(settingWords({ place: 'p', asOf: '2026-06-01', knownOn: '2026-07-02' }, 'Larkhaven'), 'Larkhaven, 1 June 2026, as known on 2 July 2026');
});

test('Paper says which day it is about and what was known when', () => {
  assert.equal(asOfWords('2026-06-01', null, '2026-06-02T09:30:00Z', 'Europe/London'), 'As of 1 June 2026, as known at 2 June 2026 at 10:30.');
  assert.equal(asOfWords('2026-06-01', '2025-01-01T12:00:00Z', '2026-06-02T09:30:00Z', 'Europe/London'), 'As of 1 June 2026, as known at 1 January 2025 at 12:00.');
});

test('Places that lie within no other come first, then the rest, each by name', () => {
  const place = (id: string, ...within: string[]) => ({ id, name: id, kind: null, within: within.map((wider) => ({ wider: { id: wider } })) });

  assert.deepEqual(inOrder([place('Crosby', 'Sefton'), place('Sefton'), place('Aintree', 'Sefton'), place('Merton')]).map(({ id }) => id), ['Merton', 'Sefton', 'Aintree', 'Crosby']);
});
