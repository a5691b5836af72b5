import { h, type JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { selectField, textField, valueOf } from '../dom/fields.ts';
import { details } from '../dom/blocks.ts';
import { formatDate, noDay, readDay } from '../format/dates.ts';
import { readRoute, writeRoute, type Route } from '../route.ts';
import { useNames } from './names.ts';
import { inOrder, listPlaces, type PlaceLine } from './places.ts';
import { asked, asOfWords, settingWords, type Setting } from './setting.ts';

const dayHint = 'For example, 1 June 2026 or 1/6/2026. Leave it empty to use today’s date.';
const knownHint = 'To see what was on record by the end of that day. Leave it empty for everything recorded until now.';

/** What the view is about, and the form that chooses another place or day for this view and all that follow. */
export function SettingBar({ route, setting }: { readonly route: Route; readonly setting: Setting }): JSX.Element {
  const [places, setPlaces] = useState<readonly PlaceLine[]>([]);
  const { day } = useNames();

  useEffect(() => {
    const reading = new AbortController();
    // Whatever is wrong is said by the view itself, which asks the same server.
    listPlaces(setting.place, reading.signal).then(setPlaces, () => {});
    return () => reading.abort();
  }, [setting.place]);

  // On paper nobody knows which day today was.
  const printed = day !== undefined && h('span', { class: 'page-setting__printed' }, `. ${asOfWords(day, asked(setting).knownAt, new Date().toISOString())}`);
  return h('section', { class: 'page-setting', 'aria-label': 'Place and day' },
    h('div', { class: 'govuk-width-container', key: writeRoute(route.path, { ...setting }) },
      details([settingWords(setting, places.find(({ id }) => id === setting.place)?.name), h('span', { class: 'page-setting__change' }, 'Change'), printed],
        h(SettingForm, { route, setting, places }))));
}

function SettingForm({ route, setting, places }: { readonly route: Route; readonly setting: Setting; readonly places: readonly PlaceLine[] }): JSX.Element {
  const [wrong, setWrong] = useState<Readonly<Partial<Record<string, string>>>>({});

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const typed = { asOf: valueOf(form, 'asOf'), knownOn: valueOf(form, 'knownOn') };
    const days = Object.entries(typed).map(([name, text]) => [name, text, text === '' ? '' : readDay(text)] as const);
    const errors = Object.fromEntries(days.filter(([, , day]) => day === null).map(([name, text]) => [name, noDay(text)]));
    setWrong(errors);
    const first = days.find(([, , day]) => day === null);
    if (first !== undefined) {
      form.querySelector<HTMLElement>(`#${first[0]}`)?.focus();
      return;
    }

    // A view may have told the address more since it was opened.
    const { pages: _pages, ...query } = (readRoute(location.hash) ?? route).query;
    location.hash = writeRoute(route.path, { ...query, place: valueOf(form, 'place'), ...Object.fromEntries(days.map(([name, , day]) => [name, day])) });
  };

  return h('form', { class: 'page-setting__form', 'aria-label': 'Choose the place and day', onSubmit: submit, noValidate: true },
    selectField({ name: 'place', label: 'Place', options: [['', 'Everywhere'], ...inOrder(places).map(({ id, name }) => [id, name] as const)], chosen: setting.place ?? '' }),
    textField({ name: 'asOf', label: 'Date', hint: dayHint, autocomplete: 'off', value: setting.asOf && formatDate(setting.asOf), error: wrong['asOf'] }),
    textField({ name: 'knownOn', label: 'As known on', hint: knownHint, autocomplete: 'off', value: setting.knownOn && formatDate(setting.knownOn), error: wrong['knownOn'] }),
    h('button', { class: 'govuk-button', type: 'submit' }, 'Show this place and day'));
}
