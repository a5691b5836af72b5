import type { Named } from '../dom/link.ts';

/** Of the places directly within one: those of which nothing is said above, and the smaller places within all of them. */
export function unheaded(within: readonly Inner[], headed: readonly string[]): readonly [readonly Named[], readonly Named[]] {
  const direct = within.flatMap(({ place }) => place ?? []);
  const isNew = ({ id }: Named): boolean => !headed.includes(id);
  const smaller = direct.flatMap(({ contains }) => contains.flatMap(({ place }) => place ?? [])).filter(({ id }) => direct.every((other) => other.id !== id));
  return [byName(direct.filter(isNew)), byName(smaller.filter((one, index) => isNew(one) && smaller.findIndex(({ id }) => id === one.id) === index))];
}

interface Inner {
  readonly place: (Named & { readonly contains: readonly { readonly place: Named | null }[] }) | null;
}

function byName(places: readonly Named[]): Named[] {
  return [...places].sort((one, other) => one.name.localeCompare(other.name, 'en-GB'));
}
