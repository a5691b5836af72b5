import { count } from '../format/words.ts';
import type { WarningKind } from '../graphql/operations.ts';

/** What the list of a group is asked for. */
export interface GroupFilter {
  readonly kinds?: readonly WarningKind[];
  readonly grewWorse?: boolean;
}

interface GroupWords {
  /** The heading, with how many there are. */
  readonly title: (total: number) => string;
  readonly meaning: string;
  readonly filter: GroupFilter;
}

const happened: readonly WarningKind[] = ['PARTY_LEFT', 'LEFT_POST', 'STOPPED_HOLDING', 'CONTACT_LAPSED', 'TIE_ENDED', 'AGREEMENT_ENDED', 'FORUM_LOST', 'FUNDING_ENDED', 'SHARED_BUILDING_LOST', 'PARTY_JOINED', 'WENT_QUIET'];

/** The warnings by kind, in the order of the page: what got worse, what may, and last what is no alarm. */
export const groups = {
  worse: {
    title: (total) => `${count(total, 'partnership', 'partnerships')} grew more fragile`,
    meaning: 'These have ended or are more fragile than before.',
    filter: { grewWorse: true },
  },
  leaving: {
    title: (total) => `Someone is leaving in ${count(total, 'partnership', 'partnerships')}`,
    meaning: 'Someone is due to leave their post, or to stop holding the partnership, within a year. There is time for a handover.',
    filter: { kinds: ['LEAVING'] },
  },
  lapsing: {
    title: (total) => `Contact will soon be too old in ${count(total, 'partnership', 'partnerships')}`,
    meaning: 'Without new contact, these will be more fragile on the day given. A call or a meeting is enough, if it is recorded.',
    filter: { kinds: ['CONTACT_LAPSING'] },
  },
  ending: {
    title: (total) => `Something will end in ${count(total, 'partnership', 'partnerships')}`,
    meaning: 'The partnership itself, its agreement, a shared forum, funding or a shared building ends within a year.',
    filter: { kinds: ['AGREEMENT_ENDING', 'PARTNERSHIP_ENDING', 'FORUM_ENDING', 'FUNDING_ENDING', 'LEASE_ENDING', 'LEASE_BREAK'] },
  },
  changed: {
    title: (total) => `${count(total, 'partnership', 'partnerships')} changed without growing more fragile`,
    meaning: 'Someone has left or gone quiet, or something has ended.',
    filter: { kinds: happened, grewWorse: false },
  },
  older: {
    title: (total) => `Contact is merely growing older in ${count(total, 'partnership', 'partnerships')}`,
    meaning: 'Contact still counts here, but is no longer recent. This is no alarm.',
    filter: { kinds: ['AGEING'], grewWorse: false },
  },
} as const satisfies Readonly<Record<string, GroupWords>>;

/** One of the groups. */
export type Group = keyof typeof groups;

/** The groups in the order of the page. */
export const groupNames = Object.keys(groups) as readonly Group[];

/** The group of a word from an address; undefined for any other word. */
export function readGroup(word: string | undefined): Group | undefined {
  return groupNames.find((name) => name === word);
}

/** The reasons that a group tells: all of those that grew worse, otherwise those of its kinds. */
export function reasonsIn<T extends { readonly kind: WarningKind }>(group: Group, reasons: readonly T[]): readonly T[] {
  const { kinds }: GroupFilter = groups[group].filter;
  return kinds === undefined ? reasons : reasons.filter(({ kind }) => kinds.includes(kind));
}
