import { formatDate } from '../format/dates.ts';
import { capital, plain } from '../format/words.ts';
import type { EvidenceFragment } from '../graphql/operations.ts';

/** The headings of the columns that {@link evidenceCells} fills. */
export const evidenceColumns = ['Contact', 'Last contact', 'Counts towards contact'] as const;

/** How strong the contact is, when it last was, and whether it counts, each in plain words. */
export function evidenceCells(evidence: EvidenceFragment): string[] {
  return [
    evidence.strength === null ? 'not recorded' : capital(plain(evidence.strength)),
    evidence.lastContact === null ? 'not recorded' : formatDate(evidence.lastContact),
    countsWords(evidence),
  ];
}

function countsWords({ counts, inPost, leavesOn, lastContact, nextContact }: EvidenceFragment): string {
  if (counts) return `${nextContact === null ? 'Yes' : `Yes: in contact after that day (${formatDate(nextContact)})`}${leavesOn === null ? '' : `, until ${formatDate(leavesOn)}`}`;
  if (!inPost) return 'No: not in post';
  return lastContact === null ? 'No: date of last contact not recorded' : 'No: the last contact was too long ago';
}
