import { h, type ComponentChildren, type JSX } from 'preact';
import { heading, paragraph, pastDayNote } from '../dom/blocks.ts';
import { narrowing } from '../dom/narrowing.ts';
import { BoardForm } from '../board/form.ts';
import { daysAhead, lapseList, listLapses } from '../board/lapses.ts';
import { readLastMeeting, sinceWords } from '../board/lastMeeting.ts';
import { listPromises, promiseList } from '../board/promises.ts';
import { aboutOf, readQuestion, writeQuestion, type BoardQuestion } from '../board/question.ts';
import { nameThemes, tagsOf } from '../board/tags.ts';
import { formatDate } from '../format/dates.ts';
import { count, listed } from '../format/words.ts';
import { ask } from '../graphql/ask.ts';
import { ListQuestions, type QuestionOfFragment } from '../graphql/operations.ts';
import { today } from '../graphql/today.ts';
import { introductionLine } from '../introductions/entry.ts';
import { listIntroductions, type Introduction } from '../introductions/list.ts';
import { partnershipLink } from '../partnerships/parts.ts';
import type { Route } from '../route.ts';
import { namePlace } from '../setting/places.ts';
import { asked, asOfWords, onDay, settingOf, type Setting } from '../setting/setting.ts';
import type { View } from '../shell/view.ts';
import { briefList } from '../warnings/brief.ts';
import { groups, type Group } from '../warnings/groups.ts';
import { readGroups, type Warnings } from '../warnings/list.ts';
import { PackTools } from './tools.ts';

/** How many introductions and questions are talked about in one meeting. */
const most = 8;

/** Everything for the next meeting of a stewardship group, on a page to be printed, copied into a document or put into a calendar. */
export async function packPage({ query }: Route, signal: AbortSignal): Promise<View> {
  const setting = settingOf(query);
  const question = readQuestion(query);
  const about = aboutOf(question);
  const day = setting.asOf ?? await today(signal);
  const meeting = await readLastMeeting(question.since, setting, day, signal);
  const [warnings, lapses, promises, { askNext }, introductions, themes, place] = await Promise.all([
    readGroups(['worse', 'leaving'], { from: meeting.day > day ? day : meeting.day, setting, about }, signal),
    listLapses(setting, about, day, signal),
    listPromises(setting, about, signal),
    ask(ListQuestions, { ...asked(setting), ...about, first: most }, signal),
    listIntroductions(setting, about, most, signal),
    nameThemes(question, signal),
    setting.place === undefined ? undefined : namePlace(setting.place, signal),
  ]);
  const parts: readonly (readonly [string, ComponentChildren])[] = [
    [groups.worse.title(warnings.worse.totalCount), warned('worse', warnings.worse)],
    [groups.leaving.title(warnings.leaving.totalCount), warned('leaving', warnings.leaving)],
    [`${count(lapses.totalCount, 'thing lapses', 'things lapse')} within ${daysAhead} days`, lapseList(lapses)],
    [count(promises.totalCount, 'promise or action is open', 'promises and actions are open'), promiseList(promises)],
    [count(askNext.length, 'question to ask', 'questions to ask'), questions(askNext)],
    [count(introductions.length, 'introduction proposed', 'introductions proposed'), proposals(introductions)],
  ];
  const title = question.meeting === undefined ? 'Meeting pack' : `Meeting pack for ${formatDate(question.meeting)}`;
  const tags = tagsOf(question, themes);
  const where = place ?? 'Everywhere';
  return {
    title,
    trail: [[['board'], 'Board']],
    content: [
      narrowing('Choose the meetings, a theme, a sector or a class', ['pack'], tags, h(BoardForm, { path: ['pack'], question, theme: themes[0] ?? null, since: meeting.day })),
      h(PackTools, { part: 'pack', title: `${title}: ${where}`, calendar: calendarOf(setting, question) }),
      h('article', { id: 'pack', class: 'page-pack' },
        heading(title, where),
        paragraph(asOfWords(day, asked(setting).knownAt, new Date().toISOString())),
        paragraph(`Partnerships ${onDay(setting)}, and what changed ${sinceWords(meeting)}.`, tags.length > 0 && ` Only ${listed(tags.map(({ words }) => words))}.`),
        pastDayNote(warnings.worse.pastDay),
        h('section', { class: 'page-pack__part' }, h('h2', { class: 'govuk-heading-m' }, 'Agenda'),
          h('ol', { class: 'govuk-list govuk-list--number' }, parts.map(([words]) => h('li', { key: words }, words)), h('li', {}, 'Anything else, and the next meeting'))),
        parts.map(([words, content], index) => part(`${index + 1}. ${words}`, content))),
    ],
  };
}

function part(title: string, content: ComponentChildren): JSX.Element {
  return h('section', { key: title, class: 'page-pack__part' }, h('h2', { class: 'govuk-heading-m' }, title), content);
}

function warned(group: Group, { nodes, totalCount }: Warnings): ComponentChildren {
  return [
    nodes.length === 0 ? paragraph('None that is recorded.') : briefList(group, nodes),
    totalCount > nodes.length && paragraph(`These are the ${nodes.length} most urgent of ${totalCount.toLocaleString('en-GB')}.`),
  ];
}

function questions(all: readonly QuestionOfFragment[]): ComponentChildren {
  if (all.length === 0) return paragraph('Filling gaps in the records would not change how fragile any partnership is.');
  return h('ul', { class: 'govuk-list page-lines' }, all.map(({ question, partnerships }) =>
    h('li', { class: 'page-lines__line' }, h('strong', {}, question), ' ', partnerships.slice(0, 1).map((partnership) => partnershipLink(partnership)), partnerships.length > 1 && ` and ${count(partnerships.length - 1, 'other', 'others')}`)));
}

function proposals(all: readonly Introduction[]): ComponentChildren {
  if (all.length === 0) return paragraph('No introduction that would help is known.');
  return h('ul', { class: 'govuk-list page-lines' }, all.map((introduction) =>
    h('li', { class: 'page-lines__line' }, h('strong', {}, partnershipLink(introduction.partnership)), ': ', introductionLine(introduction))));
}

function calendarOf({ place, asOf }: Setting, question: BoardQuestion): string | null {
  if (asOf !== undefined) return null;
  const { themes, sectors, classes, meeting } = writeQuestion(question);
  const parameters = Object.entries({ place, themes, sectors, classes, meeting }).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '');
  const query = new URLSearchParams(parameters).toString();
  return `/calendars/stewardship.ics${query === '' ? '' : `?${query}`}`;
}
