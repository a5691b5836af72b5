import { h, type ComponentChildren } from 'preact';
import { heading, section, tools } from '../dom/blocks.ts';
import { link, Link, type Named } from '../dom/link.ts';
import { ask } from '../graphql/ask.ts';
import { Home, type HeadlineLineFragment } from '../graphql/operations.ts';
import { classLine } from '../partnerships/classLine.ts';
import { classes } from '../partnerships/classes.ts';
import { countClasses } from '../partnerships/count.ts';
import { writeRoute, type Route } from '../route.ts';
import { searchForm } from '../search/searchForm.ts';
import { asked, onDay, settingOf } from '../setting/setting.ts';
import type { View } from '../shell/view.ts';
import { unheaded } from './within.ts';

/** Whether the address is of no view yet: whoever only samples are shown to begins at the borough they are about, but may leave it. */
let isBare = /^#?\/?$/.test(location.hash);

/** The first page: the question everybody comes with, search, the places there are, or those within one, with what is to be said of each, and the classes with their counts. */
export async function homePage({ query }: Route, signal: AbortSignal): Promise<View> {
  const setting = settingOf(query);
  const [{ headlines, demonstration, place: chosen }, counts] = await Promise.all([ask(Home, { ...asked(setting), chosen: setting.place ?? '', isChosen: setting.place !== undefined }, signal), countClasses(setting, {}, signal)]);
  if (demonstration !== null && isBare) location.replace(writeRoute([], { place: demonstration.id }));
  isBare = false;
  const day = onDay(setting);
  const places = headlines.nodes.filter(({ place }) => place !== null);
  const isWhole = headlines.totalCount === headlines.nodes.length;
  const [quiet, smaller] = unheaded(chosen?.contains ?? [], places.flatMap(({ place }) => place?.id ?? []));
  return {
    title: 'Who holds our partnerships together?',
    content: [
      heading('Who holds our partnerships together?'),
      h('p', { class: 'govuk-body-l' },
        'See which working relationships between organisations depend on one person, and what would be lost if someone left.'),
      demonstration !== null && h('div', { class: 'govuk-inset-text' },
        'These are samples. Larkhaven and everybody in it are made up. ', link(['tour'], { place: demonstration.id }, 'See what you can do here, and how to begin with your own records'), '.'),
      h(Link, { path: ['partnerships'], query: { senior: 'yes' }, class: 'page-question' },
        h('span', { class: 'page-question__text' }, 'Which partnerships hang on one senior person?'),
        h('span', { class: 'page-question__count' }, `${counts.senior.toLocaleString('en-GB')} ${day}`)),
      searchForm(''),
      setting.place !== undefined && tools(link(['record', 'place', setting.place], {}, 'How we know of this place, and correct it'), link(['map'], {}, 'Show it on a map')),
      places.length + smaller.length + quiet.length > 0 && section(setting.place === undefined ? 'Places' : 'Places within it',
        h('ul', { class: 'govuk-list page-places' }, places.map((headline) => h('li', { key: headline.place?.id }, placeLine(headline)))),
        headlines.totalCount > places.length && h('p', { class: 'govuk-body' }, `These are the ${places.length} of ${headlines.totalCount.toLocaleString('en-GB')} places with the most partnerships. Choose any other under “Change” at the top of the page.`),
        isWhole && quiet.length > 0 && h('p', { class: 'govuk-body' }, `No partnership is recorded ${day} in `, placeLinks(quiet), '.'),
        smaller.length > 0 && h('p', { class: 'govuk-body' }, 'Smaller places within these: ', placeLinks(smaller), '.')),
      section(`All partnerships ${day}, the most fragile first`,
        h('ul', { class: 'govuk-list page-classes' }, classes.map((name) => h('li', { key: name }, classLine(name, counts.byClass[name], {})))),
        h('p', { class: 'govuk-body' }, link(['partnerships'], {}, `See all ${counts.all.toLocaleString('en-GB')}`))),
    ],
  };
}

function placeLinks(places: readonly Named[]): ComponentChildren {
  return places.map(({ id, name }, index) => [index > 0 && (index === places.length - 1 ? ' and ' : ', '), link([], { place: id }, name)]);
}

function placeLine({ place, sentence }: HeadlineLineFragment): ComponentChildren {
  return [
    h('h3', { class: 'govuk-heading-s page-places__name' }, place !== null && link([], { place: place.id }, place.name)),
    h('p', { class: 'govuk-body page-places__headline' }, sentence),
  ];
}
