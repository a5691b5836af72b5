import { h, type ComponentChildren, type JSX } from 'preact';
import { useFileName } from '../setting/names.ts';
import type { Setting } from '../setting/setting.ts';
import { fileAddress, type FileChoice, type FileKind } from './files.ts';

/** A link to a file that can be taken away, which is named by what is in it, the place and the day. */
export function FileLink({ file, isNetwork, choice, setting, children }: {
  readonly file: FileKind;
  readonly isNetwork: boolean;
  readonly choice: FileChoice;
  readonly setting: Setting;
  readonly children?: ComponentChildren;
}): JSX.Element {
  const fileName = useFileName();
  return h('a', { class: 'govuk-link', href: fileAddress(file, isNetwork, choice, setting, fileName(`Partnership graph ${file.format}`, file.ending)), download: true }, children ?? file.title);
}
