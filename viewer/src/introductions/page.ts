import { asOfForm } from '../dom/asOfForm.ts';
import { heading, paragraph } from '../dom/blocks.ts';
import { h } from '../dom/element.ts';
import { formatDate } from '../format/dates.ts';
import { count } from '../format/words.ts';
import { partnershipLink } from '../partnerships/parts.ts';
import type { Route } from '../route.ts';
import type { View } from '../shell/view.ts';
import { introductionEntry } from './entry.ts';
import { fewestIntroductions, listIntroductions } from './query.ts';

const shown = 20;

/** Which introductions would help most. */
export async function introductionsPage({ path, query: { asOf } }: Route, signal: AbortSignal): Promise<View> {
  const [found, fewest] = await Promise.all([listIntroductions(asOf, undefined, shown, signal), fewestIntroductions(asOf, signal)]);
  const title = 'Who should meet whom?';
  return {
    title,
    content: [
      heading(title, asOf === undefined ? 'The next best introductions today' : `The next best introductions on ${formatDate(asOf)}`),
      paragraph('People who are in post and do not hold a partnership yet, and what it would gain if they did. Nobody is proposed for so many that everything would hang on them instead.'),
      fewest > 0 && paragraph(`At least ${count(fewest, 'introduction is', 'introductions are')} needed before nobody’s leaving alone would cut others off. That is a lower bound, not the plan.`),
      asOfForm(path, asOf),
      found.length === 0 && paragraph('No introduction would help: nobody is recorded who could be introduced, or nothing would be gained.'),
      h('ol', { class: 'govuk-list page-partnerships' }, found.map((introduction) => h('li', { class: 'page-partnership' },
        h('h2', { class: 'govuk-heading-s page-partnership__name' }, partnershipLink(introduction.partnership, { asOf })),
        introductionEntry(introduction, { asOf })))),
    ],
  };
}
