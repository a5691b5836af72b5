import { h, type ComponentChildren, type JSX } from 'preact';
import { useState } from 'preact/hooks';
import { heading, paragraph, section } from '../dom/blocks.ts';
import { inField } from '../dom/fields.ts';
import { useSetting, type Setting } from '../setting/setting.ts';
import type { View } from '../shell/view.ts';
import { networks } from '../network/choice.ts';
import { FileLink } from './fileLink.ts';
import { fileGroups, type FileChoice, type FileGroup } from './files.ts';

/** Everything that can be taken away as a file, about the place and the day of the page. */
export function downloadsPage(): View {
  return { title: 'Downloads', content: [heading('Downloads'), h(Downloads, {})] };
}

function Downloads(): ComponentChildren {
  const setting = useSetting();
  const [choice, setChoice] = useState<FileChoice>({ network: 'PEOPLE_AND_ORGANISATIONS', withPersonal: false });
  return [
    paragraph('Each file is about the place and the day above', setting.asOf === undefined ? '; without a day it has everything, whenever it was true.' : '.'),
    h('div', { class: 'govuk-form-group govuk-checkboxes govuk-checkboxes--small' },
      h('div', { class: 'govuk-checkboxes__item' },
        h('input', { class: 'govuk-checkboxes__input', id: 'personal', type: 'checkbox', checked: choice.withPersonal, 'aria-describedby': 'personal-hint', onChange: (event: Event) => setChoice({ ...choice, withPersonal: (event.currentTarget as HTMLInputElement).checked }) }),
        h('label', { class: 'govuk-label govuk-checkboxes__label', for: 'personal' }, 'With personal details'),
        h('div', { class: 'govuk-hint govuk-checkboxes__hint', id: 'personal-hint' }, 'Notes, email, telephone, what was said and promised. Only for those who need them.'))),
    fileGroups.map((group) => section(group.title,
      group.isNetwork && networkField(choice.network, (network) => setChoice({ ...choice, network })),
      fileList(group, choice, setting))),
  ];
}

function networkField(chosen: string, choose: (network: string) => void): JSX.Element {
  return inField({ name: 'network', label: 'Which network' }, (ties) => h('select', { class: 'govuk-select', onChange: (event: Event) => choose((event.currentTarget as HTMLSelectElement).value), ...ties },
    networks.map(([value, words]) => h('option', { key: value, value, selected: value === chosen }, words))));
}

function fileList({ files, isNetwork }: FileGroup, choice: FileChoice, setting: Setting): JSX.Element {
  return h('ul', { class: 'govuk-list' }, files.map((file) =>
    h('li', { key: file.format }, h(FileLink, { file, isNetwork, choice, setting }), `: ${file.meaning}`)));
}
