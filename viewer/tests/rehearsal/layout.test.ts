import assert from 'node:assert/strict';
import { test } from 'node:test';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { RehearsedFragment } from '../../src/graphql/operations.ts';
import { layOut } from '../../src/rehearsal/layout.ts';
import { Picture } from '../../src/rehearsal/picture.ts';
import { cutOffSentence } from '../../src/rehearsal/words.ts';

const named = (name: string): { id: string; name: string } => ({ id: name.toLowerCase(), name });
const partnership = (name: string, parties: readonly string[], ...holders: string[]): RehearsedFragment['lost'][number] => ({
  id: name, caption: name, parties: parties.map((party) => ({ organisation: named(party) })), holders: holders.map((person) => ({ person: { id: person } })),
});
const rehearsed = (given: Partial<RehearsedFragment>): RehearsedFragment => ({ people: [named('Ann')], lost: [], inPart: [], oneLeft: [], ...given } as RehearsedFragment);

test('An organisation floats off where all that is drawn of it would be lost', () => {
  const { organisations, partnerships } = layOut(rehearsed({ lost: [partnership('p', ['Council', 'Hub'], 'ann', 'bob')], oneLeft: [partnership('q', ['Council', 'Church'], 'ann')] }));

  assert.deepEqual(organisations.map(({ name, isOff }) => [name, isOff]), [['Hub', true], ['Council', false], ['Church', false]]);
  assert.deepEqual(partnerships.map(({ number, fate, heldBy }) => [number, fate, heldBy]), [[1, 'lost', ['ann']], [2, 'one left', ['ann']]]);
});

test('Where an organisation was chosen, those float off that are cut off from it', () => {
  const cutOff = { from: named('Council'), organisationCount: 1, organisations: [named('Church')], personCount: 0, people: [] };
  const answer = rehearsed({ lost: [partnership('p', ['Council', 'Hub'], 'ann')], inPart: [partnership('q', ['Council', 'Church'], 'ann')], cutOff });

  assert.deepEqual(layOut(answer).organisations.filter(({ isOff }) => isOff).map(({ name }) => name), ['Church']);
  assert.equal(cutOffSentence(answer), '1 organisation and 0 people would be cut off from Council.');
  assert.equal(cutOffSentence({ cutOff: { ...cutOff, organisationCount: 0 } }), 'Nobody would be cut off from Council.');
});

test('Everything stands within the picture, also where there is only one of it', () => {
  const layout = layOut(rehearsed({ lost: [partnership('p', ['Council', 'Hub'], 'ann')] }));

  for (const { y } of [...layout.people, ...layout.partnerships, ...layout.organisations]) assert.ok(y > 0 && y < layout.height);
});

test('The picture says what fades by shape and dashes, and sets no inline style', () => {
  const layout = layOut(rehearsed({ lost: [partnership('p', ['Council', 'Hub'], 'ann')], inPart: [partnership('q', ['A', 'B', 'C'], 'ann')], oneLeft: [partnership('r', ['A', 'B'], 'ann')] }));
  const markup = renderToString(h(Picture, { layout, hasLeft: true, label: 'What would go' }));

  assert.match(markup, /role="img" aria-label="What would go"/);
  for (const part of ['page-picture--left', '<circle', '<polygon', '<rect', 'page-picture__cross', 'is-lost', 'is-in-part', 'is-one-left']) assert.ok(markup.includes(part), part);
  assert.ok(!markup.includes('style='));
});
