import type { Named } from '../dom/link.ts';
import type { PartnershipNameFragment, WarningKind, WarningOfFragment } from '../graphql/operations.ts';

/** Somebody who is warned of, with all partnerships of which the same is said. */
export interface PersonLine {
  readonly person: Named;
  /** What the organisation is called that they hold them for. */
  readonly organisation: string | null;
  /** The day it happened or will, in ISO form. */
  readonly on: string | null;
  readonly partnerships: readonly PartnershipNameFragment[];
}

/** The warnings by person, organisation and day, the first day first: what is said of one person in many partnerships is said once. */
export function byPerson(kind: WarningKind, warnings: readonly WarningOfFragment[]): readonly PersonLine[] {
  const lines = new Map<string, PersonLine & { readonly partnerships: PartnershipNameFragment[] }>();
  for (const { partnership, reasons } of warnings) {
    for (const { kind: reason, person, organisation, on } of reasons) {
      if (reason !== kind || person === null || partnership === null) continue;
      const key = [person.id, organisation?.name, on].join('\n');
      const line = lines.get(key) ?? { person, organisation: organisation?.name ?? null, on, partnerships: [] };
      if (!line.partnerships.some(({ id }) => id === partnership.id)) line.partnerships.push(partnership);
      lines.set(key, line);
    }
  }
  return [...lines.values()].sort((one, other) => (one.on ?? '').localeCompare(other.on ?? '') || one.person.name.localeCompare(other.person.name, 'en-GB'));
}
