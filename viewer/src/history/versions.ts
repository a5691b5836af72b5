import { h, type ComponentChildren, type JSX } from 'preact';
import { ChangeUndo } from '../changes/undo.ts';
import { entries, paragraph } from '../dom/blocks.ts';
import { formatMoment } from '../format/dates.ts';
import type { VersionFragment } from '../graphql/operations.ts';
import { actorWords, changeLines, originWords } from './words.ts';

/** Every version of a fact, the latest first: who recorded what, when and from what. The whole change that each is part of can be taken back. */
export function versionList(versions: readonly VersionFragment[]): JSX.Element {
  return versions.length === 0 ? paragraph('There is no record of who entered it.') : entries([...versions].reverse().map(entry));
}

function entry(version: VersionFragment): ComponentChildren {
  const { recordedAt, why, change, takenBackBy } = version;
  const when = formatMoment(recordedAt);
  return [
    h('p', { class: 'govuk-body govuk-!-font-weight-bold page-partnership__name' }, `${when}, ${actorWords(version)}`),
    changeLines(version).map((line) => paragraph(line)),
    paragraph(`From: ${originWords(version)}.`, why !== null && ` Why: ${why}`),
    takenBackBy === null ? h(ChangeUndo, { change, of: `what was recorded ${when}` }) : paragraph('This was taken back later.'),
  ];
}
