import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileAddress, fileGroups } from '../../src/downloads/files.ts';

const choice = { network: 'CONTACT', withPersonal: false };

test('A file is about the place and the day of the page', () => {
  const [tables, networks] = fileGroups;
  const address = (index: number, group = tables): string => fileAddress(group!.files[index]!, group!.isNetwork, choice, { place: 'place-1', asOf: '2026-06-01' });
  assert.equal(address(0), '/exports/partnership-graph.xlsx?format=xlsx&place=place-1&asOf=2026-06-01');
  assert.equal(address(0, networks), '/exports/partnership-graph.gexf?format=gexf&place=place-1&asOf=2026-06-01&network=CONTACT');
});

test('Personal details are in it only where they are asked for', () => {
  const file = fileGroups[0]!.files[0]!;
  assert.ok(!fileAddress(file, false, choice, {}).includes('personal'));
  assert.ok(fileAddress(file, false, { ...choice, withPersonal: true }, {}).includes('personal=true'));
});
