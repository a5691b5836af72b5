import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EvidenceFragment } from '../../src/graphql/operations.ts';
import { evidenceCells } from '../../src/partnerships/evidence.ts';

const counting: EvidenceFragment = { strength: 'STRONG', lastContact: '2026-05-12', nextContact: null, inPost: true, counts: true, leavesOn: null };

const verdict = (evidence: Partial<EvidenceFragment>): string | undefined => evidenceCells({ ...counting, ...evidence }).at(-1);

test('A holder who does not count is told apart by the reason', () => {
  assert.equal(verdict({}), 'Yes');
  assert.equal(verdict({ leavesOn: '2026-12-31' }), 'Yes, until 31 December 2026');
  assert.equal(verdict({ lastContact: null, nextContact: '2026-06' }), 'Yes: in contact after that day (June 2026)');
  assert.equal(verdict({ counts: false, inPost: false }), 'No: not in post');
  assert.equal(verdict({ counts: false, lastContact: null }), 'No: date of last contact not recorded');
  assert.equal(verdict({ counts: false, lastContact: '2024' }), 'No: the last contact was too long ago');
});

test('What is not known is said, not left blank', () => {
  assert.deepEqual(evidenceCells({ ...counting, strength: null, lastContact: null }).slice(0, 2), ['not recorded', 'not recorded']);
});
