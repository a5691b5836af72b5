import { h, type ComponentChildren, type JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { bullets, details, paragraph, section } from '../dom/blocks.ts';
import { DataTable } from '../dom/dataTable.ts';
import { link, listedLinks, type Named } from '../dom/link.ts';
import { count } from '../format/words.ts';
import { ask, AskError } from '../graphql/ask.ts';
import { Rehearse, type RehearsedFragment, type WorstDeparturesFragment } from '../graphql/operations.ts';
import { departureParts, departureSentence } from '../people/departure.ts';
import { partnershipLink } from '../partnerships/parts.ts';
import { writeRoute } from '../route.ts';
import { asked, onDay, useSetting } from '../setting/setting.ts';
import { mostChosen, toggled } from './chosen.ts';
import { layOut, type PlacedPartnership } from './layout.ts';
import { Picture } from './picture.ts';
import { cutOffSentence, fateWords } from './words.ts';
import { PersonField } from './personField.ts';

/** How long the picture stays as it is today before it shows what would go, in milliseconds: so that it can be watched. */
const pause = 600;

/** How many people can be ticked without opening the rest. */
const atOnce = 8;

interface Given {
  readonly first: RehearsedFragment;
  /** Those whose leaving would hurt most on their own, with what would be lost. */
  readonly ranked: readonly { readonly person: Named; readonly partnershipsLost: number }[];
  readonly worst: WorstDeparturesFragment;
  /** The organisation that others may be cut off from. */
  readonly from: Named | null;
}

/** People to tick, and what would go if they left: the sentence, the picture, its table and the details. It changes in place, and the address with it. */
export function Rehearsal({ first, ranked, worst, from }: Given): JSX.Element {
  const setting = useSetting();
  const [chosen, setChosen] = useState<readonly string[]>(first.people.map(({ id }) => id));
  const [answer, setAnswer] = useState(first);
  const [hasLeft, setHasLeft] = useState(true);
  const [problem, setProblem] = useState('');
  const asking = useRef(new AbortController());

  useEffect(() => {
    document.title = `${titleOf(chosen.length)} – Partnership Graph`;
  }, [chosen.length]);
  useEffect(() => {
    if (answer === first) return;
    setHasLeft(false);
    const leaving = setTimeout(() => setHasLeft(true), pause);
    return () => clearTimeout(leaving);
  }, [answer]);

  const choose = (people: readonly string[]): void => {
    asking.current.abort();
    asking.current = new AbortController();
    setChosen(people);
    // The address is kept, so that it can be passed on; the view stays, so that the picture and the focus do.
    history.replaceState(null, '', writeRoute(['rehearsal'], { people: people.join(','), from: from?.id, ...setting }));
    ask(Rehearse, { people, from: from?.id ?? '', isFrom: from !== null, ...asked(setting) }, asking.current.signal).then(
      ({ ifTheyLeave }) => {
        setProblem('');
        setAnswer(ifTheyLeave);
      },
      (error: unknown) => {
        if (error instanceof AskError) setProblem(`${error.message} ${error.remedy}`);
      });
  };

  const offered = [...ranked.map(({ person, partnershipsLost }) => ({ ...person, lost: partnershipsLost })), ...answer.people.filter(({ id }) => ranked.every(({ person }) => person.id !== id)).map((person) => ({ ...person, lost: null }))];
  const box = (person: typeof offered[number]): JSX.Element => tickBox(person, chosen.includes(person.id), () => choose(toggled(chosen, person.id)));
  return h('div', {},
    h('fieldset', { class: 'page-ticks', 'aria-describedby': 'ticks-hint' },
      h('legend', { class: 'govuk-heading-m' }, 'Who leaves'),
      h('p', { class: 'govuk-hint', id: 'ticks-hint' }, 'Those whose leaving would hurt most on their own come first. Nothing is recorded.'),
      h('div', { class: 'govuk-checkboxes govuk-checkboxes--small page-ticks__boxes' }, offered.slice(0, atOnce).map(box)),
      offered.length > atOnce && details(`${offered.length - atOnce} more people`, h('div', { class: 'govuk-checkboxes govuk-checkboxes--small page-ticks__boxes' }, offered.slice(atOnce).map(box)))),
    chosen.length < mostChosen && h(PersonField, { add: (id) => choose(chosen.includes(id) ? chosen : [...chosen, id]) }),
    worst.people.length > 0 && worstWords(worst, () => choose(worst.people.map(({ id }) => id))),
    h('div', { role: 'status' }, problem !== '' ? paragraph(problem) : h('p', { class: 'govuk-body govuk-!-font-weight-bold' }, sentenceOf(answer))),
    answer.people.length > 0 && whatGoes(answer, hasLeft, setHasLeft, onDay(setting)));
}

/** The title of the view. */
export function titleOf(people: number): string {
  return people === 0 ? 'What if they leave?' : `What if ${count(people, 'person leaves', 'people leave')}?`;
}

/** What would go, in a sentence or two. */
export function sentenceOf(answer: RehearsedFragment): string {
  if (answer.people.length === 0) return 'Nobody is ticked.';
  return [departureSentence(answer) || 'Nothing that is recorded would be lost.', cutOffSentence(answer)].filter((sentence) => sentence !== '').join(' ');
}

function tickBox({ id, name, lost }: Named & { readonly lost: number | null }, isChosen: boolean, toggle: () => void): JSX.Element {
  return h('div', { key: id, class: 'govuk-checkboxes__item' },
    h('input', { class: 'govuk-checkboxes__input', id: `leaves-${id}`, type: 'checkbox', checked: isChosen, onChange: toggle }),
    h('label', { class: 'govuk-label govuk-checkboxes__label', for: `leaves-${id}` }, name, lost !== null && lost > 0 && `: ${lost.toLocaleString('en-GB')} lost`));
}

function worstWords({ people, partnershipsLost, atMost, provenBest }: WorstDeparturesFragment, tick: () => void): JSX.Element {
  return h('p', { class: 'govuk-body' },
    'Together it would hurt most if ', listedLinks('people', people), ` left: ${count(partnershipsLost, 'partnership', 'partnerships')} would be lost. `,
    provenBest ? 'It is proven that no other group of this size would lose more. ' : `It is not proven: another group of this size could lose up to ${atMost.toLocaleString('en-GB')}. `,
    h('button', { class: 'page-link-button', type: 'button', onClick: tick }, `Tick these ${people.length}`));
}

function whatGoes(answer: RehearsedFragment, hasLeft: boolean, show: (hasLeft: boolean) => void, day: string): ComponentChildren {
  const layout = layOut(answer);
  const state = (value: boolean, words: string): JSX.Element =>
    h('button', { class: `govuk-button${hasLeft === value ? '' : ' govuk-button--secondary'}`, type: 'button', 'aria-pressed': hasLeft === value, onClick: () => show(value) }, words);
  return [
    layout.partnerships.length > 0 && h('figure', { class: 'page-figure' },
      h('div', { class: 'govuk-button-group', role: 'group', 'aria-label': 'Compare' }, state(false, `As it is ${day}`), state(true, 'If they leave')),
      h('ul', { class: 'page-key govuk-body-s', 'aria-label': 'Key' },
        h('li', {}, '○ crossed and dashed: lost'), h('li', {}, '◇ lost in part'), h('li', {}, '□ left with one holder'), h('li', {}, 'dashed box: floats off')),
      h('div', { class: 'page-scroll', role: 'region', 'aria-label': 'Picture of what would go', tabindex: 0 },
        h(Picture, { layout, hasLeft, label: `Who leaves, what they hold and between whom. ${hasLeft ? sentenceOf(answer) : 'As it is.'} The table below says the same.` })),
      notDrawn(answer) > 0 && paragraph(`The picture shows ${layout.partnerships.length} partnerships. ${count(notDrawn(answer), 'more is', 'more are')} listed below.`),
      details('The same as a table', h(DataTable<PlacedPartnership>, {
        caption: 'What would become of which partnership',
        rows: layout.partnerships,
        columns: [
          { title: 'Number', value: ({ number }) => number },
          { title: 'Partnership', value: ({ name }) => name, show: ({ id, name }) => partnershipLink({ id, caption: name }) },
          { title: 'What would become of it', value: ({ fate }) => fateWords[fate] },
          { title: 'Held by', value: ({ heldBy }) => answer.people.filter(({ id }) => heldBy.includes(id)).map(({ name }) => name).join(', ') },
        ],
      }))),
    cutOffList(answer),
    section('What would go', departureParts(answer)),
    paragraph('For whoever takes it on: ', answer.people.map(({ id, name }, index) => [index > 0 && ' · ', link(['people', id, 'handover'], {}, `brief of ${name}`)])),
  ];
}

/** How many partnerships something would become of that the picture has no room for. */
function notDrawn({ totals, lost, inPart, oneLeft }: RehearsedFragment): number {
  return totals.partnershipsLost + totals.partnershipsLostInPart + totals.leftWithOneHolder - lost.length - inPart.length - oneLeft.length;
}

function cutOffList({ cutOff }: RehearsedFragment): ComponentChildren {
  if (cutOff === null || cutOff === undefined || cutOff.organisationCount + cutOff.personCount === 0) return null;
  return details(`Who would be cut off from ${cutOff.from?.name ?? 'it'}`,
    bullets([...cutOff.organisations.map(({ id, name }) => link(['organisations', id], {}, name)), ...cutOff.people.map(({ id, name }) => link(['people', id], {}, name))], ''));
}
