import { formatDate } from '../format/dates.ts';
import { capital, plain } from '../format/words.ts';

/** What is known of a holder's contact, from holdings, ties and recorded contacts together. */
export interface Evidence {
  readonly strength: string | null;
  readonly lastContact: string | null;
  /** The first contact after the day, of somebody who counts by nothing else; null for others. */
  readonly nextContact: string | null;
  readonly inPost: boolean;
  readonly counts: boolean;
  /** The day on which a known leaver is gone; null for others. */
  readonly leavesOn: string | null;
}

/** The headings of the columns that {@link evidenceCells} fills. */
export const evidenceColumns = ['Contact', 'Last contact', 'Counts towards contact'] as const;

/** How strong the contact is, when it last was, and whether it counts, each in plain words. */
export function evidenceCells(evidence: Evidence): string[] {
  return [
    evidence.strength === null ? 'not recorded' : capital(plain(evidence.strength)),
    evidence.lastContact === null ? 'not recorded' : formatDate(evidence.lastContact),
    countsWords(evidence),
  ];
}

function countsWords({ counts, inPost, leavesOn, lastContact, nextContact }: Evidence): string {
  if (counts) return `${nextContact === null ? 'Yes' : `Yes: in contact after that day (${formatDate(nextContact)})`}${leavesOn === null ? '' : `, until ${formatDate(leavesOn)}`}`;
  if (!inPost) return 'No: not in post';
  return lastContact === null ? 'No: date of last contact not recorded' : 'No: the last contact was too long ago';
}
