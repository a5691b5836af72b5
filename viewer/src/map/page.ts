import { h, type ComponentChildren } from 'preact';
import { heading, paragraph, tools } from '../dom/blocks.ts';
import { link, Link } from '../dom/link.ts';
import { FileLink } from '../downloads/fileLink.ts';
import { mapFile } from '../downloads/files.ts';
import { ask } from '../graphql/ask.ts';
import { FindPartnersOnMap, ReadMap, type MapOfFragment } from '../graphql/operations.ts';
import { filterOf, readCriteria, writeCriteria } from '../partners/criteria.ts';
import type { Query, Route } from '../route.ts';
import { asked, settingOf, type Asked } from '../setting/setting.ts';
import type { View } from '../shell/view.ts';
import { MapView } from './mapView.ts';
import { kindsOf, measures, measureWords } from './shading.ts';

/** What is in a place on a map: its areas shaded by a count, and who and what is where; or only those whom a search for partners found. */
export async function mapPage({ query }: Route, signal: AbortSignal): Promise<View> {
  const when = asked(settingOf(query));
  const found = query['of'] === 'partners' ? await foundPartners(query, when, signal) : null;
  const chosen = found?.ids ?? query['nodes']?.split(',');
  if (found?.ids.length === 0) return { title: 'Partners on a map', content: [heading('Partners on a map'), paragraph('Nothing that is recorded fits all of this. ', link(['partners'], writeCriteria(readCriteria(query)), 'Back to the search'), '.')] };
  const { map } = await ask(ReadMap, { ...when, nodes: chosen }, signal);
  const kinds = kindsOf(map.areas);
  const kind = kinds.find((each) => each === query['kind']) ?? kinds[0] ?? '';
  const measure = measures.find((each) => each === query['shade']) ?? 'organisations';
  const same: Query = { nodes: query['nodes'], ...(found === null ? {} : { ...writeCriteria(readCriteria(query)), of: 'partners' }) };
  return {
    title: found === null ? 'Map' : 'Partners on a map',
    ...(found === null ? {} : { trail: [[['partners'], 'Find partners']] as const }),
    content: [
      heading(found === null ? 'Map' : 'Partners on a map'),
      found !== null && paragraph(link(['partners'], writeCriteria(readCriteria(query)), 'Back to the list of those found'), found.total > found.ids.length && `. The map shows the first ${found.ids.length} of ${found.total.toLocaleString('en-GB')}.`),
      paragraph(map.sentence),
      map.areas.length > 0 && [
        choice('Shade by', measures.map((each) => [each, measureWords[each]]), measure, (each) => ({ ...same, kind, shade: each })),
        kinds.length > 1 && choice('Areas', kinds.map((each) => [each, each === '' ? 'Of no kind' : each]), kind, (each) => ({ ...same, kind: each, shade: measure })),
      ],
      map.frame === null ? nothing(map) : h(MapView, { map, frame: map.frame, measure, kind }),
      map.frame !== null && chosen === undefined && tools(h(FileLink, { file: mapFile, isNetwork: false, choice: { network: '', withPersonal: false }, setting: settingOf(query) }, 'Download it as GeoJSON')),
    ],
  };
}

async function foundPartners(query: Route['query'], { place, ...when }: Asked, signal: AbortSignal): Promise<{ readonly ids: readonly string[]; readonly total: number }> {
  const criteria = readCriteria(query);
  const { partners } = await ask(FindPartnersOnMap, { where: filterOf(criteria, place), from: criteria.from, orderBy: criteria.order, ...when }, signal);
  return { ids: partners.nodes.flatMap(({ organisation }) => organisation?.id ?? []), total: partners.totalCount };
}

function choice(title: string, options: readonly (readonly [string, string])[], chosen: string, to: (value: string) => Query): ComponentChildren {
  return h('nav', { class: 'page-map__choice', 'aria-label': title },
    h('p', { class: 'govuk-body-s page-map__key-title' }, title),
    tools(...options.map(([value, words]) => h(Link, { path: ['map'], query: to(value), current: value === chosen ? 'true' : undefined }, words))));
}

function nothing({ notOnMap }: MapOfFragment): ComponentChildren {
  return paragraph('Boundaries are imported with ', h('code', {}, 'graph import'), ' from GeoJSON, a Shapefile or a GeoPackage, and buildings have a point in their record. ',
    notOnMap.length > 0 && 'Choose a wider place above to see more.');
}
