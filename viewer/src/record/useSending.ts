import { useState } from 'preact/hooks';
import type { RecordingErrorFragment } from '../graphql/operations.ts';
import { errorsOf, lostError, recordedIn, type FormErrors } from './errors.ts';

/** What is sent to be recorded, and what is wrong with it. */
interface Sending {
  readonly errors: FormErrors;
  readonly setErrors: (errors: FormErrors) => void;
  /** The id of what is recorded already, where that is why the server refuses. */
  readonly recorded: string | undefined;
  /** Whether the answer is on its way. */
  readonly isBusy: boolean;
  /** Sends it, and keeps what the server refuses. The answer comes also where it is a refusal; null where there is none, as after a lost connection. */
  readonly send: <Answer extends { readonly errors: readonly RecordingErrorFragment[] }>(request: (signal: AbortSignal) => Promise<Answer>) => Promise<Answer | null>;
}

/**
 * What every form and button has that records something: what was typed stays, whatever becomes of the request.
 * @param fields The names of the fields at which a refusal can be told.
 */
export function useSending(fields: readonly string[] = []): Sending {
  const [errors, setErrors] = useState<FormErrors>({});
  const [recorded, setRecorded] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const send: Sending['send'] = async (request) => {
    setBusy(true);
    setRecorded(undefined);
    try {
      const answer = await request(new AbortController().signal);
      setErrors(errorsOf(answer.errors, fields));
      setRecorded(recordedIn(answer.errors));
      return answer;
    } catch (error) {
      setErrors(lostError(error));
      return null;
    } finally {
      setBusy(false);
    }
  };
  return { errors, setErrors, recorded, isBusy, send };
}
