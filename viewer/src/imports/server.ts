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
  /** Whether nobody knows what the columns of a table are, so that somebody can say so. */
  readonly isUnknown: boolean;
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
  /** How it was said to be the whole truth of its source; null where it was not. */
  readonly complete: { readonly on: string | null; readonly mostMayEnd: boolean; readonly mostWouldEnd: boolean } | null;
  readonly ended: number;
  /** What is done with what it says, or would be, a line for each kind. */
  readonly news: readonly News[];
  /** What a table of postcodes has, in words; null for other files. */
  readonly postcodes: string | null;
  readonly types: readonly { readonly type: string; readonly added: number; readonly changed: number; readonly ended: number }[];
  readonly matches: readonly { readonly type: string; readonly reason: string; readonly count: number }[];
  readonly firstRows: readonly Row[];
  readonly newRecords: readonly { readonly id: string; readonly type: string; readonly name: string }[];
}

/** How much is done of one kind, with the first examples. */
export interface News {
  readonly kind: 'ADDED' | 'CHANGED' | 'ENDED' | 'MATCHED' | 'TO_REVIEW' | 'REFUSED';
  readonly count: number;
  readonly examples: readonly string[];
}

/** What somebody says of a file that is checked. */
export interface Asked {
  readonly format: string | null;
  readonly complete?: boolean;
  readonly on?: string | null;
  readonly mostMayEnd?: boolean;
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
  /** The name of the mapping by which it was read; null where its headers decided. */
  readonly mapping: string | null;
}

/** A row as facts. */
export interface Row {
  readonly sheet: string | null;
  readonly row: number;
  /** Whether something in it has to be corrected, so that it is not imported as it is. */
  readonly isRefused: boolean;
  readonly facts: readonly {
    readonly type: string;
    readonly subject: string;
    readonly news: string | null;
    readonly values: readonly { readonly property: string; readonly before: string | null; readonly after: string | null }[];
  }[];
  /** Its cells that were read as what stands above them, so that the rest of the row could be checked. */
  readonly fromAbove: readonly { readonly column: string; readonly has: string | null; readonly readAs: string | null }[];
}

/** An empty table to be filled in. */
export interface Template {
  readonly name: string;
  readonly meaning: string;
  readonly rows: 'SEVERAL' | 'RECORD' | 'CONNECTION';
  readonly columns: readonly { readonly header: string; readonly meaning: string; readonly isNeeded: boolean; readonly isUsual: boolean; readonly isDate: boolean; readonly takesSeveral: boolean }[];
  /** Whether it is among those that people mostly need. */
  readonly isUsual: boolean;
  /** Whether the columns of another table can be mapped to its columns. */
  readonly isMappable: boolean;
}

/** What the columns of a table are: what each row is, and for each header a column of that template, or null to leave it out. */
export interface Mapping {
  readonly name: string;
  readonly row: string;
  readonly columns: readonly { readonly header: string; readonly column: string | null; readonly isMonthFirst: boolean; readonly separator: string | null }[];
  readonly everyRow: readonly Constant[];
}

/** What was said of the columns of a file, as it is kept for the next ones. */
export interface KeptMapping {
  readonly name: string;
  /** What a row is; null where it can't be read. */
  readonly row: string | null;
  readonly columns: Mapping['columns'];
  readonly everyRow: readonly Constant[];
  /** When a file was last checked or imported by it. */
  readonly usedAt: string | null;
  /** Why it can't be read. */
  readonly problem: string | null;
}

/** What is the same in every row: a column of the template, and what it says. */
export interface Constant {
  readonly column: string;
  readonly text: string;
}

/** What the columns of a table probably are, and why. */
export interface Proposal {
  readonly name: string;
  readonly row: string;
  readonly reason: string;
  readonly sheet: string | null;
  /** The sheets that have rows; none where the file has no sheets. */
  readonly sheets: readonly string[];
  readonly headerRow: number;
  readonly rows: number;
  /** What a row needs that no column was found for. */
  readonly lacking: readonly string[];
  readonly everyRow: readonly Constant[];
  readonly columns: readonly ProposedColumn[];
}

/** What a column probably is. */
export interface ProposedColumn {
  readonly header: string;
  readonly firstValues: readonly string[];
  readonly column: string | null;
  /** What it may be, which is too little to take it for that; null where it is sure enough, or nothing fits. */
  readonly mayBe: string | null;
  readonly confidence: 'NONE' | 'GUESS' | 'LIKELY' | 'SURE';
  readonly reason: string;
  readonly isPersonal: boolean;
  readonly isMonthFirst: boolean;
  /** What stands between several entries of a cell, beside semicolons and line breaks; null where nothing else does. */
  readonly separator: string | null;
}

/** What the first rows of a table say by a mapping, and the mapping as a file. */
export interface Preview {
  readonly rows: readonly Row[];
  readonly problems: readonly Problem[];
  /** The headers of which a reference is made, where no column tells rows apart or those that do are blank. */
  readonly madeOf: readonly string[];
  /** The headers that tell rows apart; empty where none does. */
  readonly toldBy: readonly string[];
  /** The columns of the template that say who was part of it, such as who received a grant, and that no column is. */
  readonly unsaid: readonly string[];
  /** Why nothing can be read by the mapping, and what to do; null where it can. */
  readonly refusal: string | null;
  readonly fileName: string;
  readonly text: string;
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

/** Checks a file again, as what somebody says it is; or imports it as it was checked; or stops that. */
export function act({ id, hash }: SentFile, what: 'check' | 'import' | 'stop', asked: Asked = { format: null }): Promise<SentFile> {
  return answerOf(`/imports/${id}/${what}`, asJson({ ...asked, hash }));
}

/** Checks a file again, read by a mapping. */
export function checkMapped({ id }: SentFile, mapping: Mapping): Promise<SentFile> {
  return answerOf(`/imports/${id}/check`, asJson({ mapping }));
}

/** What the columns of a file probably are, where its sheet and what each row is may be given. */
export function propose(id: string, given: { readonly row?: string; readonly sheet?: string }, signal: AbortSignal): Promise<Proposal> {
  return answerOf(`/imports/${encodeURIComponent(id)}/mapping?${new URLSearchParams(given).toString()}`, { signal });
}

/** What was said of the columns of files, and is used for the next ones; the last used first. */
export function listMappings(signal: AbortSignal): Promise<readonly KeptMapping[]> {
  return answerOf('/imports/mappings', { signal });
}

/** Deletes what was said of the columns of files, and answers what is left. */
export function forgetMapping(name: string): Promise<readonly KeptMapping[]> {
  return answerOf(`/imports/mappings/${encodeURIComponent(name)}/forget`, asJson({}));
}

/** What the first rows of a file say by a mapping. */
export function preview(id: string, mapping: Mapping, signal: AbortSignal): Promise<Preview> {
  return answerOf(`/imports/${encodeURIComponent(id)}/preview`, { ...asJson({ mapping }), signal });
}

/** The empty tables that there are. */
export function listTemplates(signal: AbortSignal): Promise<readonly Template[]> {
  return answerOf('/imports/templates', { signal });
}

/** Where an empty table is. */
export function templateAddress(name: string): string {
  return `/imports/templates/${encodeURIComponent(name)}.csv`;
}

function asJson(body: object): RequestInit {
  return { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
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
