import { actorWords } from '../history/words.ts';
import { ask, type Operation } from '../graphql/ask.ts';
import { NotFound } from '../shell/view.ts';
import type { RecordType } from './recordType.ts';
import { writeValue, type Typed } from './values.ts';

/** A record that is to be corrected, as it is known now. */
export interface Known {
  readonly id: string;
  readonly version: number;
  readonly caption: string;
  readonly typed: Typed;
  /** What the records are called that it names, by the name of the field. */
  readonly names: Typed;
  /** Who recorded this version. */
  readonly by: string;
  /** When it was recorded. */
  readonly at: string;
}

interface ReadRecord {
  readonly history: readonly {
    readonly version: number;
    readonly recordedAt: string;
    readonly actor: string;
    readonly onBehalfOf: string | null;
    readonly fact: ({ readonly id: string; readonly caption?: string | null } & Readonly<Record<string, unknown>>) | null;
  }[];
}

/** How many versions one question answers. */
const page = 100;

/** Reads a record. Throws {@link NotFound} where there is none, or it was taken back. */
export async function readKnown(type: RecordType, id: string, signal: AbortSignal): Promise<Known> {
  let last: ReadRecord['history'][number] | undefined;
  for (;;) {
    const { history } = await ask(type.read as Operation<ReadRecord, { readonly id: string; readonly after: number | undefined }>, { id, after: last?.version }, signal);
    last = history.at(-1) ?? last;
    if (history.length < page) break;
  }

  if (last === undefined || last.fact?.id !== id) throw new NotFound();
  const { version, recordedAt, fact } = last;
  const names = Object.fromEntries(type.fields.filter(({ kind }) => kind === 'record').map(({ name }) => [name, nameOf(fact[name])]));
  const typed = Object.fromEntries(type.fields.map((field) => [field.name, writeValue(field, fact[field.name])]));
  return { id, version, typed, names, caption: captionOf(type, fact.caption, names), by: actorWords(last), at: recordedAt };
}

function nameOf(record: unknown): string {
  return (record as { readonly caption?: string | null } | null)?.caption ?? '';
}

/** What a record is called; a connection goes by what it connects. */
function captionOf({ words, fields }: RecordType, caption: string | null | undefined, names: Typed): string {
  return caption ?? ([words, fields.filter(({ isEnd }) => isEnd).map(({ name }) => names[name]).filter((name) => name !== '').join(', ')].filter((part) => part !== '').join(': '));
}
