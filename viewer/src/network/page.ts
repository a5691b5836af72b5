import { h, type ComponentChildren } from 'preact';
import { details, heading, paragraph } from '../dom/blocks.ts';
import { link } from '../dom/link.ts';
import type { Route } from '../route.ts';
import { settingOf } from '../setting/setting.ts';
import { unrecordedView } from '../shell/unrecorded.ts';
import type { View } from '../shell/view.ts';
import { lookOf, questionOf } from './choice.ts';
import { NetworkView } from './networkView.ts';
import { NotDrawn, readNames, readPicture } from './picture.ts';
import { QuestionForm } from './questionForm.ts';

/** A network as a picture, as a table, and record by record. */
export async function networkPage(route: Route, signal: AbortSignal): Promise<View> {
  const { query } = route;
  const [question, setting] = [questionOf(query), settingOf(query)];
  const form = h(QuestionForm, { question });
  try {
    const [picture, names] = await Promise.all([readPicture(question, setting, signal), readNames(question, setting, signal)]);
    return page(h(NetworkView, { picture, names, question, setting, look: lookOf(query) }), details('Draw another network', form));
  } catch (error) {
    if (!(error instanceof NotDrawn)) throw error;
    return await unrecordedView(route, signal) ?? page(h('div', { class: 'govuk-inset-text' }, error.message), form);
  }
}

function page(...content: readonly ComponentChildren[]): View {
  return {
    title: 'Network',
    content: [heading('Network'), paragraph('Who is tied to whom. The table and “Explore” say the same as the picture, in words. What would be lost is told beside it: ', link(['rehearsal'], {}, 'see who would be missed most'), '.'), ...content],
  };
}
