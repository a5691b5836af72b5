import { h, type JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { bullets, paragraph } from '../dom/blocks.ts';
import { controlClass, inField } from '../dom/fields.ts';
import type { Named } from '../dom/link.ts';
import { lookFor } from '../dom/lookFor.ts';

/** How long somebody must have stopped typing, in milliseconds. */
const pause = 250;

/** How many letters say something about a name. */
const enough = 2;

/** One side of a partnership: an organisation that is recorded, chosen among those of near names, or a new one by its name. */
export function Side({ name, label, value, chosen, error, type, choose }: {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly chosen: Named | null;
  readonly error: string | undefined;
  readonly type: (text: string) => void;
  readonly choose: (organisation: Named | null) => void;
}): JSX.Element {
  const [found, setFound] = useState<readonly Named[] | null>(null);
  useEffect(() => {
    setFound(null);
    if (chosen !== null || value.trim().length < enough) return;
    return lookFor(value, ['ORGANISATION'], pause, (all) => setFound(all.slice(0, 5)));
  }, [value, chosen?.id]);

  return h('div', {},
    inField({ name, label, hint: 'Type its name. If it is recorded already, choose it below.', error }, (ties) =>
      h('input', { class: controlClass('input', error), type: 'text', autocomplete: 'off', value, onInput: (event: Event) => type((event.currentTarget as HTMLInputElement).value), ...ties })),
    h('div', { role: 'status', 'aria-live': 'polite' },
      chosen !== null && paragraph(`${chosen.name} is recorded already. `, h('button', { class: 'page-link-button', type: 'button', onClick: () => choose(null) }, 'It is another one')),
      chosen === null && found !== null && [
        found.length > 0 && [paragraph('Is it one of these?'), bullets(found.map((each) => h('button', { class: 'page-link-button', type: 'button', onClick: () => choose(each) }, each.name)), '')],
        paragraph(`${found.length > 0 ? 'If not, ' : ''}“${value.trim()}” will be recorded as a new organisation.`),
      ]));
}
