import { h, type JSX } from 'preact';
import { link } from '../dom/link.ts';

/** What every page ends with. */
export function Footer(): JSX.Element {
  return h('footer', { class: 'page-footer' },
    h('div', { class: 'govuk-width-container' },
      h('ul', { class: 'page-footer__links govuk-body-s' },
        h('li', {}, link(['downloads'], {}, 'Downloads')),
        h('li', {}, link(['publish'], {}, 'A table to publish')),
        h('li', {}, link(['proof'], {}, 'Who connects two organisations?')),
        h('li', {}, link(['shortlists'], {}, 'Shortlists')),
        h('li', {}, link(['changes'], {}, 'Recent changes')),
        h('li', {}, link(['tour'], {}, 'What you can do here')),
        h('li', {}, link(['glossary'], {}, 'What the words mean')),
        h('li', {}, h('a', { class: 'govuk-link', href: '/graphiql/' }, 'Ask in code'))),
      h('p', { class: 'govuk-body-s' }, 'The graph knows only what has been recorded. A partnership may be safer or less safe than it looks here.')));
}
