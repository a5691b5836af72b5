import { h } from '../dom/element.ts';
import { writeRoute } from '../route.ts';

/** The parts of the page that views are shown in. */
export interface Frame {
  readonly main: HTMLElement;
  /** A polite live region: what it says is read out by screen readers. */
  readonly status: HTMLElement;
}

/** Puts header, main part and footer into the empty body. */
export function buildFrame(body: HTMLElement): Frame {
  const main = h('main', { class: 'govuk-main-wrapper', id: 'main', tabindex: -1 });
  const status = h('div', { class: 'govuk-visually-hidden', role: 'status', 'aria-live': 'polite' });
  body.replaceChildren(skipLink(main), header(), status, h('div', { class: 'page-main' }, h('div', { class: 'govuk-width-container' }, main)), footer());
  return { main, status };
}

function skipLink(main: HTMLElement): HTMLElement {
  // The address belongs to the view that is shown, so the jump is made by hand.
  const jump = (event: Event): void => {
    event.preventDefault();
    main.focus();
    main.scrollIntoView();
  };
  return h('a', { class: 'govuk-skip-link', href: '#main', click: jump }, 'Skip to main content');
}

function header(): HTMLElement {
  return h('header', { class: 'page-header' },
    h('div', { class: 'govuk-width-container page-header__row' },
      h('a', { class: 'page-header__name', href: writeRoute([]) }, 'Partnership Graph'),
      h('nav', { 'aria-label': 'Main' },
        h('ul', { class: 'page-header__links' },
          h('li', {}, h('a', { class: 'page-header__link', href: writeRoute(['partnerships']) }, 'Partnerships')),
          h('li', {}, h('a', { class: 'page-header__link', href: writeRoute(['introductions']) }, 'Introductions')),
          h('li', {}, h('a', { class: 'page-header__link', href: writeRoute(['questions']) }, 'What to ask')),
          h('li', {}, h('a', { class: 'page-header__link', href: writeRoute(['warnings']) }, 'Early warning')),
          h('li', {}, h('a', { class: 'page-header__link', href: writeRoute(['search']) }, 'Search')),
          h('li', {}, h('a', { class: 'page-header__link', href: '/graphiql/' }, 'GraphiQL'))))));
}

function footer(): HTMLElement {
  return h('footer', { class: 'page-footer' },
    h('div', { class: 'govuk-width-container' },
      h('p', { class: 'govuk-body-s' }, 'The graph knows only what has been recorded. A partnership may be safer or less safe than it looks here. ',
        'Analysts can ask their own questions in ', h('a', { class: 'govuk-link', href: '/graphiql/' }, 'GraphiQL'), '.')));
}
