import { h, type ComponentChildren, type JSX } from 'preact';
import { useState } from 'preact/hooks';
import { details, heading, paragraph, section } from '../dom/blocks.ts';
import { listedLinks, recordLink, type Named } from '../dom/link.ts';
import { RecordPicker } from '../dom/recordPicker.ts';
import { ask } from '../graphql/ask.ts';
import { NamePair, ReadProof, type ProofChainFragment } from '../graphql/operations.ts';
import { partnershipLink } from '../partnerships/parts.ts';
import { ErrorSummary, type FormErrors } from '../record/errors.ts';
import { writeRoute, type Route } from '../route.ts';
import { asked, settingOf, useSetting } from '../setting/setting.ts';
import { found, type View } from '../shell/view.ts';
import { ChainsPicture } from './picture.ts';

/** The few people on whom all contact between two organisations depends, drawn as chains that have nobody in common. */
export async function proofPage({ query }: Route, signal: AbortSignal): Promise<View> {
  const { from, to } = query;
  const { asOf, knownAt } = asked(settingOf(query));
  const pair = await ask(NamePair, { from: from ?? '', to: to ?? '', isFrom: from !== undefined, isTo: to !== undefined }, signal);
  const form = h(PairForm, { from: pair.from ?? null, to: pair.to ?? null });
  if (from === undefined || to === undefined) return { title: 'Who connects two organisations?', content: [heading('Who connects two organisations?'), form] };

  const [one, other] = [found(pair.from ?? null), found(pair.to ?? null)];
  const proof = found((await ask(ReadProof, { from, to, asOf, knownAt }, signal)).dependencyProof);
  const title = `Who connects ${one.name} and ${other.name}?`;
  return {
    title,
    content: [
      heading(title),
      h('div', { class: 'govuk-inset-text' }, proof.reason),
      proof.people.length > 0 && paragraph('If all of these left, no contact would be left: ', listedLinks('people', proof.people), '.'),
      proof.chains.length > 0 && section('The chains, which have nobody in common',
        h('figure', { class: 'page-figure' },
          h('div', { class: 'page-scroll', role: 'region', 'aria-label': 'Picture of the chains', tabindex: 0 }, h(ChainsPicture, { chains: proof.chains, from: one, to: other })),
          h('figcaption', { class: 'govuk-body-s' }, 'Solid line: they talk about a partnership. Dashed: colleagues. Dotted: they know each other.')),
        h('ol', { class: 'page-chains' }, proof.chains.map((chain) => h('li', { class: 'page-chains__chain' }, chainSteps(chain, one, other))))),
      proof.recordedSize !== proof.size && section('Counting only colleagues who are recorded as knowing each other', paragraph(proof.recordedReason)),
      details('Ask about two others', form),
    ],
  };
}

function chainSteps({ steps }: ProofChainFragment, from: Named, to: Named): JSX.Element {
  return h('ol', { class: 'page-chains__steps' },
    h('li', {}, h('strong', {}, from.name)),
    steps.map(({ person, organisation, partnership }, index) => h('li', {}, joint(index, organisation, partnership), recordLink('people', person))),
    h('li', {}, h('strong', {}, to.name)));
}

function joint(index: number, organisation: Named | null, partnership: Parameters<typeof partnershipLink>[0]): ComponentChildren {
  if (index === 0) return null;
  const words = partnership !== null ? ['talks about ', partnershipLink(partnership), ' with '] : organisation !== null ? [`is a colleague at ${organisation.name} of `] : ['knows '];
  return h('span', { class: 'page-chains__joint' }, words);
}

function PairForm({ from: one, to: other }: { readonly from: Named | null; readonly to: Named | null }): JSX.Element {
  const setting = useSetting();
  const [from, setFrom] = useState(one);
  const [to, setTo] = useState(other);
  const [errors, setErrors] = useState<FormErrors>({});
  const submit = (event: Event): void => {
    event.preventDefault();
    const wrong = { ...from === null && { from: 'Choose the first organisation' }, ...to === null && { to: 'Choose the other organisation' }, ...from !== null && from.id === to?.id && { to: 'Choose two organisations' } };
    setErrors(wrong);
    if (from !== null && to !== null && Object.keys(wrong).length === 0) location.hash = writeRoute(['proof'], { from: from.id, to: to.id, ...setting });
  };
  return h('form', { 'aria-label': 'Choose two organisations', onSubmit: submit, noValidate: true },
    h(ErrorSummary, { errors }),
    h(RecordPicker, { name: 'from', label: 'One organisation', types: ['ORGANISATION'], chosen: from, choose: setFrom, error: errors['from'] }),
    h(RecordPicker, { name: 'to', label: 'The other', types: ['ORGANISATION'], chosen: to, choose: setTo, error: errors['to'] }),
    h('button', { class: 'govuk-button', type: 'submit' }, 'Show'));
}
