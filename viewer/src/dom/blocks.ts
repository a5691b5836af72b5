import { h, type ComponentChildren, type JSX } from 'preact';

/** The heading of a view. */
export function heading(text: ComponentChildren, caption?: string): JSX.Element {
  return h('h1', { class: 'govuk-heading-l', tabindex: -1 }, caption !== undefined && h('span', { class: 'govuk-caption-l' }, caption), text);
}

/** A part of a view under a heading of its own. */
export function section(title: string, ...children: ComponentChildren[]): JSX.Element {
  return h('section', {}, h('h2', { class: 'govuk-heading-m' }, title), children);
}

/** A paragraph. */
export function paragraph(...children: ComponentChildren[]): JSX.Element {
  return h('p', { class: 'govuk-body' }, children);
}

/** A list with bullets; a sentence instead where there is nothing to list. */
export function bullets(items: readonly ComponentChildren[], none: string): JSX.Element {
  return items.length === 0
    ? paragraph(none)
    : h('ul', { class: 'govuk-list govuk-list--bullet' }, items.map((item) => h('li', {}, item)));
}

/** Names of things beside their values; rows without a value are left out. */
export function summary(rows: readonly (readonly [string, ComponentChildren])[]): JSX.Element {
  return h('dl', { class: 'govuk-summary-list' },
    rows.filter(([, value]) => value !== null && value !== undefined && value !== false && value !== '').map(([key, value]) =>
      h('div', { class: 'govuk-summary-list__row' },
        h('dt', { class: 'govuk-summary-list__key' }, key),
        h('dd', { class: 'govuk-summary-list__value' }, value))));
}

/** A table; the first cell of each row is its header. On narrow screens it scrolls within itself, by keyboard too. */
export function table(caption: string, columns: readonly string[], rows: readonly (readonly ComponentChildren[])[]): JSX.Element {
  return h('div', { class: 'page-scroll', role: 'region', 'aria-label': caption, tabindex: 0 },
    h('table', { class: 'govuk-table' },
      h('caption', { class: 'govuk-table__caption govuk-table__caption--s' }, caption),
      h('thead', { class: 'govuk-table__head' },
        h('tr', { class: 'govuk-table__row' }, columns.map((column) => h('th', { class: 'govuk-table__header', scope: 'col' }, column)))),
      h('tbody', { class: 'govuk-table__body' },
        rows.map((row) => h('tr', { class: 'govuk-table__row' }, row.map((cell, index) => index === 0
          ? h('th', { class: 'govuk-table__header', scope: 'row' }, cell)
          : h('td', { class: 'govuk-table__cell' }, cell)))))));
}

/** What is too long for everybody, to be opened by those who want it. */
export function details(title: ComponentChildren, ...children: ComponentChildren[]): JSX.Element {
  return h('details', { class: 'govuk-details' },
    h('summary', { class: 'govuk-details__summary' }, h('span', { class: 'govuk-details__summary-text' }, title)),
    h('div', { class: 'govuk-details__text' }, children));
}

/** Says how a past day is read; nothing of a day that is not past. */
export function pastDayNote(day: { readonly sentence: string } | null): ComponentChildren {
  return day && paragraph(day.sentence);
}
