import { ask } from '../graphql/ask.ts';
import type { FragilityClass } from '../partnerships/classes.ts';
import type { Named, PartnershipName } from '../partnerships/parts.ts';
import { NotFound } from '../shell/view.ts';

/** Money or help, as lists show it. */
export interface FundingLine {
  readonly id: string;
  readonly title: string;
  readonly amount: number | null;
  readonly currency: string | null;
  readonly awarded: string | null;
}

/** An organisation with what its page shows. */
export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly alternateNames: readonly string[];
  readonly identifiers: readonly { readonly scheme: string; readonly value: string }[];
  readonly sector: string | null;
  readonly categories: readonly string[];
  readonly description: string | null;
  readonly website: string | null;
  readonly since: string | null;
  readonly until: string | null;
  readonly roles: readonly { readonly person: Named; readonly title: string | null; readonly level: string | null; readonly since: string | null; readonly until: string | null }[];
  readonly memberOf: readonly { readonly body: Named }[];
  readonly members: readonly { readonly member: Named }[];
  readonly tenures: readonly { readonly building: Named; readonly kind: string | null; readonly since: string | null; readonly until: string | null }[];
  readonly fundingReceived: readonly { readonly funding: FundingLine }[];
  readonly fundingGiven: readonly { readonly funding: FundingLine }[];
}

const query = `query Organisation($id: ID!, $asOf: Date) {
  organisation(id: $id, asOf: $asOf) {
    id name alternateNames identifiers { scheme value } sector categories description website since until
    roles { person { id name } title level since until }
    memberOf { body { id name } }
    members { member { id name } }
    tenures { building { id name } kind since until }
    fundingReceived { funding { id title amount currency awarded } }
    fundingGiven { funding { id title amount currency awarded } }
  }
  fragilePartnerships(where: { organisation: $id }, asOf: $asOf, first: 100) {
    totalCount
    nodes { class partnership { id caption } }
  }
}`;

/** Its current partnerships, the most fragile first; of very many, the first of them. */
export interface Partnerships {
  readonly totalCount: number;
  readonly nodes: readonly { readonly class: FragilityClass; readonly partnership: PartnershipName }[];
}

/** Reads an organisation and what it is connected with on a day. */
export async function readOrganisation(id: string, asOf: string | undefined, signal: AbortSignal): Promise<{ readonly organisation: Organisation; readonly partnerships: Partnerships }> {
  const { organisation, fragilePartnerships: partnerships } = await ask<{ organisation: Organisation | null; fragilePartnerships: Partnerships }>(query, { id, asOf }, signal);
  if (organisation === null) throw new NotFound();
  return { organisation, partnerships };
}
