/** A view that the page leads to: its address and what it is called. */
export type Lead = readonly [path: string, words: string];

/** The views that every page leads to from its top, for the three kinds of readers and whoever keeps the records. */
export const mainViews: readonly Lead[] = [
  ['board', 'Board'],
  ['partnerships', 'Partnerships'],
  ['rehearsal', 'If they leave'],
  ['partners', 'Find partners'],
  ['map', 'Map'],
  ['network', 'Network'],
  ['record', 'Record'],
  ['search', 'Search'],
];

/** The others that somebody may begin with, by what they come for: every page ends with them. */
export const moreViews: readonly (readonly [title: string, views: readonly Lead[]])[] = [
  ['Stewardship', [
    ['introductions', 'Introductions'],
    ['questions', 'What to ask'],
    ['warnings', 'Early warning'],
    ['publish', 'A table to publish'],
  ]],
  ['Partners', [
    ['shortlists', 'Shortlists'],
    ['proof', 'Who connects two organisations?'],
  ]],
  ['Records', [
    ['changes', 'Recent changes'],
    ['duplicates', 'Are these the same?'],
    ['downloads', 'Downloads'],
  ]],
  ['Help', [
    ['tour', 'What you can do here'],
    ['glossary', 'What the words mean'],
  ]],
];
