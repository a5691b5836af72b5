import { h, type JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Named } from '../dom/link.ts';
import { RecordPicker } from '../dom/recordPicker.ts';
import { readRoute, writeRoute } from '../route.ts';
import { useSetting } from '../setting/setting.ts';

/** The form that chooses the organisation that others may be cut off from. */
export function FromField({ from }: { readonly from: Named | null }): JSX.Element {
  const setting = useSetting();
  const [chosen, setChosen] = useState(from);
  const submit = (event: Event): void => {
    event.preventDefault();
    // Whom somebody has ticked since the view was opened stands in the address.
    location.hash = writeRoute(['rehearsal'], { people: readRoute(location.hash)?.query['people'], from: chosen?.id, ...setting });
  };
  return h('form', { 'aria-label': 'Who would be cut off', onSubmit: submit, noValidate: true },
    h(RecordPicker, { name: 'from', label: 'Cut off from which organisation?', hint: 'Start to type its name and choose it. Leave it empty to go without.', types: ['ORGANISATION'], chosen, choose: setChosen }),
    h('button', { class: 'govuk-button govuk-button--secondary', type: 'submit' }, 'Show who would be cut off'));
}
