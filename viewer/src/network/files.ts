import { h, type JSX } from 'preact';
import { FileLink } from '../downloads/fileLink.ts';
import { fileGroups } from '../downloads/files.ts';
import type { Seen } from './networkView.ts';

/** The files of a picture's network, as items of a list: of all that is in it, or of some with the ties between them. */
export function networkFiles({ picture, question, setting }: Seen, nodes?: readonly string[]): readonly JSX.Element[] {
  // Without a day an export is of all times, but a picture is of today.
  const day = question.times === undefined ? picture.header.asOf : undefined;
  return fileGroups.filter(({ isNetwork }) => isNetwork).flatMap(({ files }) => files).map((file) =>
    h('li', { key: file.format }, h(FileLink, { file, isNetwork: true, choice: { network: question.network, withPersonal: false, nodes }, setting: { ...setting, asOf: day } }), `: ${file.meaning}`));
}
