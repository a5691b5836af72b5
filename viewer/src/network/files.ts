import { h, type JSX } from 'preact';
import { fileAddress, fileGroups } from '../downloads/files.ts';
import type { Seen } from './networkView.ts';

/** The files of a picture's network, as items of a list: of all that is in it, or of some with the ties between them. */
export function networkFiles({ picture, question, setting }: Seen, nodes?: readonly string[]): readonly JSX.Element[] {
  // Without a day an export is of all times, but a picture is of today.
  const day = question.times === undefined ? picture.header.asOf : undefined;
  return fileGroups.filter(({ isNetwork }) => isNetwork).flatMap(({ files }) => files).map((file) => {
    const address = fileAddress(file, true, { network: question.network, withPersonal: false, nodes }, { ...setting, asOf: day });
    return h('li', { key: file.format }, h('a', { class: 'govuk-link', href: address, download: true }, file.title), `: ${file.meaning}`);
  });
}
