import { h, type ComponentChildren, type JSX } from 'preact';
import { writeRoute, type Query } from '../route.ts';
import { useSetting } from '../setting/setting.ts';

/** A view of this page, and its parameters beside the place and the day, which every link carries on. */
interface Target {
  readonly path: readonly string[];
  readonly query?: Query;
  readonly class?: string;
  readonly rel?: string;
  /** Whether it leads to what is shown: 'page', or 'true' for a part of it. */
  readonly current?: 'page' | 'true' | undefined;
}

/** A link to a view of this page, about the same place and day unless it names others. */
export function Link({ path, query = {}, class: name = 'govuk-link', rel, current, children }: Target & { readonly children?: ComponentChildren }): JSX.Element {
  const setting = useSetting();
  const href = writeRoute(path, { ...setting, ...query });
  // The browser tells nobody of a link to the address that is shown: its view is made anew all the same.
  const again = (): void => {
    if (location.hash === href) window.dispatchEvent(new HashChangeEvent('hashchange'));
  };
  return h('a', { class: name, href, rel, 'aria-current': current, onClick: again }, children);
}

/** The same of its words. */
export function link(path: readonly string[], query: Query, ...children: ComponentChildren[]): JSX.Element {
  return h(Link, { path, query }, children);
}

/** Anything with a page and a name. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** A link to a record by its name; what is said where there is none, as where it was taken back. */
export function recordLink(kind: string, record: Named | null, none = 'not recorded'): ComponentChildren {
  return record === null ? none : link([kind, record.id], {}, record.name);
}

/** Links to several of a kind in a row: "Ann, Bob and Cleo". */
export function listedLinks(kind: string, all: readonly Named[]): ComponentChildren {
  return all.map(({ id, name }, index) => [index > 0 && (index === all.length - 1 ? ' and ' : ', '), link([kind, id], {}, name)]);
}

/** A link to somebody's own site, where the address really is one; otherwise the text alone, since an address is data and may be anything. */
export function webLink(address: string): ComponentChildren {
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
