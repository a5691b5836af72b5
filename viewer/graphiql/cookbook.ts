/** A question of the cookbook, ready to be asked. */
export interface Recipe {
  readonly title: string;
  readonly query: string;
  /** Its variables as JSON, with "id of …" where the reader puts an id; empty where it has none. */
  readonly variables: string;
}

/** Questions under one heading. */
export interface Chapter {
  readonly title: string;
  readonly recipes: readonly Recipe[];
}

const fence = /```(graphql|json variables)[^\n]*\n([\s\S]*?)\n```/g;

/** The questions of a page of the documentation, chapter by chapter. Those of one heading after the first are numbered. */
export function readCookbook(page: string): readonly Chapter[] {
  return page.split(/^## /m).slice(1).map(chapter).filter(({ recipes }) => recipes.length > 0);
}

function chapter(text: string): Chapter {
  const [title = '', ...parts] = text.split(/^### /m);
  return { title: firstLine(title), recipes: [[firstLine(title), title] as const, ...parts.map((part) => [firstLine(part), part] as const)].flatMap(([name, part]) => recipesIn(name, part)) };
}

function recipesIn(title: string, text: string): readonly Recipe[] {
  const recipes: Recipe[] = [];
  for (const [, kind, body = ''] of text.matchAll(fence)) {
    const last = recipes.at(-1);
    if (kind === 'graphql') recipes.push({ title: recipes.length === 0 ? title : `${title} (${recipes.length + 1})`, query: body, variables: '' });
    else if (last !== undefined) recipes[recipes.length - 1] = { ...last, variables: body };
  }

  return recipes;
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0]?.trim() ?? '';
}
