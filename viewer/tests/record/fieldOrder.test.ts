import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parted } from '../../src/record/fieldOrder.ts';
import type { Known } from '../../src/record/known.ts';
import type { RecordType } from '../../src/record/recordType.ts';

function typeOf(isNode: boolean): RecordType {
  const field = (name: string, isNeeded = false): RecordType['fields'][number] => ({ name, label: name, hint: '', isNeeded, isEnd: false, kind: 'text' });
  return { name: 'organisation', typeName: 'Organisation', words: 'Organisation', meaning: '', isNode, read: '', fields: [field('alternateNames'), field('annualIncome'), field('description'), field('name', true), field('website')] };
}

const known: Known = { id: 'organisation-hub', version: 1, caption: 'Hub', typed: { name: 'Hub', website: 'https://hub.example' }, names: {}, by: '', at: '' };
const namesOf = (fields: readonly { readonly name: string }[]): readonly string[] => fields.map(({ name }) => name);

test('To mend a spelling, the name comes first, then what is recorded, and what nobody recorded is folded', () => {
  const [first, rest] = parted(typeOf(true), known, known.typed);
  assert.deepEqual([namesOf(first), namesOf(rest)], [['name', 'website', 'description'], ['alternateNames', 'annualIncome']]);
});

test('Of a connection everything is shown', () => assert.deepEqual(namesOf(parted(typeOf(false), known, known.typed)[1]), []));
