import { h, type JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Link } from '../dom/link.ts';
import { mainViews } from './navigation.ts';

/** The name of the page and its main views; the one that is shown is marked. On a narrow screen a button opens them. */
export function Header({ path }: { readonly path: readonly string[] }): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const address = path.join('/');
  useEffect(() => setOpen(false), [address]);
  const current = path.length === 1 ? 'page' : 'true';
  return h('header', { class: 'page-header' },
    h('div', { class: 'govuk-width-container page-header__row' },
      h(Link, { path: [], class: 'page-header__name' }, 'Partnership Graph'),
      h('button', { class: 'page-header__menu', type: 'button', 'aria-expanded': isOpen, 'aria-controls': 'main-views', onClick: () => setOpen(!isOpen) }, 'Menu'),
      h('nav', { id: 'main-views', class: isOpen ? 'page-header__views page-header__views--open' : 'page-header__views', 'aria-label': 'Main' },
        h('ul', { class: 'page-header__links' },
          mainViews.map(([name, words]) => h('li', { key: name }, h(Link, { path: [name], class: 'page-header__link', current: path[0] === name ? current : undefined }, words)))))));
}
