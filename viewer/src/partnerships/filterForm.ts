import { h, type JSX } from 'preact';
import { checkbox, selectField, valueOf } from '../dom/fields.ts';
import type { FragilityClass, UnheldBecause } from '../graphql/operations.ts';
import { writeRoute } from '../route.ts';
import { useSetting } from '../setting/setting.ts';
import { causeInWords, classes, classWords, unheldCauses } from './classes.ts';

/** What the list is narrowed to now. */
export interface Chosen {
  readonly chosen: FragilityClass | undefined;
  readonly because: UnheldBecause | undefined;
  readonly senior: boolean;
  /** The id of the organisation whose partnerships are listed. */
  readonly organisation: string | undefined;
}

/** The form that narrows the list of partnerships. */
export function FilterForm({ chosen, because, senior, organisation }: Chosen): JSX.Element {
  const setting = useSetting();
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    location.hash = writeRoute(['partnerships'], { class: valueOf(form, 'class'), because: valueOf(form, 'because'), senior: valueOf(form, 'senior'), organisation, ...setting });
  };
  return h('form', { 'aria-label': 'Narrow the list', onSubmit: submit, noValidate: true },
    selectField({ name: 'class', label: 'How fragile', options: [['', 'All'], ...classes.map((name) => [name, classWords(name).name] as const)], chosen: chosen ?? '' }),
    selectField({ name: 'because', label: 'If nobody holds it, why', options: [['', 'Any reason'], ...unheldCauses.map((name) => [name, causeInWords(name)] as const)], chosen: because ?? '' }),
    checkbox({ name: 'senior', label: 'Only those that hang on one senior person', checked: senior }),
    h('button', { class: 'govuk-button', type: 'submit' }, 'Show'));
}
