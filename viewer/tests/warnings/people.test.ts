import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReasonOfFragment, WarningOfFragment } from '../../src/graphql/operations.ts';
import { byPerson } from '../../src/warnings/people.ts';

const reason = (person: string, on: string, kind: ReasonOfFragment['kind'] = 'LEAVING', organisation = 'Council'): ReasonOfFragment =>
  ({ kind, sentence: '', on, organisation: { name: organisation }, person: { id: `person-${person}`, name: person }, otherPerson: null });
const warning = (name: string, ...reasons: ReasonOfFragment[]): WarningOfFragment =>
  ({ grewWorse: false, partnership: { id: name, caption: name }, before: null, now: null, reasons });
const lines = (warnings: readonly WarningOfFragment[]): unknown[] =>
  byPerson('LEAVING', warnings).map(({ person, organisation, on, partnerships }) => [person.name, organisation, on, partnerships.map(({ id }) => id).join()]);

test('What is said of one person in many partnerships is said once, the first day first', () => {
  assert.deepEqual(
    lines([warning('p', reason('Zoe', '2026-07-01'), reason('Ann', '2026-07-01')), warning('q', reason('Zoe', '2026-07-01')), warning('r', reason('Zoe', '2026-06-01'))]),
    [['Zoe', 'Council', '2026-06-01', 'r'], ['Ann', 'Council', '2026-07-01', 'p'], ['Zoe', 'Council', '2026-07-01', 'p,q']]);
});

test('Somebody who holds a partnership for two organisations is told for each, and reasons of other kinds are left out', () => {
  assert.deepEqual(
    lines([warning('p', reason('Ann', '2026-07-01'), reason('Ann', '2026-07-01', 'LEAVING', 'Hub'), reason('Ann', '2026-07-01'), reason('Bob', '2026-07-01', 'AGEING'))]),
    [['Ann', 'Council', '2026-07-01', 'p'], ['Ann', 'Hub', '2026-07-01', 'p']]);
});
