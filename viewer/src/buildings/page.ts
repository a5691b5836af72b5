import { bullets, heading, section, summary } from '../dom/blocks.ts';
import { link } from '../dom/link.ts';
import { formatPeriod } from '../format/dates.ts';
import { formatMoney } from '../format/money.ts';
import { capital, plain } from '../format/words.ts';
import { ask } from '../graphql/ask.ts';
import type { Named } from '../partnerships/parts.ts';
import type { Route } from '../route.ts';
import { NotFound, type View } from '../shell/view.ts';

interface Building {
  readonly name: string;
  readonly address: string | null;
  readonly postcode: string | null;
  readonly uprn: string | null;
  readonly condition: string | null;
  readonly spareCapacity: string | null;
  readonly tenures: readonly { readonly organisation: Named; readonly kind: string | null; readonly annualRent: number | null; readonly since: string | null; readonly until: string | null }[];
  readonly keyHolders: readonly { readonly person: Named }[];
}

const query = `query Building($id: ID!, $asOf: Date) {
  building(id: $id, asOf: $asOf) {
    name address postcode uprn condition spareCapacity
    tenures { organisation { id name } kind annualRent since until }
    keyHolders { person { id name } }
  }
}`;

/** One building: who has it, and who can open it. */
export async function buildingPage({ path, query: { asOf } }: Route, signal: AbortSignal): Promise<View> {
  const { building } = await ask<{ building: Building | null }>(query, { id: path[1], asOf }, signal);
  if (building === null) throw new NotFound();
  return {
    title: building.name,
    content: [
      heading(building.name, 'Building'),
      summary([
        ['Address', [building.address, building.postcode].filter(Boolean).join(', ')],
        ['UPRN', building.uprn],
        ['Condition', building.condition],
        ['Spare capacity', building.spareCapacity],
      ]),
      section('Who owns or uses it', bullets(building.tenures.map(({ organisation, kind, annualRent, since, until }) => {
        const known = [kind && capital(plain(kind)), annualRent !== null && `rent ${formatMoney(annualRent, 'GBP')} a year`, formatPeriod(since, until)].filter(Boolean);
        return [link(['organisations', organisation.id], { asOf }, organisation.name), known.length > 0 && `: ${known.join(', ')}`];
      }), 'Nobody is recorded.')),
      section('Who can open it', bullets(building.keyHolders.map(({ person }) => link(['people', person.id], { asOf }, person.name)), 'Nobody is recorded.')),
    ],
  };
}
