import assert from 'node:assert/strict';
import { test } from 'node:test';
import { areSame } from '../../src/partnershipBetween/facts.ts';
import { settled } from '../../src/partnershipBetween/settle.ts';

const council = { id: 'organisation-council', name: 'Larkhaven Council' };

test('A name that an organisation has means that one, also where somebody called it new', () => {
  assert.deepEqual(settled('one', 'larkhaven council', false, { near: [council], called: [council] }), { side: 'one', chosen: council });
  assert.deepEqual(settled('one', 'larkhaven council', true, { near: [council], called: [council] }), { side: 'one', chosen: council });
});

test('A name that is like one that is recorded is asked about before a second one is made', () => {
  assert.match(settled('one', 'Larkhaven Councl', false, { near: [council], called: [] }).error ?? '', /“Larkhaven Councl” is one of those that are recorded, or a new/);
  assert.deepEqual(settled('one', 'Larkhaven Councl', true, { near: [council], called: [] }), { side: 'one' });
  assert.deepEqual(settled('one', 'Menders', false, { near: [], called: [] }), { side: 'one' });
});

test('Where several have the name, one of them has to be chosen', () => {
  assert.match(settled('other', 'Hub', true, { near: [council], called: [council, { ...council, id: 'organisation-2' }] }).error ?? '', /^Choose which/);
});

test('A partnership is not between an organisation and itself, recorded or new', () => {
  assert.equal(areSame({ one: 'Hub', oneId: 'organisation-hub', other: 'The Hub', otherId: 'organisation-hub' }), true);
  assert.equal(areSame({ one: 'Hub', other: ' hub ' }), true);
  assert.equal(areSame({ one: 'Hub', oneId: 'organisation-hub', other: 'Hub' }), false);
  assert.equal(areSame({ one: '', other: '' }), false);
});
