import { ask } from '../graphql/ask.ts';
import { NotFound } from '../shell/view.ts';
import type { FragilityClass } from './classes.ts';
import type { Evidence } from './evidence.ts';
import type { HangsOn, Named } from './parts.ts';

/** Somebody who holds the partnership, and what is known of their contact. */
export interface Holder extends Evidence {
  readonly person: Named;
  readonly organisation: Named;
  readonly level: string | null;
}

/** How many counting holders a side has at a level. */
export interface Cell {
  readonly organisation: Named;
  readonly level: string | null;
  readonly holders: number;
  readonly knownLeavers: number;
}

/** How a partnership stands on a day. */
export interface Fragility {
  readonly class: FragilityClass;
  readonly k: number;
  readonly score: number;
  readonly why: string;
  readonly hangsOn: readonly HangsOn[];
  readonly onePersonOnBothSides: boolean;
  /** The two parties that were judged: of several, the pair that is worst off. */
  readonly pair: readonly Named[];
  readonly partyCount: number;
  readonly grid: readonly Cell[];
  /** What gaps in the records leave open; null where they could not change the class. */
  readonly range: { readonly best: FragilityClass; readonly worst: FragilityClass; readonly question: string } | null;
}

/** One version of what was known. */
export interface Version {
  readonly version: number;
  readonly recordedAt: string;
  readonly actor: string;
  readonly source: string | null;
  readonly origin: string | null;
  readonly retracted: boolean;
  readonly changes: readonly { readonly property: string; readonly before: string | null; readonly after: string | null }[];
}

/** A partnership with everything its page shows. */
export interface Partnership {
  readonly id: string;
  readonly caption: string | null;
  readonly kind: string | null;
  readonly agreement: string | null;
  readonly agreementSince: string | null;
  readonly agreementUntil: string | null;
  readonly since: string | null;
  readonly until: string | null;
  readonly notes: string | null;
  readonly parties: readonly { readonly organisation: Named }[];
  readonly fragility: Fragility;
  readonly holders: readonly Holder[];
}

const query = `query Partnership($id: ID!, $asOf: Date) {
  partnership(id: $id, asOf: $asOf) {
    id caption kind agreement agreementSince agreementUntil since until notes
    parties { organisation { id name } }
    fragility {
      class k score why onePersonOnBothSides partyCount
      pair { id name }
      hangsOn { person { id name } }
      grid { organisation { id name } level holders knownLeavers }
      range { best worst question }
    }
    holders { person { id name } organisation { id name } level strength lastContact inPost counts leavesOn }
  }
  history(id: $id) { version recordedAt actor source origin retracted changes { property before after } }
}`;

/** Reads a partnership as it stands on a day, with its history. */
export async function readPartnership(id: string, asOf: string | undefined, signal: AbortSignal): Promise<{ readonly partnership: Partnership; readonly history: readonly Version[] }> {
  const { partnership, history } = await ask<{ partnership: Partnership | null; history: readonly Version[] }>(query, { id, asOf }, signal);
  if (partnership === null) throw new NotFound();
  return { partnership, history };
}
