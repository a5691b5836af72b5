import { h } from 'preact';
import { ask } from '../graphql/ask.ts';
import { ReadHolders } from '../graphql/operations.ts';
import { today } from '../graphql/today.ts';
import type { Route } from '../route.ts';
import type { View } from '../shell/view.ts';
import { SpokeForm } from './form.ts';

/** Records a meeting, call or conversation: who, about which partnership, when, and what was promised. */
export async function spokePage({ query }: Route, signal: AbortSignal): Promise<View> {
  const [day, given] = await Promise.all([today(signal), query['partnership'] === undefined ? null : ask(ReadHolders, { partnership: query['partnership'] }, signal)]);
  return {
    title: 'We spoke',
    trail: [[['record'], 'Record something']],
    content: h(SpokeForm, { day, given: given?.partnership ?? null }),
  };
}
