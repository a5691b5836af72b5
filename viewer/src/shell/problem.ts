import { h } from 'preact';
import { heading, paragraph } from '../dom/blocks.ts';
import { AskError } from '../graphql/ask.ts';
import type { View } from './view.ts';

/** What went wrong and what to do, in words for people. */
export function problemView(error: unknown, again: () => void): View {
  const [message, remedy] = error instanceof AskError
    ? [error.message, error.remedy]
    : ['Something went wrong on this page.', 'Try again. If it keeps happening, tell the person who runs this server.'];
  if (!(error instanceof AskError)) console.error(error);
  return {
    title: 'There is a problem',
    content: [
      heading('There is a problem'),
      paragraph(message),
      paragraph(remedy),
      h('button', { class: 'govuk-button', type: 'button', onClick: again }, 'Try again'),
    ],
  };
}
