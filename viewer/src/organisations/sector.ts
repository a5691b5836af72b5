import { capital, plain } from '../format/words.ts';
import type { Sector } from '../graphql/operations.ts';

/** What is asked of an organisation to say its sector. */
interface OfSector {
  readonly sector: Sector | null;
  readonly countedSector: Sector | null;
}

/** The sector in which an organisation is counted, and whether it follows from its category; null where none is known. */
export function sectorWords(organisation: OfSector | null): string | null {
  if (organisation?.countedSector == null) return null;
  return `${capital(plain(organisation.countedSector))}${organisation.sector === null ? ' (by its category)' : ''}`;
}
