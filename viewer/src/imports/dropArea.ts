import { h, type JSX } from 'preact';
import { useState } from 'preact/hooks';
import { controlClass, inField } from '../dom/fields.ts';
import { ErrorSummary, type FormErrors } from '../record/errors.ts';
import { writeRoute } from '../route.ts';
import { useSetting } from '../setting/setting.ts';
import { sendFile } from './server.ts';
import { refusalWords } from './words.ts';

/** What browsers offer to choose from; the server looks at what is in a file, whatever it is called. */
const endings = '.csv,.tsv,.txt,.xlsx,.xls,.ods,.json,.ndjson,.gexf,.graphml,.cyjs,.geojson,.zip,.gpkg';

/** The largest file that the server takes, in bytes. */
const mostBytes = 64 * 1024 * 1024;

/** A place to drop a file on, around an ordinary field to choose one in. The file is sent at once, to be checked. */
export function DropArea({ label, hint }: { readonly label: string; readonly hint: string }): JSX.Element {
  const setting = useSetting();
  const [errors, setErrors] = useState<FormErrors>({});
  const [isOver, setOver] = useState(false);
  const [sending, setSending] = useState<string | null>(null);

  const take = async (files: FileList | null): Promise<void> => {
    const [file, ...others] = files ?? [];
    if (file === undefined) return;
    if (others.length > 0) return setErrors({ file: 'Drop one file at a time.' });
    if (file.size > mostBytes) return setErrors({ file: `“${file.name}” is larger than ${mostBytes / 1024 / 1024} MB. Split it, and bring in the parts.` });
    setErrors({});
    setSending(file.name);
    try {
      const { id } = await sendFile(file, new AbortController().signal);
      location.hash = writeRoute(['imports', id], { ...setting });
    } catch (error) {
      setErrors({ file: refusalWords(error) });
      setSending(null);
    }
  };

  const dragged = (isNow: boolean) => (event: DragEvent): void => {
    event.preventDefault();
    setOver(isNow);
  };
  const drop = (event: DragEvent): void => {
    dragged(false)(event);
    void take(event.dataTransfer?.files ?? null);
  };

  return h('div', {},
    h(ErrorSummary, { errors }),
    h('div', { class: `page-drop${isOver ? ' page-drop--over' : ''}`, onDragOver: dragged(true), onDragEnter: dragged(true), onDragLeave: dragged(false), onDrop: drop },
      inField({ name: 'file', label, hint, error: errors['file'] }, (ties) =>
        h('input', { ...ties, class: controlClass('file-upload', errors['file']), type: 'file', accept: endings, disabled: sending !== null, onChange: (event: Event) => void take((event.currentTarget as HTMLInputElement).files) })),
      h('p', { class: 'govuk-body page-drop__words' }, 'or drop it here')),
    h('p', { class: 'govuk-body', role: 'status', 'aria-live': 'polite' }, sending !== null && `Sending ${sending}…`));
}
