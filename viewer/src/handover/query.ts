import type { PastDay } from '../dom/pastDay.ts';
import { ask } from '../graphql/ask.ts';
import type { FragilityClass } from '../partnerships/classes.ts';
import type { Named, PartnershipName } from '../partnerships/parts.ts';
import { NotFound } from '../shell/view.ts';

/** A partnership to hand over, and who could take it. */
export interface Handed {
  readonly partnership: PartnershipName;
  readonly organisation: Named;
  readonly classNow: FragilityClass;
  readonly classAfter: FragilityClass;
  readonly lastContact: string | null;
  readonly strength: string | null;
  readonly tiedTo: readonly Named[];
  readonly successor: { readonly person: Named } | null;
  readonly successorReason: string;
}

/** A meeting, call or conversation. */
export interface Contact {
  readonly date: string;
  readonly kind: string | null;
  readonly summary: string | null;
  readonly attendees: readonly { readonly person: Named }[];
}

/** A contact at which something was promised. */
export interface Promised {
  readonly date: string;
  readonly promised: string | null;
  readonly attendees: readonly { readonly person: Named }[];
}

/** A forum to hand over. */
export interface Forum {
  readonly forum: Named;
  readonly isChair: boolean;
  readonly isOnlyChair: boolean;
  readonly onlyMemberFor: readonly Named[];
}

/** What one person hands over when they leave. */
export interface Brief {
  readonly person: Named;
  /** How many there are of each; of very many, the lists have the first. */
  readonly totals: Readonly<Record<'partnerships' | 'contacts' | 'openPromises' | 'forums' | 'buildings' | 'fundingAttached', number>>;
  readonly partnerships: readonly Handed[];
  readonly contacts: readonly Contact[];
  readonly openPromises: readonly Promised[];
  readonly blockages: readonly { readonly id: string; readonly title: string }[];
  readonly forums: readonly Forum[];
  readonly buildings: readonly { readonly building: Named; readonly isOnlyKeyHolder: boolean }[];
  readonly fundingAttached: readonly { readonly id: string; readonly title: string; readonly amount: number | null; readonly currency: string | null }[];
  /** The day asked about. */
  /** How the day is read, where it is past. */
  readonly pastDay: PastDay;
  readonly asOf: string;
  /** The answer is based on what was known at this moment; null for what is known now. */
  readonly knownAt: string | null;
}

const query = `query Handover($person: ID!, $asOf: Date, $knownAt: DateTime) {
  handoverBrief(person: $person, asOf: $asOf, knownAt: $knownAt) {
    person { id name } asOf knownAt pastDay { sentence }
    totals { partnerships contacts openPromises forums buildings fundingAttached }
    partnerships {
      partnership { id caption }
      organisation { id name } classNow classAfter lastContact strength
      tiedTo { id name }
      successor { person { id name } }
      successorReason
    }
    openPromises { date promised attendees { person { id name } } }
    blockages { id title }
    contacts { date kind summary attendees { person { id name } } }
    forums { forum { id name } isChair isOnlyChair onlyMemberFor { id name } }
    buildings { building { id name } isOnlyKeyHolder }
    fundingAttached { id title amount currency }
  }
}`;

/** Reads the brief of a person for a day. */
export async function readBrief(person: string, asOf: string | undefined, knownAt: string | undefined, signal: AbortSignal): Promise<Brief> {
  const { handoverBrief } = await ask<{ handoverBrief: Brief | null }>(query, { person, asOf, knownAt }, signal);
  if (handoverBrief === null) throw new NotFound();
  return handoverBrief;
}
