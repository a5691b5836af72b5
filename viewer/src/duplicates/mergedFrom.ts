import { h, type ComponentChildren, type JSX } from 'preact';
import { bullets, section } from '../dom/blocks.ts';
import { link } from '../dom/link.ts';
import { sentence } from '../format/words.ts';
import { ask } from '../graphql/ask.ts';
import { ListMergedFrom } from '../graphql/operations.ts';
import type { Setting } from '../setting/setting.ts';
import { byWhom, nameOf, type Merged } from './parting.ts';

/** A part of a record's page: which other records were merged into it, each with the way to part it again. Nothing where there are none, or the page is about what was known on another day. */
export async function mergedFrom(id: string, { knownOn }: Setting, signal: AbortSignal): Promise<ComponentChildren> {
  if (knownOn !== undefined) return null;
  const all = (await ask(ListMergedFrom, { id }, signal)).mergedFrom;
  return all.length > 0 && mergedFromSection(all);
}

/** The same of what was asked for. Of a chain only the last merge can be parted. */
export function mergedFromSection(all: readonly Merged[]): JSX.Element {
  return section('Merged from', bullets(all.map((merged) => {
    const name = nameOf(merged.record);
    const next = all.find(({ record }) => record.id === merged.into);
    return [sentence(`${name}: merged ${next === undefined ? '' : `into ${nameOf(next.record)} `}${byWhom(merged)}`), ' ', next === undefined
      ? h('span', { 'data-page-only': true }, link(['part', merged.record.id], {}, 'Part again…', h('span', { class: 'govuk-visually-hidden' }, ` ${name}`)))
      : `To part it, part ${nameOf(next.record)} first.`];
  }), ''));
}
