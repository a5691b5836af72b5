import { h, type ComponentChildren, type JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { bullets, details, paragraph, section } from '../dom/blocks.ts';
import { formatMoment } from '../format/dates.ts';
import { capital, count } from '../format/words.ts';
import { ErrorSummary, type FormErrors } from '../record/errors.ts';
import { forgetMapping, type KeptMapping } from './server.ts';
import { formatWords, keptColumnWords, refusalWords } from './words.ts';

/** The mappings that are used for the next files: to look at, and to delete. */
export function KeptMappings({ kept: first }: { readonly kept: readonly KeptMapping[] }): JSX.Element {
  const [kept, setKept] = useState(first);
  const [asked, setAsked] = useState<string | null>(null);
  const [gone, setGone] = useState<string | null>(null);
  const [errors, setErrors] = useState<FormErrors>({});
  const outcome = useRef<HTMLDivElement>(null);

  // Whoever pressed a button that is gone now goes on at what came of it.
  useEffect(() => {
    if (gone !== null) outcome.current?.focus();
  }, [gone]);

  const forget = (name: string): void => {
    setErrors({});
    forgetMapping(name).then((left) => {
      setKept(left);
      setAsked(null);
      setGone(name);
    }, (error: unknown) => setErrors({ '': refusalWords(error) }));
  };
  const entry = (mapping: KeptMapping): JSX.Element => h('li', { key: mapping.name, class: 'page-rows__row' },
    h('h3', { class: 'govuk-heading-s' }, mapping.name),
    contents(mapping),
    asked === mapping.name
      ? h(Confirmation, { name: mapping.name, go: () => forget(mapping.name), leave: () => setAsked(null) })
      : h('button', { class: 'govuk-button govuk-button--secondary', type: 'button', onClick: () => setAsked(mapping.name) }, 'Delete', h('span', { class: 'govuk-visually-hidden' }, ` the mapping “${mapping.name}”`)));

  return section('Kept mappings',
    h(ErrorSummary, { errors }),
    paragraph('A mapping says what the columns of a file are. It is used for every file with the same headers. To change one, bring in such a file, and say anew what its columns are.'),
    h('div', { ref: outcome, tabindex: -1, class: 'page-outcome', role: 'status', 'aria-live': 'polite' }, gone !== null && paragraph(`The mapping “${gone}” was deleted.`)),
    kept.length === 0 ? paragraph('No mapping is kept yet.') : h('ol', { class: 'govuk-list page-rows' }, kept.map(entry)));
}

function contents({ row, columns, everyRow, usedAt, problem }: KeptMapping): ComponentChildren {
  if (row === null) return paragraph(`It can’t be used. ${problem ?? ''}`);
  return [
    paragraph(`${capital(formatWords(row))}, ${count(columns.length, 'header', 'headers')}.`, usedAt !== null && ` Last used on ${formatMoment(usedAt)}.`),
    details('What it recognises, and as what', bullets([...columns.map(keptColumnWords), ...everyRow.map(({ column, text }) => `${column}: “${text}” in every row`)], '')),
  ];
}

function Confirmation({ name, go, leave }: { readonly name: string; readonly go: () => void; readonly leave: () => void }): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return h('div', { class: 'govuk-inset-text page-outcome', ref: box, tabindex: -1, role: 'group', 'aria-label': `Delete the mapping “${name}”?` },
    paragraph('Somebody then has to say again what the columns of the next such file are. What was imported stays as it is.'),
    h('button', { class: 'govuk-button govuk-button--warning', type: 'button', onClick: go }, 'Delete it'), ' ',
    h('button', { class: 'govuk-button govuk-button--secondary', type: 'button', onClick: leave }, 'Keep it'));
}
