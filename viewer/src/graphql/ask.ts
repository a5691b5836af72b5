/** The text of a question with the types of its answer and of its variables (see operations.ts, made of the .graphql files). */
export type Operation<Data, Variables> = string & { readonly types?: (variables: Variables) => Data };

/** A question that was not answered, in words for people. */
export class AskError extends Error {
  /** What the reader can do about it. */
  readonly remedy: string;

  constructor(message: string, remedy: string) {
    super(message);
    this.name = 'AskError';
    this.remedy = remedy;
  }
}

/** An id was asked about that nothing has, such as that of a record that was withdrawn. */
export class UnknownIdError extends AskError {}

/** A postcode was asked about that is none, that the table of postcodes does not have, or that there is no table for. */
export class PostcodeError extends AskError {}

const postcodeCodes: readonly (string | undefined)[] = ['NOT_A_POSTCODE', 'UNKNOWN_POSTCODE', 'NO_POSTCODE_TABLE'];

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** Asks the GraphQL API. Values travel as variables, never within the text of the question. */
export async function ask<Data, Variables>(operation: Operation<Data, Variables>, variables: Variables, signal: AbortSignal): Promise<Data> {
  const response = await send(JSON.stringify({ query: operation, variables }), signal);
  const answer = (await response.json().catch(() => null)) as Answer<Data> | null;
  const complaint = answer?.errors?.[0];
  if (complaint !== undefined) throw refused(response.status, complaint.message, complaint.extensions?.code);
  if (answer?.data === null || answer?.data === undefined)
    throw new AskError(`The server’s answer cannot be read (status ${response.status}).`, 'Try again. If it keeps happening, tell the person who runs this server.');
  return answer.data;
}

async function send(body: string, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch('/graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json, application/json' },
      body,
      signal,
    });
  } catch (error) {
    if (signal.aborted) throw error;
    throw new AskError('The server cannot be reached.', 'Check that it is running and that you are connected, then try again.');
  }
}

function refused(status: number, complaint: string, code: string | undefined): AskError {
  return status >= 500
    ? new AskError(complaint, 'The records cannot be read at the moment. Wait a moment, then try again.')
    : new (code === 'UNKNOWN_ID' ? UnknownIdError : postcodeCodes.includes(code) ? PostcodeError : AskError)(complaint, 'Change what you asked for, or go back and try again.');
}
