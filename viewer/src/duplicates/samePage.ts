import { h, type JSX } from 'preact';
import { useState } from 'preact/hooks';
import { heading, paragraph } from '../dom/blocks.ts';
import { link, type Named } from '../dom/link.ts';
import { RecordPicker } from '../dom/recordPicker.ts';
import { typeWords } from '../format/words.ts';
import { ask } from '../graphql/ask.ts';
import { MergeRecords, NameOfRecord, type NodeType } from '../graphql/operations.ts';
import { ErrorSummary } from '../record/errors.ts';
import { Saved } from '../record/saved.ts';
import { useSending } from '../record/useSending.ts';
import type { Route } from '../route.ts';
import { pathOf } from '../shell/places.ts';
import { found, type View } from '../shell/view.ts';
import { MergePreview } from './preview.ts';

const words = 'This is the same as…';

interface Record extends Named {
  readonly typeName: string;
}

/** "This is the same as…": from a record to another one that it is merged with. */
export async function samePage({ path }: Route, signal: AbortSignal): Promise<View> {
  const node = found((await ask(NameOfRecord, { id: path[1] ?? '' }, signal)).node);
  const record = { id: node.id, name: node.caption ?? typeWords(node.__typename), typeName: node.__typename };
  return {
    title: `${words}: ${record.name}`,
    trail: [[pathOf(record.typeName, record.id), record.name]],
    content: h(SameForm, { record }),
  };
}

function SameForm({ record }: { readonly record: Record }): JSX.Element {
  const [other, setOther] = useState<Named | null>(null);
  const [isOtherKept, setOtherKept] = useState(false);
  const [change, setChange] = useState<number | null>(null);
  const { errors, setErrors, isBusy, send } = useSending();
  const [kept, gone] = isOtherKept && other !== null ? [other, record] : [record, other];

  if (change !== null) return h(Saved, { title: 'They are one record now', change }, paragraph(link(pathOf(record.typeName, kept.id), {}, kept.name), ' stands for both. Old links keep working.'));
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (gone === null || gone.id === kept.id) {
      setErrors({ other: 'Choose the other record' });
      return;
    }

    const answer = await send(async (signal) => (await ask(MergeRecords, { keep: kept.id, absorb: gone.id, dryRun: false }, signal)).merge);
    if (answer?.errors.length === 0) setChange(answer.change);
  };

  return h('div', {},
    h(ErrorSummary, { errors }),
    heading(words, record.name),
    paragraph('All that is known of either will be known of one record, with its sources. You can part them again, also much later: its page says what was merged into it.'),
    h('form', { onSubmit: (event: Event) => void submit(event), novalidate: true },
      h(RecordPicker, { name: 'other', label: `The other ${typeWords(record.typeName)}`, error: errors['other'], types: [nodeType(record.typeName)], chosen: other, choose: setOther }),
      other !== null && other.id !== record.id && [
        paragraph(kept.name, ' is kept. ', h('button', { class: 'page-link-button', type: 'button', onClick: () => setOtherKept(!isOtherKept) }, 'Keep the other one instead')),
        h(MergePreview, { keep: kept.id, absorb: (gone ?? record).id }),
      ],
      h('button', { class: 'govuk-button', type: 'submit', disabled: isBusy }, 'Make them one record')));
}

/** A type of records as search calls it: AnnualReturn → ANNUAL_RETURN. */
function nodeType(typeName: string): NodeType {
  return typeWords(typeName).replaceAll(' ', '_').toUpperCase() as NodeType;
}
