import { h, type ComponentChildren } from 'preact';
import { link, recordLink, type Named } from '../dom/link.ts';
import { listed } from '../format/words.ts';
import type { HangsOnOneFragment, PartnershipNameFragment } from '../graphql/operations.ts';

/** Those of some records that are still there, each once. */
export function present<T extends { readonly id: string }>(records: readonly (T | null)[]): T[] {
  return [...new Map(records.filter((record) => record !== null).map((record) => [record.id, record])).values()];
}

/** Records by name, so that they stand in the same order wherever they are shown. */
export function byName<T extends { readonly name: string }>(records: readonly T[]): T[] {
  return [...records].sort((one, other) => one.name.localeCompare(other.name, 'en-GB'));
}

/** The parties of a partnership by name. */
export function partiesOf({ parties }: { readonly parties: readonly { readonly organisation: Named | null }[] }): Named[] {
  return byName(present(parties.map(({ organisation }) => organisation)));
}

/** Names in a row: "Sefton Council and Sefton CVS". */
export function names(records: readonly Named[]): string {
  return listed(records.map(({ name }) => name));
}

/** A link to a partnership by what it is called: the names of its parties, with its kind. */
export function partnershipLink(partnership: PartnershipNameFragment | null): ComponentChildren {
  return recordLink('partnerships', partnership && { id: partnership.id, name: partnership.caption ?? partnership.id });
}

/** Links from the people a partnership hangs on to what else would go with them; nothing where it hangs on nobody. */
export function whatIfTheyLeave(hangsOn: readonly HangsOnOneFragment[]): ComponentChildren {
  // Somebody on whom several pairs of parties hang is one person to ask about.
  const people = present(hangsOn.map(({ person }) => person));
  return people.length > 0 && h('p', { class: 'govuk-body' }, 'What if they leave? ',
    people.map((person, index) => [index > 0 && ' · ', link(['people', person.id], {}, person.name)]));
}
