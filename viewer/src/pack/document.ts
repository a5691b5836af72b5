/** What of a page is not part of a document: what is pressed, and what is only said to screen readers. */
const left = 'button, form, input, summary, .page-tools, .page-table__tools, .govuk-visually-hidden, [aria-hidden="true"], [data-page-only]';

/** Elements that mean something in a word processor; all others are only boxes of the page. */
const kept = new Set(['H1', 'H2', 'H3', 'P', 'UL', 'OL', 'LI', 'TABLE', 'CAPTION', 'THEAD', 'TBODY', 'TR', 'TH', 'TD', 'STRONG', 'EM', 'DL', 'DT', 'DD', 'BR']);

/** Elements that begin a line of their own. */
const blocks = new Set(['DIV', 'SECTION', 'ARTICLE', 'DETAILS']);

/** How a document looks: in a browser, and as a word processor takes it over. */
const look = 'body{font-family:sans-serif;line-height:1.35;max-width:48em;margin:2em auto;padding:0 1em}table{border-collapse:collapse}th,td{border:1px solid #888;padding:.2em .5em;text-align:left;vertical-align:top}li{margin-bottom:.3em}';

/** A part of a page as a document of its own, which a word processor opens and a browser prints. */
export function documentOf(part: Element, title: string): string {
  const head = document.createElement('title');
  head.textContent = title;
  return `<!doctype html>\n<html lang="en-GB"><head><meta charset="utf-8">${head.outerHTML}<style>${look}</style></head>${bodyOf(part)}</html>\n`;
}

/** The same to be pasted: headings, lists and tables, without links, which lead nowhere on other computers. */
export function bodyOf(part: Element): string {
  const made = document.implementation.createHTMLDocument('');
  copyInto(made.body, part);
  return made.body.outerHTML;
}

function copyInto(target: Element, source: Element): void {
  for (const node of source.childNodes) {
    if (node instanceof Text) {
      target.append(node.data);
    } else if (node instanceof Element && !node.matches(left)) {
      const box = kept.has(node.tagName) ? target.ownerDocument.createElement(node.tagName) : null;
      copyInto(box ?? target, node);
      if (box !== null) target.append(box);
      else if (blocks.has(node.tagName) && target.lastChild instanceof Text) target.append(target.ownerDocument.createElement('br'));
    }
  }
}
