import { h, type ComponentChildren, type JSX } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { section } from '../dom/blocks.ts';
import { DataTable, type Column } from '../dom/dataTable.ts';
import { link, Link } from '../dom/link.ts';
import { typeWords, capital } from '../format/words.ts';
import type { AreaOnMapFragment, MapOfFragment, NodeOnMapFragment, PointOnMapFragment } from '../graphql/operations.ts';
import { pathOf } from '../shell/places.ts';
import { around, wholeOf, type Box, type Frame } from './box.ts';
import { mapKey } from './key.ts';
import { MapPicture } from './picture.ts';
import { measures, measureWords, stepOf, stepsOf, valueOf, valueWords, type Measure } from './shading.ts';
import { basisWords, symbolsOf, symbolWords, type SymbolKind } from './symbols.ts';

interface Shown {
  readonly map: MapOfFragment;
  readonly frame: Frame;
  readonly measure: Measure;
  /** The kind of the areas that are shaded. */
  readonly kind: string;
}

/** The picture, what its marks mean, and two tables that say the same: of what is where, and of the areas. */
export function MapView({ map, frame, measure, kind }: Shown): JSX.Element {
  const whole = wholeOf(frame);
  const [box, show] = useState<Box>(whole);
  const [chosen, setChosen] = useState<string | null>(null);
  const figure = useRef<HTMLElement>(null);
  // What moves the picture changes none of these, and none of the tables.
  const symbols = useMemo(() => symbolsOf(map.points, frame), [map]);
  const shaded = useMemo(() => map.areas.filter(({ place }) => (place?.kind ?? '') === kind), [map, kind]);
  const steps = shaded.length === 0 ? [] : stepsOf(shaded.map((area) => valueOf(area, measure)));
  const kinds = (Object.keys(symbolWords) as SymbolKind[]).filter((name) => symbols.some((symbol) => symbol.kind === name));
  const chosenSymbol = symbols.find(({ points }) => points.some(({ node }) => node !== null && node.id === chosen));

  const find = ({ node, east, north }: PointOnMapFragment): void => {
    setChosen(node?.id ?? null);
    show((before) => around(before, whole, east - frame.west, frame.north - north));
    figure.current?.scrollIntoView({ block: 'nearest' });
  };

  const tables = useMemo(() => [
    map.points.length > 0 && section('Who and what is where', h(DataTable<PointOnMapFragment>, { caption: 'On the map', columns: pointColumns(find), rows: byCaption(map.points) })),
    shaded.length > 0 && section('The areas',
      h('p', { class: 'govuk-body' }, 'An organisation is counted in an area if it is located there or in a place within it, serves one of these, or says that it belongs there. One that only has a building or offers a service there, or serves a wider place, is not counted: “Find partners” finds it too.'),
      h(DataTable<AreaOnMapFragment>, { caption: kind === '' ? 'Places on the map' : `On the map, by ${kind.toLowerCase()}`, columns: areaColumns, rows: shaded })),
  ], [map, kind]);

  return h('div', {},
    h('figure', { class: 'page-map', ref: figure },
      h(MapPicture, {
        label: map.sentence, frame, symbols, chosen: chosenSymbol, choose: ({ points }) => setChosen(points[0]?.node?.id ?? null), box, show,
        // What is only a line lies over what is shaded.
        areas: [...shaded.map((area) => ({ area, step: stepOf(valueOf(area, measure), steps) })), ...map.areas.filter((area) => !shaded.includes(area)).map((area) => ({ area, step: null }))],
      }),
      h('div', { class: 'page-map__status', role: 'status' }, chosenSymbol !== undefined && told(chosenSymbol.points)),
      h('figcaption', {},
        mapKey(measure, kind, steps, kinds),
        map.attributions.map((text) => h('p', { class: 'govuk-body-s page-map__attribution' }, text)))),
    tables,
    map.notOnMap.length > 0 && section('Not on the map', h('p', { class: 'govuk-body' }, 'It is not recorded where these are. A building with a point, or a place with a boundary, would put them on the map.'),
      h('ul', { class: 'govuk-list govuk-list--bullet' }, map.notOnMap.map((node) => h('li', { key: node.id }, nodeLink(node))))));
}

function byCaption(points: readonly PointOnMapFragment[]): PointOnMapFragment[] {
  return [...points].sort((one, other) => (one.node?.caption ?? '').localeCompare(other.node?.caption ?? '', 'en-GB'));
}

function told(points: readonly PointOnMapFragment[]): ComponentChildren {
  return h('ul', { class: 'govuk-list' }, points.map((point) => h('li', {}, nodeLink(point.node), `, ${basisWords(point)}`)));
}

function nodeLink(node: NodeOnMapFragment | null): ComponentChildren {
  return node === null ? 'not recorded' : h(Link, { path: pathOf(node.__typename, node.id) }, node.caption ?? node.id);
}

function pointColumns(find: (point: PointOnMapFragment) => void): readonly Column<PointOnMapFragment>[] {
  return [
    { title: 'Name', value: ({ node }) => node?.caption ?? null, show: ({ node }) => nodeLink(node) },
    { title: 'What', value: ({ node }) => node === null ? null : capital(typeWords(node.__typename)) },
    { title: 'Where', value: basisWords },
    { title: 'Easting', value: ({ east }) => east },
    { title: 'Northing', value: ({ north }) => north },
    { title: 'Picture', isAside: true, value: () => null, show: (point) => h('button', { class: 'page-link-button', type: 'button', onClick: () => find(point) }, 'Show', h('span', { class: 'govuk-visually-hidden' }, ` ${point.node?.caption ?? 'it'} on the map`)) },
  ];
}

const areaColumns: readonly Column<AreaOnMapFragment>[] = [
  { title: 'Place', value: ({ place }) => place?.name ?? null, show: ({ place }) => place === null ? 'not recorded' : link(['map'], { place: place.id }, place.name) },
  ...measures.map((measure): Column<AreaOnMapFragment> => ({ title: measureWords[measure], value: (area) => valueOf(area, measure), show: (area) => valueWords(valueOf(area, measure), measure) })),
];
