import { h, type JSX } from 'preact';
import { entries, heading, paragraph } from '../dom/blocks.ts';
import type { Column } from '../dom/dataTable.ts';
import { recordLink } from '../dom/link.ts';
import { ListDownload, whole } from '../dom/listDownload.ts';
import { ask } from '../graphql/ask.ts';
import { ListQuestions, type QuestionOfFragment } from '../graphql/operations.ts';
import { classWords } from '../partnerships/classes.ts';
import { partnershipLink } from '../partnerships/parts.ts';
import type { Route } from '../route.ts';
import { asked, onDay, settingOf } from '../setting/setting.ts';
import type { View } from '../shell/view.ts';

const columns: readonly Column<QuestionOfFragment>[] = [
  { title: 'Question', value: ({ question }) => question },
  { title: 'If the answer is bad', value: ({ worst }) => classWords(worst).name },
  { title: 'If the answer is good', value: ({ best }) => classWords(best).name },
  { title: 'Partnerships', value: ({ partnerships }) => partnerships.map(({ caption }) => caption ?? '').join('; ') },
];

/** What a stewardship group should ask next. */
export async function questionsPage({ query }: Route, signal: AbortSignal): Promise<View> {
  const setting = settingOf(query);
  const { askNext: questions } = await ask(ListQuestions, { ...asked(setting), first: 25 }, signal);
  const title = 'What should we ask next?';
  return {
    title,
    content: [
      heading(title, setting.asOf === undefined ? 'Fragile, or just not fully recorded?' : `Fragile, or just not fully recorded, ${onDay(setting)}?`),
      paragraph('A missing record does not mean that a partnership is safe, and it does not mean that it is in danger. The answers to these questions would tell you most.'),
      questions.length === 0 && paragraph('There is nothing to ask: filling gaps in the records would not change how fragile any partnership is.'),
      entries(questions.map(entry)),
      questions.length > 0 && h(ListDownload<QuestionOfFragment>, { title, columns, read: whole(questions) }),
    ],
  };
}

function entry({ question, worst, best, person, partnerships }: QuestionOfFragment): JSX.Element[] {
  return [
    h('h2', { class: 'govuk-heading-s page-partnership__name' }, question),
    h('p', { class: 'govuk-body' }, `The answer decides between “${classWords(worst).name}” and “${classWords(best).name}”.`, person !== null && [' About ', recordLink('people', person), '.']),
    h('ul', { class: 'govuk-list' }, partnerships.map((partnership) => h('li', {}, partnershipLink(partnership)))),
  ];
}
