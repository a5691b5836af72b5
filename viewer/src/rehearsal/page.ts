import { h } from 'preact';
import { details, heading, paragraph, section } from '../dom/blocks.ts';
import { DataTable, type Column } from '../dom/dataTable.ts';
import { recordLink } from '../dom/link.ts';
import { ask } from '../graphql/ask.ts';
import { NameChosen, RankDepartures, Rehearse, WorstThree, type RankedDepartureFragment } from '../graphql/operations.ts';
import type { Route } from '../route.ts';
import { asked, onDay, settingOf } from '../setting/setting.ts';
import type { View } from '../shell/view.ts';
import { readChosen } from './chosen.ts';
import { FromField } from './fromField.ts';
import { Rehearsal, sentenceOf, titleOf } from './rehearsal.ts';

/** What would be lost if some people left together: people to tick, and a picture of what fades and what floats off. */
export async function rehearsalPage({ query }: Route, signal: AbortSignal): Promise<View> {
  const setting = settingOf(query);
  const chosen = readChosen(query['people']);
  const from = query['from'];
  const [{ departures }, { mostHurtfulDepartures: worst }, { ifTheyLeave: first }, organisation] = await Promise.all([
    ask(RankDepartures, asked(setting), signal),
    ask(WorstThree, asked(setting), signal),
    ask(Rehearse, { people: chosen, from: from ?? '', isFrom: from !== undefined, ...asked(setting) }, signal),
    from === undefined ? null : ask(NameChosen, { from }, signal).then((answer) => answer.organisation),
  ]);
  const ranked = departures.flatMap(({ person, partnershipsLost }) => person === null ? [] : [{ person, partnershipsLost }]);
  return {
    title: titleOf(first.people.length),
    announcement: first.people.length === 0 ? titleOf(0) : sentenceOf(first),
    content: [
      heading('What if they leave?'),
      paragraph('Tick one person or several, and see what would be lost if they left together.'),
      h(Rehearsal, { first, ranked, worst, from: organisation }),
      details(organisation === null ? 'See who would be cut off from an organisation' : `Cut off from ${organisation.name}: choose another`, h(FromField, { from: organisation })),
      departures.length > 0 && section('One by one', h(DataTable<RankedDepartureFragment>, { caption: `What each person’s leaving would mean ${onDay(setting)}`, columns, rows: departures })),
    ],
  };
}

const columns: readonly Column<RankedDepartureFragment>[] = [
  { title: 'Person', value: ({ person }) => person?.name ?? null, show: ({ person }) => recordLink('people', person) },
  { title: 'Partnerships lost', value: ({ partnershipsLost }) => partnershipsLost },
  { title: 'Left with one holder', value: ({ leftWithOneHolder }) => leftWithOneHolder },
  { title: 'Forums without a chair', value: ({ forumsWithoutChair }) => forumsWithoutChair },
  { title: 'Buildings without a key', value: ({ buildingsWithoutKeyHolder }) => buildingsWithoutKeyHolder },
];
