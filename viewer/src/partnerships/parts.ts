import { h, type Child } from '../dom/element.ts';
import { link } from '../dom/link.ts';
import { listed } from '../format/words.ts';
import type { Query } from '../route.ts';

/** Anything with a page and a name. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** A person whose leaving alone would end direct contact. */
export interface HangsOn {
  readonly person: Named;
}

/** A partnership as other pages name it. */
export interface PartnershipName {
  readonly id: string;
  readonly caption: string | null;
}

/** The organisations of a partnership by name, so that they stand in the same order wherever they are shown. */
export function byName<T extends { readonly name: string }>(organisations: readonly T[]): T[] {
  return [...organisations].sort((one, other) => one.name.localeCompare(other.name, 'en-GB'));
}

/** The parties of a partnership in a row: "Sefton Council and Sefton CVS". */
export function partyNames({ parties }: { readonly parties: readonly { readonly organisation: { readonly name: string } }[] }): string {
  return listed(byName(parties.map((party) => party.organisation)).map((organisation) => organisation.name));
}

/** Links to several of a kind in a row: "Ann, Bob and Cleo". */
export function listedLinks(kind: string, all: readonly Named[], query: Query): Child {
  return all.map(({ id, name }, index) => [index > 0 && (index === all.length - 1 ? ' and ' : ', '), link([kind, id], query, name)]);
}

/** A link to a partnership by what it is called: the names of its parties, with its kind. */
export function partnershipLink({ id, caption }: PartnershipName, query: Query): Child {
  return link(['partnerships', id], query, caption ?? id);
}

/** Links from the people a partnership hangs on to what else would go with them; nothing where it hangs on nobody. */
export function whatIfTheyLeave(hangsOn: readonly HangsOn[], query: Query): Child {
  return hangsOn.length > 0 && h('p', { class: 'govuk-body' }, 'What if they leave? ',
    hangsOn.map(({ person }, index) => [index > 0 && ' · ', link(['people', person.id], query, person.name)]));
}
