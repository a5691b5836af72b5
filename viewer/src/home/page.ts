import { heading, section } from '../dom/blocks.ts';
import { h } from '../dom/element.ts';
import { link } from '../dom/link.ts';
import { countClasses } from '../partnerships/countQuery.ts';
import { classes } from '../partnerships/classes.ts';
import { classLine } from '../partnerships/classLine.ts';
import { searchForm } from '../search/searchForm.ts';
import { writeRoute, type Route } from '../route.ts';
import type { View } from '../shell/view.ts';

/** The first page: the question everybody comes with, search, and the classes with their counts. */
export async function homePage(_route: Route, signal: AbortSignal): Promise<View> {
  const counts = await countClasses({}, signal);
  return {
    title: 'Who holds our partnerships together?',
    content: [
      heading('Who holds our partnerships together?'),
      h('p', { class: 'govuk-body-l' },
        'See which working relationships between organisations depend on one person, and what would be lost if someone left.'),
      h('a', { class: 'page-question', href: writeRoute(['partnerships'], { senior: 'yes' }) },
        h('span', { class: 'page-question__text' }, 'Which partnerships hang on one senior person?'),
        h('span', { class: 'page-question__count' }, `${counts.senior} today`)),
      searchForm(''),
      section('All partnerships today, the most fragile first',
        h('ul', { class: 'govuk-list page-classes' }, classes.map((name) => h('li', {}, classLine(name, counts.byClass[name], {})))),
        h('p', { class: 'govuk-body' }, link(['partnerships'], {}, `See all ${counts.all}, or choose another day`))),
    ],
  };
}
