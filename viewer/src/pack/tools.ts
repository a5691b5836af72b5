import { h, type JSX } from 'preact';
import { useState } from 'preact/hooks';
import { saveFile } from '../dom/saveFile.ts';
import { useFileName } from '../setting/names.ts';
import { bodyOf, documentOf } from './document.ts';

/** What can be done with the pack: print it, take it into a word processor, put its dates into a calendar. */
export function PackTools({ part, title, calendar }: {
  /** The id of the element that holds the pack. */
  readonly part: string;
  readonly title: string;
  /** The address of the calendar; null where the pack is about another day than today, since a calendar is about what is to come. */
  readonly calendar: string | null;
}): JSX.Element {
  const fileName = useFileName();
  const [said, setSaid] = useState('');
  const element = (): HTMLElement => document.getElementById(part)!;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.write([new ClipboardItem({
        'text/html': new Blob([bodyOf(element())], { type: 'text/html' }),
        'text/plain': new Blob([element().innerText], { type: 'text/plain' }),
      })]);
      setSaid('Copied. Paste it into Word, LibreOffice or an email.');
    } catch {
      setSaid('Your browser did not allow copying. Download the document instead.');
    }
  };
  return h('div', { class: 'page-pack__tools', 'data-page-only': '' },
    h('div', { class: 'govuk-button-group' },
      h('button', { class: 'govuk-button', type: 'button', onClick: () => window.print() }, 'Print the pack'),
      h('button', { class: 'govuk-button govuk-button--secondary', type: 'button', onClick: () => void copy() }, 'Copy for Word or email'),
      h('button', { class: 'govuk-button govuk-button--secondary', type: 'button', onClick: () => saveFile(fileName('Meeting pack', 'html'), documentOf(element(), title), 'text/html') }, 'Download as a document'),
      calendar !== null && h('a', { class: 'govuk-link', href: calendar, download: true }, 'Calendar with reminders (.ics)')),
    h('p', { class: 'govuk-body', role: 'status' }, said));
}
