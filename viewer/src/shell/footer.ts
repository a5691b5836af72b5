import { h, type JSX } from 'preact';
import { link } from '../dom/link.ts';
import { asked, useSetting } from '../setting/setting.ts';
import { moreViews } from './navigation.ts';

/** What every page ends with: the views that its top has no room for. */
export function Footer(): JSX.Element {
  const setting = Object.entries(asked(useSetting())).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return h('footer', { class: 'page-footer' },
    h('div', { class: 'govuk-width-container' },
      h('nav', { class: 'page-footer__views', 'aria-label': 'More' },
        moreViews.map(([title, views]) => h('div', { key: title, class: 'page-footer__group' },
          h('h2', { class: 'govuk-heading-s page-footer__title' }, title),
          h('ul', { class: 'page-footer__links govuk-body-s' },
            views.map(([name, words]) => h('li', { key: name }, link([name], {}, words))),
            title === 'Records' && h('li', {}, h('a', { class: 'govuk-link', href: `/graphiql/${setting.length === 0 ? '' : `?${new URLSearchParams(setting).toString()}`}` }, 'Ask in code')))))),
      h('p', { class: 'govuk-body-s' }, 'The graph knows only what has been recorded. A partnership may be safer or less safe than it looks here.')));
}
