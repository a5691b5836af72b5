import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EvidenceFragment } from '../../src/graphql/operations.ts';
import { evidenceColumns, verdict } from '../../src/partnerships/evidence.ts';

const counting: EvidenceFragment = { strength: 'STRONG', lastContact: '2026-05-12', nextContact: null, inPost: true, counts: true, leavesOn: null };

const said = (evidence: Partial<EvidenceFragment>): string => verdict({ ...counting, ...evidence });

test('A holder who does not count is told apart by the reason', () => {
  assert.equal(said({}), 'Yes');
  assert.equal(said({ leavesOn: '2026-12-31' }), 'Yes, but not from 31 December 2026 on');
  assert.equal(said({ lastContact: null, nextContact: '2026-06' }), 'Yes: in contact after that day (June 2026)');
  assert.equal(said({ counts: false, inPost: false }), 'No: not in post');
  assert.equal(said({ counts: false, lastContact: null }), 'No: date of last contact not recorded');
  assert.equal(said({ counts: false, lastContact: '2024' }), 'No: the last contact was too long ago');
});

test('What is not known is said, not left blank', () => {
  const shown = (evidence: EvidenceFragment | undefined): unknown[] => evidenceColumns<EvidenceFragment | undefined>((row) => row).map(({ value, show }) => show === undefined ? value(evidence) : show(evidence));
  assert.deepEqual(shown({ ...counting, strength: null, lastContact: null }), ['not recorded', 'not recorded', 'Yes']);
  assert.deepEqual(shown(undefined), ['not recorded', 'not recorded', 'not recorded']);
  assert.deepEqual(shown(counting), ['Strong', '12 May 2026', 'Yes']);
});
