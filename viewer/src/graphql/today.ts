import { ask } from './ask.ts';

/** Today in ISO form as the server has it: the reader's own clock may be wrong, or in another time zone than the place. */
export async function today(signal: AbortSignal): Promise<string> {
  return (await ask<{ today: string }>('query Today { today }', {}, signal)).today;
}
