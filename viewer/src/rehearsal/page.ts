import { h, type ComponentChildren, type JSX } from 'preact';
import { useState } from 'preact/hooks';
import { heading, paragraph, section } from '../dom/blocks.ts';
import { DataTable, type Column } from '../dom/dataTable.ts';
import { Link, link, listedLinks, recordLink, type Named } from '../dom/link.ts';
import { chosenTags } from '../dom/narrowing.ts';
import { RecordPicker } from '../dom/recordPicker.ts';
import { count } from '../format/words.ts';
import { ask } from '../graphql/ask.ts';
import { RankDepartures, Rehearse, WorstThree, type RankedDepartureFragment, type WorstDeparturesFragment } from '../graphql/operations.ts';
import { departureParts, departureSentence } from '../people/departure.ts';
import { writeRoute, type Route } from '../route.ts';
import { asked, onDay, settingOf, useSetting, type Setting } from '../setting/setting.ts';
import type { View } from '../shell/view.ts';
import { mostChosen, readChosen, toggled } from './chosen.ts';

/** What would be lost if some people left together, put together person by person. */
export async function rehearsalPage({ query }: Route, signal: AbortSignal): Promise<View> {
  const setting = settingOf(query);
  const chosen = readChosen(query['people']);
  const [{ departures }, { mostHurtfulDepartures: worst }, { ifTheyLeave }] = await Promise.all([
    ask(RankDepartures, asked(setting), signal), ask(WorstThree, asked(setting), signal), ask(Rehearse, { people: chosen, ...asked(setting) }, signal),
  ]);
  const title = chosen.length === 0 ? 'What if they leave?' : `What if ${count(chosen.length, 'person leaves', 'people leave')}?`;
  const sentence = departureSentence(ifTheyLeave);
  return {
    title,
    announcement: chosen.length === 0 ? title : sentence || 'Nothing that is recorded would be lost',
    content: [
      heading('What if they leave?'),
      paragraph('Choose one person or several, and see what would be lost if they left together. Nothing is recorded.'),
      chosenTags(['rehearsal'], ifTheyLeave.people.map(({ id, name }) => ({ words: name, without: { people: toggled(chosen, id) } }))),
      h(PersonForm, { chosen }),
      chosen.length > 0 && section(`If they left ${onDay(setting)}`,
        h('p', { class: 'govuk-body govuk-!-font-weight-bold' }, sentence || 'Nothing that is recorded would be lost.'),
        departureParts(ifTheyLeave),
        paragraph('To hand over: ', ifTheyLeave.people.map(({ id, name }, index) => [index > 0 && ' · ', link(['people', id, 'handover'], {}, `brief of ${name}`)]))),
      worst.people.length > 0 && section('Who together would hurt most', worstWords(worst)),
      departures.length > 0 && section('One by one', h(DataTable<RankedDepartureFragment>, { caption: `What each person’s leaving would mean ${onDay(setting)}`, columns: columnsOf(chosen), rows: departures })),
    ],
  };
}

function worstWords({ people, partnershipsLost, atMost, provenBest }: WorstDeparturesFragment): ComponentChildren {
  return [
    paragraph(listedLinks('people', people), `: ${count(partnershipsLost, 'partnership', 'partnerships')} would be lost. `,
      provenBest ? 'No other group of this size would lose more.' : `Another group of this size could lose up to ${atMost.toLocaleString('en-GB')}.`),
    paragraph(h(Link, { path: ['rehearsal'], query: { people: people.map(({ id }) => id).join(',') } }, 'See what that would mean')),
  ];
}

function columnsOf(chosen: readonly string[]): readonly Column<RankedDepartureFragment>[] {
  return [
    { title: 'Person', value: ({ person }) => person?.name ?? null, show: ({ person }) => recordLink('people', person) },
    { title: 'Partnerships lost', value: ({ partnershipsLost }) => partnershipsLost },
    { title: 'Left with one holder', value: ({ leftWithOneHolder }) => leftWithOneHolder },
    { title: 'Forums without a chair', value: ({ forumsWithoutChair }) => forumsWithoutChair },
    { title: 'Buildings without a key', value: ({ buildingsWithoutKeyHolder }) => buildingsWithoutKeyHolder },
    { title: 'Rehearse', value: () => '', show: ({ person }) => person !== null && h(Link, { path: ['rehearsal'], query: { people: toggled(chosen, person.id) } }, chosen.includes(person.id) ? 'Take off' : 'Add', h('span', { class: 'govuk-visually-hidden' }, ` ${person.name}`)) },
  ];
}

function PersonForm({ chosen }: { readonly chosen: readonly string[] }): JSX.Element | null {
  const setting: Setting = useSetting();
  const [error, setError] = useState<string | undefined>();
  const [person, setPerson] = useState<Named | null>(null);
  const submit = (event: Event): void => {
    event.preventDefault();
    setError(person === null ? 'Choose a person whose name is offered' : undefined);
    if (person !== null) location.hash = writeRoute(['rehearsal'], { people: chosen.includes(person.id) ? chosen.join(',') : toggled(chosen, person.id), ...setting });
  };
  if (chosen.length >= mostChosen) return null;
  return h('form', { 'aria-label': 'Choose a person', onSubmit: submit, noValidate: true },
    h(RecordPicker, { name: 'person', label: 'Who', types: ['PERSON'], chosen: person, choose: setPerson, error }),
    h('button', { class: 'govuk-button', type: 'submit' }, chosen.length === 0 ? 'Show' : 'Add'));
}
