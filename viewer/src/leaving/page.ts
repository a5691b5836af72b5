import { h } from 'preact';
import { ask } from '../graphql/ask.ts';
import { ReadRoles } from '../graphql/operations.ts';
import type { Route } from '../route.ts';
import type { View } from '../shell/view.ts';
import { LeavingForm } from './form.ts';

/** Records that somebody leaves a post, or has left it. */
export async function leavingPage({ query }: Route, signal: AbortSignal): Promise<View> {
  const given = query['person'] === undefined ? null : (await ask(ReadRoles, { person: query['person'] }, signal)).person;
  return {
    title: 'Somebody is leaving',
    trail: [[['record'], 'Record something']],
    content: h(LeavingForm, { given }),
  };
}
