import { h, type JSX } from 'preact';
import { Link } from '../dom/link.ts';

/** The views that every page leads to. */
const views = [
  ['board', 'Board'],
  ['partnerships', 'Partnerships'],
  ['partners', 'Find partners'],
  ['map', 'Map'],
  ['network', 'Network'],
  ['rehearsal', 'If they leave'],
  ['introductions', 'Introductions'],
  ['questions', 'What to ask'],
  ['warnings', 'Early warning'],
  ['search', 'Search'],
  ['record', 'Record'],
] as const;

/** The name of the page and its main views; the one that is shown is marked. */
export function Header({ path }: { readonly path: readonly string[] }): JSX.Element {
  const current = path.length === 1 ? 'page' : 'true';
  return h('header', { class: 'page-header' },
    h('div', { class: 'govuk-width-container page-header__row' },
      h(Link, { path: [], class: 'page-header__name' }, 'Partnership Graph'),
      h('nav', { 'aria-label': 'Main' },
        h('ul', { class: 'page-header__links' },
          views.map(([name, words]) => h('li', { key: name }, h(Link, { path: [name], class: 'page-header__link', current: path[0] === name ? current : undefined }, words))),
          h('li', {}, h('a', { class: 'page-header__link', href: '/graphiql/' }, 'Ask in code'))))));
}
