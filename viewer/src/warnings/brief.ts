import { h, type ComponentChildren, type JSX } from 'preact';
import { recordLink } from '../dom/link.ts';
import { formatDate } from '../format/dates.ts';
import { count } from '../format/words.ts';
import type { WarningKind, WarningOfFragment } from '../graphql/operations.ts';
import { classTag } from '../partnerships/classLine.ts';
import { partnershipLink } from '../partnerships/parts.ts';
import { reasonsIn, type Group } from './groups.ts';
import { byPerson, type PersonLine } from './people.ts';

/** How many partnerships of a person are named before the rest is counted. */
const mostNamed = 3;

/** The warnings of a group in a line or two each: by person where it is about people, otherwise by partnership. */
export function briefList(group: Group, warnings: readonly WarningOfFragment[]): JSX.Element {
  const lines = group === 'leaving' ? personLines('LEAVING', warnings) : group === 'lapsing' ? personLines('CONTACT_LAPSING', warnings) : warnings.map((warning) => partnershipLine(group, warning));
  return h('ul', { class: 'govuk-list page-lines' }, lines.map((line) => h('li', { class: 'page-lines__line' }, line)));
}

function personLines(kind: 'LEAVING' | 'CONTACT_LAPSING', warnings: readonly WarningOfFragment[]): ComponentChildren[] {
  return byPerson(kind, warnings).map((line) => [
    h('strong', {}, recordLink('people', line.person)), ` ${whatHappens(kind, line)} `, named(line),
  ]);
}

function whatHappens(kind: WarningKind, { organisation, on, partnerships }: PersonLine): string {
  const where = organisation ?? 'their organisation';
  const day = on === null ? 'soon' : `on ${formatDate(on)}`;
  const them = partnerships.length === 1 ? 'it' : 'them';
  return kind === 'LEAVING'
    ? `is due to leave ${where}, or to stop holding ${them}, ${day}:`
    : `(${where}): contact will be too old to count ${day} without new contact about`;
}

function named({ partnerships }: PersonLine): ComponentChildren {
  const shown = partnerships.slice(0, partnerships.length > mostNamed ? mostNamed - 1 : mostNamed);
  const rest = partnerships.slice(shown.length);
  return [
    shown.map((partnership, index) => [index > 0 && '; ', partnershipLink(partnership)]),
    rest.length > 0 && h('details', { class: 'page-lines__more' }, h('summary', {}, `and ${count(rest.length, 'other', 'others')}`),
      rest.map((partnership, index) => [index > 0 && '; ', partnershipLink(partnership)])),
  ];
}

function partnershipLine(group: Group, { partnership, before, now, reasons }: WarningOfFragment): ComponentChildren {
  const told = reasonsIn(group, reasons);
  const isOther = before !== null && before.class !== now?.class;
  return [
    h('strong', {}, partnershipLink(partnership)), ' ',
    group === 'worse' && h('span', { class: 'page-lines__class' },
      isOther && [classTag(before.class), ' then '], now === null ? h('strong', { class: 'govuk-tag govuk-tag--grey' }, 'Ended') : classTag(now.class)),
    ' ', told[0]?.sentence, told.length > 1 && ` ${capitalAnd(told.length - 1)}`,
  ];
}

function capitalAnd(more: number): string {
  return `And ${count(more, 'more reason', 'more reasons')}.`;
}
