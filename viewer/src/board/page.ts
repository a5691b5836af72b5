import { h, type ComponentChildren } from 'preact';
import { heading, pastDayNote, section, tools } from '../dom/blocks.ts';
import { Link, link } from '../dom/link.ts';
import { narrowing } from '../dom/narrowing.ts';
import { count } from '../format/words.ts';
import { today } from '../graphql/today.ts';
import { classTag } from '../partnerships/classLine.ts';
import { classes } from '../partnerships/classes.ts';
import { countClasses, type Counts } from '../partnerships/count.ts';
import type { Route } from '../route.ts';
import { settingOf } from '../setting/setting.ts';
import type { View } from '../shell/view.ts';
import { readGroups, type Comparison } from '../warnings/list.ts';
import { groupSection } from '../warnings/page.ts';
import { groups, type Group } from '../warnings/groups.ts';
import { BoardForm } from './form.ts';
import { daysAhead, lapseList, listLapses } from './lapses.ts';
import { readLastMeeting, sinceWords } from './lastMeeting.ts';
import { listPromises, promiseList } from './promises.ts';
import { aboutOf, readQuestion, writeQuestion, type BoardQuestion } from './question.ts';
import { nameThemes, tagsOf } from './tags.ts';

/** What of the warnings comes before what lapses and what was promised, and what comes after. What ends soon has a part of its own. */
const first = ['worse', 'leaving', 'lapsing'] as const satisfies readonly Group[];
const last = ['changed', 'older'] as const satisfies readonly Group[];

/** What a stewardship group sees to: what changed since its last meeting, who is leaving, what lapses soon and what was promised. */
export async function boardPage({ query }: Route, signal: AbortSignal): Promise<View> {
  const setting = settingOf(query);
  const question = readQuestion(query);
  const about = aboutOf(question);
  const day = setting.asOf ?? await today(signal);
  const meeting = await readLastMeeting(question.since, setting, day, signal);
  const comparison: Comparison = { from: meeting.day > day ? day : meeting.day, setting, about };
  const asked = writeQuestion({ ...question, since: comparison.from });
  const [counts, warnings, lapses, promises, themes] = await Promise.all([
    countClasses(setting, { themes: about.themes, sectors: about.sectors }, signal),
    readGroups([...first, ...last], comparison, signal),
    listLapses(setting, about, day, signal),
    listPromises(setting, about, signal),
    nameThemes(question, signal),
  ]);
  return {
    title: 'Board',
    announcement: `Board: ${groups.worse.title(warnings.worse.totalCount)} ${sinceWords(meeting)}`,
    content: [
      heading('What should the group see to?', 'Board'),
      h('p', { class: 'govuk-body-l' }, `What changed ${sinceWords(meeting)}, and what comes next.`),
      narrowing('Choose the last meeting, a theme, a sector or a class', ['board'], tagsOf(question, themes),
        h(BoardForm, { path: ['board'], question, theme: themes[0] ?? null, since: meeting.day })),
      tools(h(Link, { path: ['pack'], query: writeQuestion(question) }, 'Meeting pack: to print, to send, for the calendar')),
      pastDayNote(warnings.worse.pastDay),
      standing(counts, question),
      first.map((group) => groupSection(group, warnings[group], comparison, { ...asked, group })),
      section(`${count(lapses.totalCount, 'thing lapses', 'things lapse')} within ${daysAhead} days`, lapseList(lapses)),
      section(count(promises.totalCount, 'promise or action is open', 'promises and actions are open'), promiseList(promises)),
      last.map((group) => groupSection(group, warnings[group], comparison, { ...asked, group })),
    ],
  };
}

/** How many partnerships there are of each class, each a link to the board of that class. */
function standing(counts: Counts, question: BoardQuestion): ComponentChildren {
  return section(`${count(counts.all, 'partnership', 'partnerships')}, ${counts.senior.toLocaleString('en-GB')} of them hanging on one senior person`,
    h('ul', { class: 'govuk-list page-standing' }, classes.map((name) => h('li', { key: name }, classTag(name), ' ',
      link(['board'], writeQuestion({ ...question, classes: [name] }), count(counts.byClass[name], 'partnership', 'partnerships'))))));
}
