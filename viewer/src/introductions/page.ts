import { h } from 'preact';
import { entries, heading, paragraph, pastDayNote } from '../dom/blocks.ts';
import { ask } from '../graphql/ask.ts';
import { CountIntroductions } from '../graphql/operations.ts';
import { partnershipLink } from '../partnerships/parts.ts';
import type { Route } from '../route.ts';
import { asked, onDay, settingOf } from '../setting/setting.ts';
import type { View } from '../shell/view.ts';
import { introductionEntry } from './entry.ts';
import { listIntroductions } from './list.ts';
import { neededSentences } from './words.ts';

const shown = 20;

/** Which introductions would help most. */
export async function introductionsPage({ query }: Route, signal: AbortSignal): Promise<View> {
  const setting = settingOf(query);
  const [found, { nextIntroductions: needed }] = await Promise.all([listIntroductions(setting, {}, shown, signal), ask(CountIntroductions, asked(setting), signal)]);
  const title = 'Who should meet whom?';
  return {
    title,
    content: [
      heading(title, `The next best introductions ${onDay(setting)}`),
      paragraph('These people are in post and do not hold the partnership yet. The list shows how much the partnership would gain if they did. Nobody is proposed for so many partnerships that everything would depend on them instead.'),
      neededSentences(needed).map((sentence) => paragraph(sentence)),
      pastDayNote(needed.pastDay),
      found.length === 0 && paragraph('No introduction would help: either nobody who could be introduced is recorded, or nothing would be gained.'),
      entries(found.map((introduction) => [
        h('h2', { class: 'govuk-heading-s page-partnership__name' }, partnershipLink(introduction.partnership)),
        introductionEntry(introduction),
      ])),
    ],
  };
}
