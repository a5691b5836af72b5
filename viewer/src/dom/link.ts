import { h, type Child } from './element.ts';
import { writeRoute, type Query } from '../route.ts';

/** A link to a view of this page. */
export function link(path: readonly string[], query: Query, ...children: Child[]): HTMLAnchorElement {
  return h('a', { class: 'govuk-link', href: writeRoute(path, query) }, ...children);
}

/** A link to somebody's own site, where the address really is one; otherwise the text alone, since an address is data and may be anything. */
export function webLink(address: string): Child {
  return isWebAddress(address) ? h('a', { class: 'govuk-link', href: address, rel: 'noopener noreferrer' }, address) : address;
}

/** Whether an address is one that a browser may follow: http or https, no script. */
export function isWebAddress(address: string): boolean {
  try {
    return /^https?:$/.test(new URL(address).protocol);
  } catch {
    return false;
  }
}
