import { h, type JSX } from 'preact';
import { useState } from 'preact/hooks';
import { details } from '../dom/blocks.ts';
import { textField, valueOf } from '../dom/fields.ts';
import { useFileName } from '../setting/names.ts';
import { asked, type Setting } from '../setting/setting.ts';
import type { Question } from './choice.ts';
import { saveDrawing } from './drawing.ts';
import { networkFiles } from './files.ts';
import type { Seen } from './networkView.ts';
import { pictureAddress } from './picture.ts';
import { forgetView, savedViews, saveView } from './savedViews.ts';

/** Files of what is shown, views that are kept, and the same question in code. */
export function MoreTools({ seen }: { readonly seen: Seen }): JSX.Element {
  return h('div', { class: 'page-network__more' },
    details('Download', h(Files, { seen })),
    details('Saved views', h(SavedViews, { address: seen.addressOf({}) })),
    details('The question in code', h(Code, { question: seen.question, setting: seen.setting })));
}

function Files({ seen }: { readonly seen: Seen }): JSX.Element[] {
  const fileName = useFileName();
  const [problem, setProblem] = useState('');
  const svg = pictureAddress('network.svg', seen.question, seen.setting);
  const png = (): void => {
    saveDrawing(svg, fileName('Network', 'png')).then(() => setProblem(''), () => setProblem('The picture could not be made. Download it as SVG instead.'));
  };
  return [
    h('ul', { class: 'govuk-list' },
      h('li', {}, h('a', { class: 'govuk-link', href: svg, download: fileName('Network', 'svg') }, 'Picture as SVG'), ': for reports, at any size.'),
      h('li', {}, h('button', { class: 'page-link-button', type: 'button', onClick: png }, 'Picture as PNG'), ': for slides and messages.'),
      networkFiles(seen)),
    h('p', { class: 'govuk-body-s', role: 'status' }, problem),
  ];
}

function SavedViews({ address }: { readonly address: string }): JSX.Element[] {
  const [views, setViews] = useState(savedViews);
  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const name = valueOf(form, 'view-name');
    if (name === '') {
      form.querySelector('input')?.focus();
      return;
    }
    setViews(saveView({ name, address }));
    form.reset();
  };
  return [
    h('p', { class: 'govuk-body' }, 'The address of this page leads to what you see now: you can send it or bookmark it. Views that you name here stay in this browser.'),
    h('ul', { class: 'govuk-list' }, views.map((view) => h('li', { key: view.name },
      h('a', { class: 'govuk-link', href: view.address }, view.name), ' ',
      h('button', { class: 'page-link-button', type: 'button', onClick: () => setViews(forgetView(view.name)) }, 'Forget', h('span', { class: 'govuk-visually-hidden' }, ` ${view.name}`))))),
    h('form', { 'aria-label': 'Save this view', onSubmit: save, noValidate: true },
      textField({ name: 'view-name', label: 'Name of this view', autocomplete: 'off' }),
      h('button', { class: 'govuk-button govuk-button--secondary', type: 'submit' }, 'Save')),
  ];
}

function Code({ question, setting }: { readonly question: Question; readonly setting: Setting }): JSX.Element[] {
  return [
    h('p', { class: 'govuk-body' }, h('a', { class: 'govuk-link', href: '/graphiql/' }, 'Ask in code'), ' and put this in:'),
    h('pre', { class: 'page-scroll', role: 'region', 'aria-label': 'The question in GraphQL', tabindex: 0 }, h('code', {}, graphQLOf(question, setting))),
    h('p', { class: 'govuk-body' }, 'The picture itself, as numbers for programs: ', h('a', { class: 'govuk-link', href: pictureAddress('network.bin', question, setting), download: 'network.bin' }, 'columns'), '.'),
  ];
}

/** The same question in GraphQL. */
export function graphQLOf({ network }: Question, setting: Setting): string {
  const { place, asOf, knownAt } = asked(setting);
  const given = Object.entries({ place, asOf, knownAt }).filter(([, value]) => value !== undefined).map(([name, value]) => `, ${name}: ${JSON.stringify(value)}`).join('');
  return `query Network {
  structure(network: ${network}${given}) {
    people
    organisations
    ties
    cutPeople { count rows(first: 20) { node { id caption } cutsOff } }
    bridges { count }
    communities { count modularity }
    ranking(by: BETWEENNESS) { rows(first: 20) { node { id caption } value } }
  }
}`;
}
