import type { ComponentChildren } from 'preact';
import type { Route } from '../route.ts';
import type { Step } from './breadcrumbs.ts';

/** One page of content, ready to be shown. */
export interface View {
  /** What the browser's tab says; the heading says the same or more. */
  readonly title: string;
  /** Everything between header and footer, with one h1. */
  readonly content: ComponentChildren;
  /** The views on the way to it, after the first page. */
  readonly trail?: readonly Step[];
  /** What a screen reader says once it is there; the title where nothing else is given. */
  readonly announcement?: string;
}

/** Makes the view of an address. Throws {@link NotFound} where there is no such thing. */
export type Page = (route: Route, signal: AbortSignal) => View | Promise<View>;

/** There is nothing at an address: a mistake in it, or a record that was taken back. */
export class NotFound extends Error {}

/** A record that was read. Throws {@link NotFound} where there is none. */
export function found<T>(record: T | null): T {
  if (record === null) throw new NotFound();
  return record;
}
