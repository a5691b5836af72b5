import { h, type ComponentChildren } from 'preact';
import { bullets, heading, paragraph, section } from '../dom/blocks.ts';
import { link } from '../dom/link.ts';
import { formatMoment } from '../format/dates.ts';
import type { Route } from '../route.ts';
import type { View } from '../shell/view.ts';
import { DropArea } from './dropArea.ts';
import { Following } from './following.ts';
import { KeptMappings } from './keptMappings.ts';
import { MappingForm } from './mappingForm.ts';
import { listMappings, listSent, listTemplates, propose, readSent, type SentFile } from './server.ts';
import { stateWords } from './words.ts';

/** Where a file is brought in, and what was brought in lately. */
export async function bringInPage(_route: Route, signal: AbortSignal): Promise<View> {
  const [sent, kept] = await Promise.all([listSent(signal), listMappings(signal)]);
  return {
    title: 'Bring in a file',
    trail: [[['record'], 'Record something']],
    content: [
      heading('Bring in a file'),
      paragraph('A partnership register, a list of people, a sector map, buildings, grants or a table of any type of record. Any other table will do, too: you say what its columns are. It is checked first. Nothing is changed before you say so.'),
      h(DropArea, { label: 'Choose a CSV, Excel, OpenDocument or JSON file', hint: 'Up to 64 MB.' }),
      paragraph('To begin with an empty table, take one of the ', link(['templates'], {}, 'templates'), '.'),
      section('Brought in lately', bullets(sent.map(line), 'No file has been brought in since the server was started. '), paragraph('Files and their reports are kept here for a day. What was imported is among the ', link(['changes'], {}, 'recent changes'), ' for good.')),
      h(KeptMappings, { kept }),
    ],
  };
}

/** One file that was brought in: what is wrong with it, what it would change, and what it changed. */
export async function importPage({ path }: Route, signal: AbortSignal): Promise<View> {
  const [sent, templates] = await Promise.all([readSent(path[1] ?? '', signal), listTemplates(signal)]);
  return {
    title: sent.name,
    trail: [[['record'], 'Record something'], [['imports'], 'Bring in a file']],
    content: [heading(sent.name, 'Bring in a file'), h(Following, { sent, templates })],
  };
}

/** Where somebody says what the columns of a file are. */
export async function columnsPage({ path }: Route, signal: AbortSignal): Promise<View> {
  const id = path[1] ?? '';
  const [sent, proposal, templates] = await Promise.all([readSent(id, signal), propose(id, {}, signal), listTemplates(signal)]);
  return {
    title: `The columns of ${sent.name}`,
    trail: [[['record'], 'Record something'], [['imports'], 'Bring in a file'], [['imports', sent.id], sent.name]],
    content: [
      heading('What the columns are', sent.name),
      h(MappingForm, { sent, proposal, templates: templates.filter(({ isMappable }) => isMappable) }),
    ],
  };
}

function line(sent: SentFile): ComponentChildren {
  return [link(['imports', sent.id], {}, sent.name), `: ${stateWords(sent)}, ${formatMoment(sent.sentAt)}`];
}
