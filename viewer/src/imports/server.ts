import { AskError } from '../graphql/ask.ts';

/** A file that was sent to be imported, as the server tells of it (docs/importing.md, "Over HTTP"). */
export interface SentFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  /** Tells the file that was checked from any other. */
  readonly hash: string;
  readonly sentAt: string;
  readonly keptUntil: string;
  readonly state: 'CHECKING' | 'CHECKED' | 'IMPORTING' | 'IMPORTED' | 'STOPPED' | 'FAILED';
  readonly step: { readonly words: string; readonly number: number; readonly of: number } | null;
  /** Why it failed. */
  readonly problem: string | null;
  /** The number of the change in history. */
  readonly change: number | null;
  readonly report?: Report;
}

/** What a file says, what is wrong with it, and what of it is new. */
export interface Report {
  readonly format: string | null;
  readonly rows: number;
  readonly formats: readonly string[];
  readonly candidates: readonly string[];
  readonly sheets: readonly Sheet[];
  readonly problemCount: number;
  readonly problems: readonly Problem[];
  readonly warningCount: number;
  readonly warnings: readonly Problem[];
  readonly noticeCount: number;
  readonly notices: readonly Problem[];
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** What a table of postcodes has, in words; null for other files. */
  readonly postcodes: string | null;
  readonly types: readonly { readonly type: string; readonly added: number; readonly changed: number }[];
  readonly matches: readonly { readonly type: string; readonly reason: string; readonly count: number }[];
  readonly firstRows: readonly Row[];
  readonly newRecords: readonly { readonly id: string; readonly type: string; readonly name: string }[];
}

/** Something wrong or worth a look, with the cell that it is about. */
export interface Problem {
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: string | null;
  readonly cell: string | null;
  readonly message: string;
}

/** A table of the file. */
export interface Sheet {
  readonly name: string | null;
  readonly format: string;
  readonly meaning: string;
  readonly headerRow: number;
  readonly rows: number;
  readonly columns: readonly { readonly written: string; readonly column: string }[];
  readonly leftOut: readonly string[];
}

/** A row as facts. */
export interface Row {
  readonly sheet: string | null;
  readonly row: number;
  readonly facts: readonly {
    readonly type: string;
    readonly subject: string;
    readonly news: string | null;
    readonly values: readonly { readonly property: string; readonly before: string | null; readonly after: string | null }[];
  }[];
}

/** An empty table to be filled in. */
export interface Template {
  readonly name: string;
  readonly meaning: string;
  readonly rows: 'SEVERAL' | 'RECORD' | 'CONNECTION';
  readonly columns: readonly { readonly header: string; readonly meaning: string; readonly isNeeded: boolean }[];
}

/** Sends a file to be checked. Nothing is changed by it. */
export function sendFile(file: File, signal: AbortSignal): Promise<SentFile> {
  return answerOf(`/imports?${new URLSearchParams({ name: file.name }).toString()}`, { method: 'POST', headers: { 'Content-Type': 'application/octet-stream' }, body: file, signal });
}

/** A file that was sent. */
export function readSent(id: string, signal: AbortSignal): Promise<SentFile> {
  return answerOf(`/imports/${encodeURIComponent(id)}`, { signal });
}

/** The files that were sent lately, the latest first. */
export function listSent(signal: AbortSignal): Promise<readonly SentFile[]> {
  return answerOf('/imports', { signal });
}

/** Checks a file again, as a table of the format that is given; or imports it as it was checked; or stops that. */
export function act({ id, hash }: SentFile, what: 'check' | 'import' | 'stop', format: string | null = null): Promise<SentFile> {
  return answerOf(`/imports/${id}/${what}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ format, hash }) });
}

/** The empty tables that there are. */
export function listTemplates(signal: AbortSignal): Promise<readonly Template[]> {
  return answerOf('/imports/templates', { signal });
}

/** Where an empty table is. */
export function templateAddress(name: string): string {
  return `/imports/templates/${encodeURIComponent(name)}.csv`;
}

async function answerOf<T>(address: string, request: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(address, request);
  } catch (error) {
    if (request.signal?.aborted === true) throw error;
    throw new AskError('The server cannot be reached.', 'Check that it is running and that you are connected, then try again.');
  }

  if (!response.ok) throw new AskError(await response.text(), response.status >= 500 ? 'Wait a moment, then try again.' : '');
  return await response.json() as T;
}
