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

/** Entries of a list one below the other, each with a heading of its own. */
export function entries(all: readonly ComponentChildren[]): JSX.Element {
  return h('ol', { class: 'govuk-list page-partnerships' }, all.map((entry) => h('li', { class: 'page-partnership' }, entry)));
}

/** Names of things beside their values; rows without a value are left out. */
export function summary(rows: readonly (readonly [string, ComponentChildren])[]): JSX.Element {
  return h('dl', { class: 'govuk-summary-list' },
    rows.filter(([, value]) => value !== null && value !== undefined && value !== false && value !== '').map(([key, value]) =>
      h('div', { class: 'govuk-summary-list__row' },
        h('dt', { class: 'govuk-summary-list__key' }, key),
        h('dd', { class: 'govuk-summary-list__value' }, value))));
}

/** What is too long for everybody, to be opened by those who want it. */
export function details(title: ComponentChildren, ...children: ComponentChildren[]): JSX.Element {
  return h('details', { class: 'govuk-details' },
    h('summary', { class: 'govuk-details__summary' }, h('span', { class: 'govuk-details__summary-text' }, title)),
    h('div', { class: 'govuk-details__text' }, children));
}

/** What can be done about what is shown, as links in a row. */
export function tools(...items: readonly ComponentChildren[]): JSX.Element {
  return h('ul', { class: 'page-tools govuk-body' }, items.map((item) => h('li', {}, item)));
}

/** Says how a past day is read; nothing of a day that is not past. */
export function pastDayNote(day: { readonly sentence: string } | null): ComponentChildren {
  return day && paragraph(day.sentence);
}
