import { h, type JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { bullets, paragraph } from '../dom/blocks.ts';
import { controlClass, inField } from '../dom/fields.ts';
import type { Named } from '../dom/link.ts';
import { lookFor, type Like } from '../dom/lookFor.ts';

/** How long somebody must have stopped typing, in milliseconds. */
const pause = 250;

/** How many letters say something about a name. */
const enough = 2;

/** As many as are offered. */
const most = 5;

/** One side of a partnership: an organisation that is recorded, chosen among those of near names, or a new one by its name. */
export function Side({ name, label, value, chosen, isNew, error, type, choose, sayNew }: {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly chosen: Named | null;
  /** Whether it was said to be none of those of near names. */
  readonly isNew: boolean;
  readonly error: string | undefined;
  readonly type: (text: string) => void;
  /** Told which organisation it is; null where it is another one, of another name. */
  readonly choose: (organisation: Named | null) => void;
  readonly sayNew: () => void;
}): JSX.Element {
  const [found, setFound] = useState<Like | null>(null);
  useEffect(() => {
    setFound(null);
    if (chosen !== null || value.trim().length < enough) return;
    return lookFor(value, ['ORGANISATION'], pause, setFound);
  }, [value, chosen?.id]);

  // Whoever records a name that an organisation has means that one, so it is said at once.
  const only = found?.called.length === 1 ? found.called[0] : undefined;
  useEffect(() => {
    if (only !== undefined) choose(only);
  }, [only?.id]);

  return h('div', {},
    inField({ name, label, hint: 'Type its name. If it is recorded already, choose it below.', error }, (ties) =>
      h('input', { class: controlClass('input', error), type: 'text', autocomplete: 'off', value, onInput: (event: Event) => type((event.currentTarget as HTMLInputElement).value), ...ties })),
    h('div', { role: 'status', 'aria-live': 'polite' },
      chosen !== null && paragraph(`${chosen.name} is recorded already, and is taken. `, h('button', { class: 'page-link-button', type: 'button', onClick: () => choose(null) }, 'Take another one')),
      chosen === null && found !== null && (found.near.length === 0 || isNew
        ? paragraph(`“${value.trim()}” will be recorded as a new organisation.`)
        : offer(found, value.trim(), choose, sayNew))));
}

function offer({ near, called }: Like, name: string, choose: (organisation: Named) => void, sayNew: () => void): JSX.Element[] {
  const button = (words: string, press: () => void): JSX.Element => h('button', { class: 'page-link-button', type: 'button', onClick: press }, words);
  return [
    paragraph('Is it one of these?'),
    bullets([
      ...near.slice(0, most).map((each) => button(each.name, () => choose(each))),
      ...called.length === 0 ? [button(`None of these: “${name}” is a new organisation`, sayNew)] : [],
    ], ''),
  ];
}
