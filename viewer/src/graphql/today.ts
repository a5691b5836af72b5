import { ask } from './ask.ts';
import { Today } from './operations.ts';

/** Today in ISO form as the server has it: the reader's own clock may be wrong, or in another time zone than the place. */
export async function today(signal: AbortSignal): Promise<string> {
  return (await ask(Today, {}, signal)).today;
}
