import { h, type JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { bullets, paragraph } from '../dom/blocks.ts';
import { ask } from '../graphql/ask.ts';
import { MergeRecords } from '../graphql/operations.ts';
import { mergeWords, type Merged } from './words.ts';

/** What would become of the facts if two records were merged: asked for while somebody looks at them. */
export function MergePreview({ keep, absorb }: { readonly keep: string; readonly absorb: string }): JSX.Element {
  const [answer, setAnswer] = useState<{ readonly of: string; readonly merged: Merged } | null>(null);
  const of = `${keep} ${absorb}`;
  useEffect(() => {
    const gone = new AbortController();
    ask(MergeRecords, { keep, absorb, dryRun: true }, gone.signal).then(({ merge }) => setAnswer({ of, merged: merge }), () => setAnswer(null));
    return () => gone.abort();
  }, [keep, absorb]);

  if (answer?.of !== of) return paragraph('Working out what would move…');
  return h('div', {},
    h('h3', { class: 'govuk-heading-s' }, 'If they are the same'),
    bullets(answer.merged.errors.length > 0 ? answer.merged.errors.map(({ message }) => message) : mergeWords(answer.merged), ''));
}
