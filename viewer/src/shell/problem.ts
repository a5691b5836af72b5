import { h, type JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { heading, paragraph } from '../dom/blocks.ts';
import { AskError } from '../graphql/ask.ts';
import { isStale } from './stale.ts';
import type { View } from './view.ts';

/** What went wrong and what to do, in words for people. */
export function problemView(error: unknown, again: () => void): View {
  if (!(error instanceof AskError)) console.error(error);
  return { title: 'There is a problem', content: h(Problem, { error, again }) };
}

function Problem({ error, again }: { readonly error: unknown; readonly again: () => void }): JSX.Element[] {
  const [stale, setStale] = useState(false);
  useEffect(() => {
    const looking = new AbortController();
    void isStale(looking.signal).then(setStale);
    return () => looking.abort();
  }, []);

  if (stale) {
    return [
      heading('This page has been updated'),
      paragraph('The server has a newer version of this page than the one that is open here.'),
      h('button', { class: 'govuk-button', type: 'button', onClick: () => location.reload() }, 'Load the new version'),
    ];
  }

  const [message, remedy] = error instanceof AskError
    ? [error.message, error.remedy]
    : ['Something went wrong on this page.', 'Try again. If it keeps happening, tell the person who runs this server.'];
  return [
    heading('There is a problem'),
    paragraph(message),
    paragraph(remedy),
    h('button', { class: 'govuk-button', type: 'button', onClick: again }, 'Try again'),
  ];
}
