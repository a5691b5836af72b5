import { h, type ComponentChildren } from 'preact';
import { bullets, details, entries, heading, paragraph, section } from '../dom/blocks.ts';
import { link } from '../dom/link.ts';
import { capital } from '../format/words.ts';
import { listTemplates, templateAddress, type Template } from '../imports/server.ts';
import { formatWords } from '../imports/words.ts';
import type { Route } from '../route.ts';
import type { View } from '../shell/view.ts';

/** The empty tables that can be filled in and brought in again. */
export async function templatesPage(_route: Route, signal: AbortSignal): Promise<View> {
  const templates = await listTemplates(signal);
  const part = (title: string, rows: Template['rows']): ComponentChildren => section(title, entries(templates.filter((template) => template.rows === rows).map(entry)));
  return {
    title: 'Templates',
    trail: [[['record'], 'Record something'], [['imports'], 'Bring in a file']],
    content: [
      heading('Templates'),
      paragraph('Each is a CSV file with one row of headers. Open it in a spreadsheet, fill it in, save it, and ', link(['imports'], {}, 'bring it in'), '.'),
      part('Registers and lists', 'SEVERAL'),
      part('One type of record, a row for each', 'RECORD'),
      part('What connects two records, a row for each', 'CONNECTION'),
    ],
  };
}

function entry({ name, meaning, columns }: Template): ComponentChildren {
  const words = capital(formatWords(name));
  return [
    h('h3', { class: 'govuk-heading-s page-partnership__name' }, h('a', { class: 'govuk-link', href: templateAddress(name), download: true }, words, h('span', { class: 'govuk-visually-hidden' }, ' (CSV)'))),
    paragraph(meaning),
    details(['Its columns', h('span', { class: 'govuk-visually-hidden' }, `: ${words}`)], bullets(columns.map((column) => [h('strong', {}, column.header), column.isNeeded && ' (needed)', `: ${column.meaning}`]), '')),
  ];
}
