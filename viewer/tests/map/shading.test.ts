import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kindsOf, stepOf, stepsOf, stepWords, valueOf } from '../../src/map/shading.ts';
import type { AreaOnMapFragment } from '../../src/graphql/operations.ts';

function area(kind: string | null, onOnePerson: number, partnerships: number): AreaOnMapFragment {
  return { path: '', east: 0, north: 0, place: { id: 'place-a', name: 'A', kind }, counts: { organisations: 1, partnerships, onOnePerson, unheld: 0 } };
}

test('every value is in a step, and larger values are never in lower steps', () => {
  for (const largest of [0, 1, 4, 5, 7, 12, 99, 100]) {
    const values = Array.from({ length: largest + 1 }, (_, value) => value);
    const steps = stepsOf(values);
    const taken = values.map((value) => stepOf(value, steps));
    assert.ok(steps.length <= 5);
    assert.ok(taken.every((step, place) => step >= 1 && step >= (taken[place - 1] ?? 1)));
    assert.equal(steps.at(-1)?.to, largest);
  }
});

test('a place without partnerships has no share, and is in no step', () => {
  assert.equal(valueOf(area('Ward', 0, 0), 'share'), null);
  assert.equal(stepOf(null, stepsOf([null, 50])), 0);
  assert.equal(valueOf(area('Ward', 1, 3), 'share'), 33);
});

test('steps are named by their ends', () => {
  assert.equal(stepWords({ from: 3, to: 5 }, 'organisations'), '3 to 5');
  assert.equal(stepWords({ from: 20, to: 20 }, 'share'), '20%');
});

test('the kind of which there are most areas comes first', () => {
  assert.deepEqual(kindsOf([area('Borough', 0, 0), area('Ward', 0, 0), area('Ward', 0, 0), area(null, 0, 0)]), ['Ward', '', 'Borough']);
});
