import type { Column } from '../dom/dataTable.ts';
import { formatDate } from '../format/dates.ts';
import { capital, plain } from '../format/words.ts';
import type { EvidenceFragment } from '../graphql/operations.ts';

/** The columns that say how strong somebody's contact is, when it last was, and whether it counts; of rows that may have none. */
export function evidenceColumns<Row>(of: (row: Row) => EvidenceFragment | undefined): readonly Column<Row>[] {
  return [
    { title: 'Contact', value: (row) => of(row)?.strength ?? null, show: (row) => strengthWords(of(row)) },
    { title: 'Last contact', value: (row) => of(row)?.lastContact ?? null, show: (row) => dateWords(of(row)) },
    { title: 'Counts towards contact', value: (row) => verdict(of(row)) },
  ];
}

/** Whether a holder counts, and if not why. */
export function verdict(evidence: EvidenceFragment | undefined): string {
  return evidence === undefined ? 'not recorded' : countsWords(evidence);
}

function strengthWords(evidence: EvidenceFragment | undefined): string {
  return evidence?.strength == null ? 'not recorded' : capital(plain(evidence.strength));
}

function dateWords(evidence: EvidenceFragment | undefined): string {
  return evidence?.lastContact == null ? 'not recorded' : formatDate(evidence.lastContact);
}

function countsWords({ counts, inPost, leavesOn, lastContact, nextContact }: EvidenceFragment): string {
  if (counts) return `${nextContact === null ? 'Yes' : `Yes: in contact after that day (${formatDate(nextContact)})`}${leavesOn === null ? '' : `, but not from ${formatDate(leavesOn)} on`}`;
  if (!inPost) return 'No: not in post';
  return lastContact === null ? 'No: date of last contact not recorded' : 'No: the last contact was too long ago';
}
