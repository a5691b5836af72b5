import { h, type JSX } from 'preact';

/** What every page ends with. */
export function Footer(): JSX.Element {
  return h('footer', { class: 'page-footer' },
    h('div', { class: 'govuk-width-container' },
      h('p', { class: 'govuk-body-s' }, 'The graph knows only what has been recorded. A partnership may be safer or less safe than it looks here. ',
        'Analysts can ask their own questions ', h('a', { class: 'govuk-link', href: '/graphiql/' }, 'in code'), '.')));
}
