import { h, type JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { details } from '../dom/blocks.ts';
import { selectField, textField, valueOf } from '../dom/fields.ts';
import type { Named } from '../dom/link.ts';
import { RecordPicker } from '../dom/recordPicker.ts';
import { writeRoute } from '../route.ts';
import { useSetting } from '../setting/setting.ts';
import { isAskerMissing, readCriteria, ranges, reaches, writeCriteria, type Criteria } from './criteria.ts';
import { rangeWords, reachWords } from './words.ts';

const open = [['', 'Either way'], ['yes', 'Yes'], ['no', 'No']] as const;

const sayWhoAsks = 'Say who asks, so that it can be found out whom they know';

/** The form of the search: words first; who asks and what else counts are folded. What facets narrow it to stays. */
export function PartnerForm({ criteria, us, postcodeError }: { readonly criteria: Criteria; readonly us: Named | null; readonly postcodeError?: string }): JSX.Element {
  const setting = useSetting();
  const [from, setFrom] = useState<Named | null>(us);
  const [askerError, setAskerError] = useState(isAskerMissing(criteria) ? sayWhoAsks : undefined);
  const form = useRef<HTMLFormElement>(null);
  // The field is folded away with others, and whoever is told of it has to find it.
  useEffect(() => {
    const asker = askerError === undefined ? null : form.current?.querySelector<HTMLElement>('#from');
    asker?.closest('details')?.setAttribute('open', '');
    asker?.focus();
  }, [askerError]);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const typed = Object.fromEntries(['q', 'postcode', 'range', 'reach', 'known', 'building', 'funded', 'hidden'].map((name) => [name, valueOf(form, name)]));
    const { text, postcode, range, reach, known, building, funded, hidden } = readCriteria(typed);
    setAskerError(undefined);
    if (isAskerMissing({ known, from: from?.id })) {
      setAskerError(sayWhoAsks);
      return;
    }

    // What comes first is asked anew where the postcode is another.
    const order = readCriteria({ ...typed, order: postcode === criteria.postcode && range === criteria.range ? criteria.order : '' }).order;
    location.hash = writeRoute(['partners'], { ...writeCriteria({ ...criteria, text, postcode, range, order, reach, known, building, funded, hidden, from: from?.id }), ...setting });
  };
  return h('form', { role: 'search', 'aria-label': 'Find partners', ref: form, onSubmit: submit, noValidate: true },
    h('div', { class: 'govuk-form-group' },
      h('label', { class: 'govuk-label govuk-label--s', for: 'partner-text' }, 'What about'),
      h('div', { class: 'govuk-hint', id: 'partner-text-hint' }, 'Words in what is known of them, such as food or young carers. Leave it empty to see everybody.'),
      h('div', { class: 'page-search' },
        h('input', { class: 'govuk-input', id: 'partner-text', name: 'q', type: 'search', maxLength: 200, autocomplete: 'off', defaultValue: criteria.text, 'aria-describedby': 'partner-text-hint' }),
        h('button', { class: 'govuk-button', type: 'submit' }, 'Find'))),
    h('div', { class: 'page-near' },
      textField({ name: 'postcode', id: 'partner-postcode', label: 'Near a postcode', hint: 'Such as M33 4WB, or only its first part, M33.', value: criteria.postcode, error: postcodeError, autocomplete: 'off' }),
      selectField({ name: 'range', id: 'partner-range', label: 'How far', options: ranges.map((range) => [range, rangeWords[range]] as const), chosen: criteria.range })),
    details(us === null ? 'Who asks, and what else counts' : `Asked by ${us.name}. Who asks, and what else counts`,
      h(RecordPicker, { name: 'from', label: 'Who asks', hint: 'The organisation that wants an introduction. Start to type its name and choose it.', types: ['ORGANISATION'], chosen: from, choose: setFrom, error: askerError }),
      selectField({ name: 'known', label: 'Does anybody there know them?', options: open, chosen: criteria.known ?? '' }),
      selectField({ name: 'reach', label: 'What the place is to them', options: reaches.map((reach) => [reach, reachWords[reach]] as const), chosen: criteria.reach }),
      selectField({ name: 'building', label: 'Has a building', options: open, chosen: criteria.building ?? '' }),
      selectField({ name: 'funded', label: 'Has had funding', options: open, chosen: criteria.funded ?? '' }),
      selectField({ name: 'hidden', label: 'Offers something that no directory has', options: open, chosen: criteria.hidden ?? '' }),
      h('button', { class: 'govuk-button', type: 'submit' }, 'Find')));
}
