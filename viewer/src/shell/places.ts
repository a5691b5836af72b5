/** The types that have a page of their own, and where. */
const pages: Readonly<Record<string, string>> = {
  Organisation: 'organisations',
  Person: 'people',
  Partnership: 'partnerships',
  Building: 'buildings',
  Funding: 'funding',
  Place: 'places',
};

/** Whether records of a type have a page of their own. */
export function hasPage(typeName: string): boolean {
  return Object.hasOwn(pages, typeName);
}

/** The path to a record: its page, or where it has none the form that shows and corrects it. */
export function pathOf(typeName: string, id: string): readonly string[] {
  return hasPage(typeName) ? [pages[typeName] ?? '', id] : ['record', typeName.charAt(0).toLowerCase() + typeName.slice(1), id];
}

/** The same by its id alone, which begins with its type. */
export function pathOfId(id: string): readonly string[] {
  const prefix = id.split('-')[0] ?? '';
  const typeName = Object.keys(pages).find((each) => each.toLowerCase() === prefix);
  return typeName === undefined ? ['record', prefix, id] : pathOf(typeName, id);
}
