import { h, type ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Link } from '../dom/link.ts';
import { AskError } from '../graphql/ask.ts';
import type { RecordingErrorFragment } from '../graphql/operations.ts';
import { pathOfId } from '../shell/places.ts';

/** What is wrong with a form: field by field, and with the whole under the empty name. */
export type FormErrors = Readonly<Record<string, string>>;

/** What is said here of refusals whose own words are for those who ask in code. */
const words: Readonly<Record<string, (own: string) => string>> = {
  ALREADY_RECORDED: (own) => own.replace('To change it, give its id.', 'To change it, open it.'),
  ALREADY_ENDED: () => 'This has ended already. To correct the day, open “How do we know this?” at the post, and choose “Correct it”.',
  LATER_CHANGES: () => 'Others have changed some of it since, or added to it. Undo it from the recent changes, where you can take that back, too.',
};

/** What a server's refusal says about a form, whose fields are told by their names. */
export function errorsOf(refusals: readonly RecordingErrorFragment[], fields: readonly string[]): FormErrors {
  const errors: Record<string, string> = {};
  for (const { code, field, path, message: own } of refusals) {
    const message = words[code]?.(own) ?? own;
    const name = [field, ...[...path].reverse()].find((each) => each !== null && fields.includes(each)) ?? '';
    errors[name] = errors[name] === undefined ? message : `${errors[name]} ${message}`;
  }

  return errors;
}

/** The id of what is recorded already, where that is why something was refused. */
export function recordedIn(refusals: readonly RecordingErrorFragment[]): string | undefined {
  return refusals.flatMap((refusal) => 'id' in refusal ? [refusal.id] : [])[0];
}

/** What a form says when its request went wrong: what was typed is still there. */
export function lostError(error: unknown): FormErrors {
  return { '': error instanceof AskError ? `${error.message} What you typed is still here. ${error.remedy}` : 'Something went wrong. What you typed is still here: try again.' };
}

/**
 * All errors of a form in one place, each a link to its field; it takes the focus, so that nobody misses it.
 * @param recorded The id of what is recorded already, which is led to.
 */
export function ErrorSummary({ errors, recorded }: { readonly errors: FormErrors; readonly recorded?: string | undefined }): ComponentChildren {
  const box = useRef<HTMLDivElement>(null);
  const all = Object.entries(errors);
  useEffect(() => {
    if (all.length > 0) box.current?.focus();
  }, [errors]);
  if (all.length === 0) return null;

  // The address belongs to the view that is shown, so the jump is made by hand.
  const jump = (name: string) => (event: Event): void => {
    event.preventDefault();
    const field = document.getElementById(name);
    field?.focus();
    field?.scrollIntoView({ block: 'center' });
  };
  return h('div', { class: 'govuk-error-summary', tabindex: -1, ref: box },
    h('div', { role: 'alert' },
      h('h2', { class: 'govuk-error-summary__title' }, 'There is a problem'),
      h('div', { class: 'govuk-error-summary__body' },
        h('ul', { class: 'govuk-list govuk-error-summary__list' }, all.map(([name, message]) =>
          h('li', { key: name }, name === '' ? message : h('a', { href: `#${name}`, onClick: jump(name) }, message))),
        recorded !== undefined && h('li', {}, h(Link, { path: pathOfId(recorded), class: '' }, 'Open it'))))));
}
