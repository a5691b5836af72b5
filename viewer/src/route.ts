/** The parameters of a view; those without a value are left out of addresses. */
export type Query = Readonly<Record<string, string | null | undefined>>;

/** A view and its parameters. */
export interface Route {
  readonly path: readonly string[];
  readonly query: Readonly<Record<string, string>>;
}

/**
 * Reads an address such as #/people/person-1?asOf=2026-06-01. What stands behind the # is never sent to a server, so
 * no log on the way learns which names were looked for.
 * @returns null where the address is of no view, such as one broken in copying.
 */
export function readRoute(hash: string): Route | null {
  const [path = '', ...rest] = hash.replace(/^#\/?/, '').split('?');
  try {
    return {
      path: path.split('/').filter((part) => part !== '').map(decodeURIComponent),
      query: Object.fromEntries(new URLSearchParams(rest.join('?'))),
    };
  } catch {
    return null;
  }
}

/** The words of a parameter that may have several, with commas between them. */
export function listIn(parameter: string | undefined): string[] {
  return (parameter ?? '').split(',').filter((word) => word !== '');
}

/** Those words of such a parameter that are among some; others are left out. */
export function among<Word extends string>(words: readonly Word[], parameter: string | undefined): Word[] {
  return listIn(parameter).flatMap((given) => words.find((word) => word === given) ?? []);
}

/** The address of a view, to be read by {@link readRoute}. */
export function writeRoute(path: readonly string[], query: Query = {}): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== null && entry[1] !== undefined && entry[1] !== '');
  const parameters = new URLSearchParams(given).toString();
  return `#/${path.map(encodeURIComponent).join('/')}${parameters === '' ? '' : `?${parameters}`}`;
}
