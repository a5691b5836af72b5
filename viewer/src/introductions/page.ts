import { h } from 'preact';
import { entries, heading, paragraph, pastDayNote } from '../dom/blocks.ts';
import type { Column } from '../dom/dataTable.ts';
import { ListDownload, whole } from '../dom/listDownload.ts';
import { ask } from '../graphql/ask.ts';
import { CountIntroductions } from '../graphql/operations.ts';
import { classWords } from '../partnerships/classes.ts';
import { partnershipLink } from '../partnerships/parts.ts';
import type { Route } from '../route.ts';
import { asked, onDay, settingOf } from '../setting/setting.ts';
import type { View } from '../shell/view.ts';
import { introductionEntry } from './entry.ts';
import { listIntroductions, type Introduction } from './list.ts';
import { neededSentences } from './words.ts';

const shown = 20;

const columns: readonly Column<Introduction>[] = [
  { title: 'Partnership', value: ({ partnership }) => partnership?.caption ?? null },
  { title: 'Introduce', value: ({ people }) => people.map(({ person, organisation }) => [person?.name, organisation?.name].filter(Boolean).join(', ')).join(' to ') },
  { title: 'Who could make it', value: ({ introducer }) => introducer?.person?.name ?? null },
  { title: 'Now', value: ({ now }) => classWords(now.class).name },
  { title: 'Then', value: ({ then }) => classWords(then.class).name },
  { title: 'Why', value: ({ why }) => why },
];

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
      found.length > 0 && h(ListDownload<Introduction>, { title, columns, read: whole(found) }),
    ],
  };
}
