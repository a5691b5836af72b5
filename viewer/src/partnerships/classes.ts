import type { FragilityClass, UnheldBecause } from '../graphql/operations.ts';

/** The classes of fragility, worst first. */
export const classes = ['UNHELD', 'PERSONAL', 'ANCHORED_SINGLE', 'THIN', 'THICK'] as const satisfies readonly FragilityClass[];

interface ClassWords {
  readonly name: string;
  readonly meaning: string;
  /** The colour of its tag; the words alone must be enough for those who see none. */
  readonly colour: 'red' | 'orange' | 'yellow' | 'blue' | 'green';
}

const words: Readonly<Record<FragilityClass, ClassWords>> = {
  UNHELD: {
    name: 'Nobody holds it',
    meaning: 'There are no two people on record, one on each side, who are in post, can talk to each other and were in contact recently enough.',
    colour: 'red',
  },
  PERSONAL: {
    name: 'Hangs on one person',
    meaning: 'If one person left, direct contact would end, and no agreement, forum, funding or shared building would remain.',
    colour: 'orange',
  },
  ANCHORED_SINGLE: {
    name: 'One person, with an anchor',
    meaning: 'If one person left, direct contact would end, but an agreement, forum, funding or shared building would remain to build on.',
    colour: 'yellow',
  },
  THIN: {
    name: 'Thin',
    meaning: 'Two or more people would have to leave, but one side has people at only one level, or it has no agreement, forum, funding or shared building and fewer than four people would have to leave.',
    colour: 'blue',
  },
  THICK: {
    name: 'Thick',
    meaning: 'Two or more people would have to leave; each side has people at two or more levels, and it has an agreement, forum, funding or shared building, or at least four people would have to leave.',
    colour: 'green',
  },
};

/** Why nobody holds a partnership. */
export const unheldCauses = ['LEFT', 'LAPSED', 'NOT_RECORDED'] as const satisfies readonly UnheldBecause[];

const causeWords: Readonly<Record<UnheldBecause, string>> = {
  LEFT: 'Everyone who held it has left',
  LAPSED: 'The last contact was too long ago',
  NOT_RECORDED: 'Who holds it, or when they last spoke, is not recorded',
};

/** Why nobody holds a partnership, in plain words. */
export function causeInWords(cause: UnheldBecause): string {
  return causeWords[cause];
}

/** Whether a word, such as one from an address, is such a cause. */
export function isUnheldCause(word: string | undefined): word is UnheldBecause {
  return unheldCauses.some((cause) => cause === word);
}

/** What a class is called and means, in plain words. */
export function classWords(name: FragilityClass): ClassWords {
  return words[name];
}

/** Whether a word, such as one from an address, is a class. */
export function isClass(word: string | undefined): word is FragilityClass {
  return classes.some((name) => name === word);
}

/** What gaps in the records leave open, in a sentence. */
export function rangeWords(worst: FragilityClass, best: FragilityClass): string {
  return `Given the gaps in the records, it is somewhere between “${words[worst].name}” and “${words[best].name}”.`;
}

/** How many people hold a partnership together, in words. */
export function kInWords(k: number): string {
  if (k === 0) return 'Nobody is in direct contact now';
  return k === 1 ? 'If one person left, direct contact would end' : `${numberWord(k)} people would have to leave before direct contact ended`;
}

function numberWord(number: number): string {
  return ['Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'][number - 2] ?? number.toLocaleString('en-GB');
}
