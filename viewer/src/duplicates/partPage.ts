import { h, type ComponentChildren, type JSX } from 'preact';
import { useState } from 'preact/hooks';
import { bullets, heading, paragraph, section } from '../dom/blocks.ts';
import { link } from '../dom/link.ts';
import { count, sentence } from '../format/words.ts';
import { ask } from '../graphql/ask.ts';
import { PartRecords, ReadMerged } from '../graphql/operations.ts';
import { ErrorSummary } from '../record/errors.ts';
import { Saved } from '../record/saved.ts';
import { useSending } from '../record/useSending.ts';
import type { Route } from '../route.ts';
import { pathOf } from '../shell/places.ts';
import { found, type View } from '../shell/view.ts';
import { askedWords, byWhom, changedWords, factWords, goingBack, nameOf, refusal, type Asked, type Merged, type MergedRecord, type Parting } from './parting.ts';

/** "Part again…": a record that was merged into another one becomes one of its own again. */
export async function partPage({ path }: Route, signal: AbortSignal): Promise<View> {
  const id = path[1] ?? '';
  const [{ node, mergedFrom }, { unmerge }] = await Promise.all([ask(ReadMerged, { id }, signal), ask(PartRecords, { id, move: [], dryRun: true }, signal)]);
  const kept = found(node);
  const merged = mergedFrom.find(({ record }) => record.id === id);
  const title = merged === undefined ? `Part again: ${nameOf(kept)}` : `Part ${nameOf(merged.record)} from ${nameOf(kept)}`;
  return {
    title,
    trail: [[pathOf(kept.__typename, kept.id), nameOf(kept)]],
    content: merged === undefined || unmerge.errors.length > 0
      ? whyNot(title, kept, merged, mergedFrom.map(({ record }) => record), unmerge)
      : h(PartForm, { title, kept, merged, parting: unmerge }),
  };
}

function whyNot(title: string, kept: MergedRecord, merged: Merged | undefined, all: readonly MergedRecord[], { errors }: Parting): ComponentChildren {
  const next = all.find(({ id }) => id === merged?.into);
  return [
    merged !== undefined && h(ErrorSummary, { errors: refusal(errors, [kept, ...all]) }),
    heading(title),
    merged === undefined && paragraph(link(pathOf(kept.__typename, kept.id), {}, nameOf(kept)), ' is a record of its own, which is not merged into another one.'),
    next !== undefined && paragraph(link(['part', next.id], {}, `Part ${nameOf(next)} again`)),
  ];
}

function PartForm({ title, kept, merged, parting }: { readonly title: string; readonly kept: MergedRecord; readonly merged: Merged; readonly parting: Parting }): JSX.Element {
  const [moved, setMoved] = useState<ReadonlySet<string>>(new Set());
  const [done, setDone] = useState<Parting | null>(null);
  const { errors, isBusy, send } = useSending();
  const [keptName, name] = [nameOf(kept), nameOf(merged.record)];
  const back = goingBack(parting);

  if (done !== null) {
    return h(Saved, { title: 'They are two records again', change: done.change, notes: done.notes },
      bullets([kept, merged.record].map((record) => link(pathOf(record.__typename, record.id), {}, nameOf(record))), ''));
  }

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const answer = await send(async (signal) => (await ask(PartRecords, { id: merged.record.id, move: [...moved], dryRun: false }, signal)).unmerge);
    if (answer?.errors.length === 0) setDone(answer);
  };
  const tick = (id: string) => (): void => setMoved(moved.has(id) ? new Set([...moved].filter((each) => each !== id)) : new Set([...moved, id]));

  return h('div', {},
    h(ErrorSummary, { errors }),
    heading(title),
    paragraph(sentence(`${name} was merged into ${keptName} ${byWhom(merged)}`), ' If you part them, they count as different, so nobody is asked about them again. You can undo it.'),
    section('What goes back by itself', paragraph(back.sentence), back.lines.length > 0 && bullets(back.lines, '')),
    parting.changedSince.length > 0 && section(`What was changed of ${keptName} since, and stays`,
      paragraph(`${changedWords(parting.changedSince)}. If a value belongs to ${name}, correct it afterwards.`)),
    h(WhoseIsIt, { keptName, name, parting, moved, tick }),
    parting.notes.map((note) => paragraph(note)),
    h('form', { onSubmit: (event: Event) => void submit(event), novalidate: true },
      h('button', { class: 'govuk-button', type: 'submit', disabled: isBusy }, 'Part them')));
}

/** What was recorded since, to be ticked where it is of the record that comes back. It stands outside the form, so that it can be printed and talked over. */
function WhoseIsIt({ keptName, name, parting: { asked, askedCount }, moved, tick }: { readonly keptName: string; readonly name: string; readonly parting: Parting; readonly moved: ReadonlySet<string>; readonly tick: (id: string) => () => void }): JSX.Element {
  const title = 'Recorded since: whose is it?';
  if (askedCount === 0) return section(title, paragraph(`Nothing was recorded of ${keptName} since the merge.`));
  const group = (words: string, facts: readonly Asked[]): ComponentChildren => facts.length > 0 && h('fieldset', { class: 'govuk-fieldset govuk-form-group' },
    h('legend', { class: 'govuk-fieldset__legend govuk-fieldset__legend--s' }, words),
    h('div', { class: 'govuk-checkboxes govuk-checkboxes--small' }, facts.map((asked) => {
      const id = `move-${asked.fact.id}`;
      return h('div', { key: id, class: 'govuk-checkboxes__item' },
        h('input', { class: 'govuk-checkboxes__input', id, type: 'checkbox', checked: moved.has(asked.fact.id), 'aria-describedby': `${id}-hint`, onChange: tick(asked.fact.id) }),
        h('label', { class: 'govuk-label govuk-checkboxes__label', for: id }, factWords(asked)),
        h('div', { class: 'govuk-hint govuk-checkboxes__hint', id: `${id}-hint` }, askedWords(asked)));
    })));
  return section(title,
    paragraph(`Tick what belongs to ${name}. What you do not tick stays with ${keptName}.`),
    group(`From a file that ${name} was read from`, asked.filter(({ comesFromItsFile }) => comesFromItsFile)),
    group(asked.some(({ comesFromItsFile }) => comesFromItsFile) ? 'Everything else' : 'Everything recorded since', asked.filter(({ comesFromItsFile }) => !comesFromItsFile)),
    askedCount > asked.length && paragraph(`${count(askedCount - asked.length, 'other fact was', 'other facts were')} recorded since, which ${askedCount - asked.length === 1 ? 'stays' : 'stay'} with ${keptName}. If some of it belongs to ${name}, correct it afterwards.`));
}
