import { h, type JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { selectField, valueOf } from '../dom/fields.ts';
import type { Named } from '../dom/link.ts';
import { RecordPicker } from '../dom/recordPicker.ts';
import { ask } from '../graphql/ask.ts';
import { NodeName } from '../graphql/operations.ts';
import { writeRoute } from '../route.ts';
import { useSetting } from '../setting/setting.ts';
import { hasTwoModes, lookOf, networks, queryOf, type Question } from './choice.ts';

/** The form that asks for another network, or another arrangement of it. */
export function QuestionForm({ question }: { readonly question: Question }): JSX.Element {
  const setting = useSetting();
  const [network, setNetwork] = useState(question.network);
  const [around, setAround] = useState<Named | null>(question.around === undefined ? null : { id: question.around, name: '' });

  useEffect(() => {
    if (question.around === undefined) return;
    const reading = new AbortController();
    // Whatever is wrong is said by the view itself, which asks the same server.
    ask(NodeName, { id: question.around }, reading.signal).then(({ node }) => setAround(node === null ? null : { id: node.id, name: node.caption ?? node.id }), () => {});
    return () => reading.abort();
  }, [question.around]);

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const arrangement = valueOf(form, 'arrangement');
    const chosen: Question = {
      network,
      times: valueOf(form, 'times') || undefined,
      around: around?.id,
      steps: valueOf(form, 'steps'),
      arrangement: arrangement === '' || (arrangement === 'columns' && !hasTwoModes(network)) || (arrangement === 'rings' && around === null) ? undefined : arrangement,
    };
    location.hash = writeRoute(['network'], { ...setting, ...queryOf(chosen, lookOf({})) });
  };

  return h('form', { 'aria-label': 'Choose a network', onSubmit: submit, noValidate: true },
    h('div', { onChange: (event: Event) => setNetwork((event.target as HTMLSelectElement).value) },
      selectField({ name: 'network', label: 'Who is tied to whom', options: networks, chosen: network })),
    selectField({ name: 'times', label: 'When', options: [['', 'On the day above'], ['all', 'Of all times, with a slider']], chosen: question.times ?? '' }),
    selectField({
      name: 'arrangement',
      label: 'Arrangement',
      options: [['', 'Usual'], ['forces', 'Those with much in common together'], ['sectors', 'By sector'], ...hasTwoModes(network) ? [['columns', 'People on one side, organisations on the other'] as const] : [], ['rings', 'In rings around one person or organisation']],
      chosen: question.arrangement ?? '',
    }),
    h(RecordPicker, { key: around?.id, name: 'around', label: 'Only the surroundings of one person or organisation', types: ['PERSON', 'ORGANISATION'], chosen: around, choose: setAround }),
    selectField({ name: 'steps', label: 'How many steps around', options: ['1', '2', '3', '4'].map((step) => [step, step] as const), chosen: question.steps }),
    h('button', { class: 'govuk-button', type: 'submit' }, 'Draw'));
}
