import assert from 'node:assert/strict';
import { test } from 'node:test';
import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { connection, howEachIsKnown } from '../../src/history/howWeKnow.ts';

const shown = (...names: readonly string[]): string => render(h('div', {}, howEachIsKnown('its themes', names.map((name) => connection('tagged', `tagged-${name}`, { name })))));
const questions = (html: string): string[] => [...html.matchAll(/How do we know this\?<span[^>]*>(?<of>[^<]*)/g)].map(({ groups }) => groups?.['of']?.trim() ?? '');

test('One fact in a line is asked about itself', () => assert.deepEqual(questions(shown('Food')), ['Food']));

test('Several facts in a line are folded into one, and each is asked about itself', () => assert.deepEqual(questions(shown('Food', 'Health')), ['its themes', 'Food', 'Health']));

test('Where there is no fact nothing is asked', () => assert.deepEqual(questions(shown()), []));
