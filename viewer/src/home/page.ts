import { h, type ComponentChildren } from 'preact';
import { heading, section } from '../dom/blocks.ts';
import { link, Link } from '../dom/link.ts';
import { classLine } from '../partnerships/classLine.ts';
import { classes } from '../partnerships/classes.ts';
import { countClasses } from '../partnerships/count.ts';
import type { Route } from '../route.ts';
import { searchForm } from '../search/searchForm.ts';
import { onDay, settingOf } from '../setting/setting.ts';
import type { View } from '../shell/view.ts';
import { headlineWords, listHeadlines, type Headline } from './headlines.ts';

/** The first page: everywhere, the places there are with what is to be said of each; of one place, the question everybody comes with, search, and the classes with their counts. */
export async function homePage({ query }: Route, signal: AbortSignal): Promise<View> {
  const setting = settingOf(query);
  const [counts, headlines] = await Promise.all([countClasses(setting, undefined, signal), setting.place === undefined ? listHeadlines(setting, signal) : []]);
  const day = onDay(setting);
  return {
    title: 'Who holds our partnerships together?',
    content: [
      heading('Who holds our partnerships together?'),
      h('p', { class: 'govuk-body-l' },
        'See which working relationships between organisations depend on one person, and what would be lost if someone left.'),
      h(Link, { path: ['partnerships'], query: { senior: 'yes' }, class: 'page-question' },
        h('span', { class: 'page-question__text' }, 'Which partnerships hang on one senior person?'),
        h('span', { class: 'page-question__count' }, `${counts.senior.toLocaleString('en-GB')} ${day}`)),
      searchForm(''),
      headlines.length > 0 && section('Places', h('ul', { class: 'govuk-list page-places' }, headlines.map((headline) => h('li', { key: headline.place.id }, placeLine(headline))))),
      section(`All partnerships ${day}, the most fragile first`,
        h('ul', { class: 'govuk-list page-classes' }, classes.map((name) => h('li', { key: name }, classLine(name, counts.byClass[name], {})))),
        h('p', { class: 'govuk-body' }, link(['partnerships'], {}, `See all ${counts.all.toLocaleString('en-GB')}`))),
    ],
  };
}

function placeLine({ place, standing }: Headline): ComponentChildren {
  return [
    h('h3', { class: 'govuk-heading-s page-places__name' }, link([], { place: place.id }, place.name)),
    h('p', { class: 'govuk-body page-places__headline' }, headlineWords(standing)),
  ];
}
