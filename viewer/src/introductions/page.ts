import { asOfForm } from '../dom/asOfForm.ts';
import { heading, paragraph } from '../dom/blocks.ts';
import { h } from '../dom/element.ts';
import { pastDayNote } from '../dom/pastDay.ts';
import { formatDate } from '../format/dates.ts';
import { partnershipLink } from '../partnerships/parts.ts';
import type { Route } from '../route.ts';
import type { View } from '../shell/view.ts';
import { introductionEntry } from './entry.ts';
import { listIntroductions, readNeeded } from './query.ts';
import { neededSentences } from './words.ts';

const shown = 20;

/** Which introductions would help most. */
export async function introductionsPage({ path, query: { asOf } }: Route, signal: AbortSignal): Promise<View> {
  const [found, needed] = await Promise.all([listIntroductions(asOf, undefined, shown, signal), readNeeded(asOf, signal)]);
  const title = 'Who should meet whom?';
  return {
    title,
    content: [
      heading(title, asOf === undefined ? 'The next best introductions today' : `The next best introductions on ${formatDate(asOf)}`),
      paragraph('These people are in post and do not hold the partnership yet. The list shows how much the partnership would gain if they did. Nobody is proposed for so many partnerships that everything would depend on them instead.'),
      neededSentences(needed).map((sentence) => paragraph(sentence)),
      pastDayNote(needed.pastDay),
      asOfForm(path, asOf),
      found.length === 0 && paragraph('No introduction would help: either nobody who could be introduced is recorded, or nothing would be gained.'),
      h('ol', { class: 'govuk-list page-partnerships' }, found.map((introduction) => h('li', { class: 'page-partnership' },
        h('h2', { class: 'govuk-heading-s page-partnership__name' }, partnershipLink(introduction.partnership, { asOf })),
        introductionEntry(introduction, { asOf })))),
    ],
  };
}
