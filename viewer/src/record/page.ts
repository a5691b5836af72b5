import { h, type ComponentChildren } from 'preact';
import { bullets, heading, paragraph, section } from '../dom/blocks.ts';
import { link } from '../dom/link.ts';
import { mergedFrom } from '../duplicates/mergedFrom.ts';
import { ask } from '../graphql/ask.ts';
import { NameRecord } from '../graphql/operations.ts';
import type { Route } from '../route.ts';
import { settingOf } from '../setting/setting.ts';
import { hasPage } from '../shell/places.ts';
import { NotFound, type View } from '../shell/view.ts';
import { RecordForm } from './form.ts';
import { readKnown } from './known.ts';
import type { RecordType } from './recordType.ts';
import type { Typed } from './values.ts';

/** What can be recorded: everyday things first, then every type there is. */
export async function recordMenuPage(): Promise<View> {
  const types = await allTypes();
  const line = ({ name, words, meaning }: RecordType): ComponentChildren => [link(['record', name], {}, words), ': ', meaning.charAt(0).toLowerCase() + meaning.slice(1)];
  return {
    title: 'Record something',
    content: [
      heading('Record something'),
      section('What happened', bullets([
        [link(['spoke'], {}, 'We spoke'), ': a meeting, call or conversation, and what was promised'],
        [link(['leaving'], {}, 'Somebody is leaving'), ': the last day in a post'],
        [link(['partnership-between'], {}, 'Add a partnership'), ': who works with whom, also with an organisation that is not recorded yet'],
        [link(['imports'], {}, 'Bring in a file'), ': a register, a list or any table, from a spreadsheet'],
      ], '')),
      section('Something new', bullets(types.filter(({ isNode }) => isNode).map(line), '')),
      section('How two things are connected', bullets(types.filter(({ isNode }) => !isNode).map(line), '')),
      paragraph('To correct something, open its page and choose “Correct this”. ', link(['changes'], {}, 'Recent changes'), ' can be undone.'),
    ],
  };
}

/** The form of a type: a new record, or with an id one that is known. Values may stand in the address, such as the organisation of a new role. */
export async function recordPage({ path, query }: Route, signal: AbortSignal): Promise<View> {
  const type = (await allTypes()).find(({ name }) => name.toLowerCase() === path[1]?.toLowerCase());
  if (type === undefined) throw new NotFound();
  const known = path[2] === undefined ? null : await readKnown(type, path[2], signal);
  const title = known === null ? `New: ${type.words.toLowerCase()}` : `Correct: ${known.caption}`;
  return {
    title,
    trail: [[['record'], 'Record something']],
    content: [
      h(RecordForm, { title, type, known, given: query, givenNames: known?.names ?? await namesOf(type, query, signal) }),
      // What has a page of its own says it there.
      known !== null && type.isNode && !hasPage(type.typeName) && await mergedFrom(known.id, settingOf(query), signal),
    ],
  };
}

/** What the records are called that the address gives for fields. */
async function namesOf(type: RecordType, given: Typed, signal: AbortSignal): Promise<Typed> {
  const ids = type.fields.flatMap(({ kind, name }) => kind === 'record' && given[name] !== undefined ? [[name, given[name]] as const] : []);
  return Object.fromEntries(await Promise.all(ids.map(async ([name, id]) => [name, (await ask(NameRecord, { id }, signal)).node?.caption ?? id] as const)));
}

/** The types are many words, so they come only with the first form. */
async function allTypes(): Promise<readonly RecordType[]> {
  return (await import('./types.ts')).recordTypes;
}
