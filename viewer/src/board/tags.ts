import type { Named } from '../dom/link.ts';
import type { Chosen } from '../dom/narrowing.ts';
import { capital, plain } from '../format/words.ts';
import { ask } from '../graphql/ask.ts';
import { NameThemes } from '../graphql/operations.ts';
import { classWords } from '../partnerships/classes.ts';
import { writeQuestion, type BoardQuestion } from './question.ts';

/** The themes of a question by name. */
export async function nameThemes({ themes }: BoardQuestion, signal: AbortSignal): Promise<readonly Named[]> {
  return themes.length === 0 ? [] : (await ask(NameThemes, { themes }, signal)).themes.nodes;
}

/** What the board is narrowed to, as tags. */
export function tagsOf(question: BoardQuestion, themes: readonly Named[]): Chosen[] {
  const without = (change: Partial<BoardQuestion>): Chosen['without'] => writeQuestion({ ...question, ...change });
  return [
    ...question.themes.map((id) => ({ words: themes.find((theme) => theme.id === id)?.name ?? 'A theme', without: without({ themes: question.themes.filter((other) => other !== id) }) })),
    ...question.sectors.map((sector) => ({ words: capital(plain(sector)), without: without({ sectors: question.sectors.filter((other) => other !== sector) }) })),
    ...question.classes.map((name) => ({ words: classWords(name).name, without: without({ classes: question.classes.filter((other) => other !== name) }) })),
  ];
}
