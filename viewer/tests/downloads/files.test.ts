import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileAddress, fileGroups } from '../../src/downloads/files.ts';

const choice = { network: 'CONTACT', withPersonal: false };

test('A file is about the place and the day of the page', () => {
  const [tables, networks] = fileGroups;
  const address = (index: number, group = tables): string => fileAddress(group!.files[index]!, group!.isNetwork, choice, { place: 'place-1', asOf: '2026-06-01' }, 'graph.x');
  assert.equal(address(0), '/exports/graph.x?format=xlsx&place=place-1&asOf=2026-06-01');
  assert.equal(address(0, networks), '/exports/graph.x?format=gexf&place=place-1&asOf=2026-06-01&network=CONTACT');
});

test('Personal details are in it only where they are asked for', () => {
  const file = fileGroups[0]!.files[0]!;
  assert.ok(!fileAddress(file, false, choice, {}, 'graph.x').includes('personal'));
  assert.ok(fileAddress(file, false, { ...choice, withPersonal: true }, {}, 'graph.x').includes('personal=true'));
});

test('A network can be of some alone, which a table has no place for', () => {
  const [tables, networks] = fileGroups;
  const nodes = ['person-1', 'organisation-2'];
  assert.ok(fileAddress(networks!.files[0]!, true, { ...choice, nodes }, {}, 'graph.x').endsWith('&network=CONTACT&nodes=person-1%2Corganisation-2'));
  assert.ok(!fileAddress(tables!.files[0]!, false, { ...choice, nodes }, {}, 'graph.x').includes('nodes'));
});
