import type { Setting } from '../setting/setting.ts';
import { asked } from '../setting/setting.ts';

/** A file that can be taken away. */
export interface FileKind {
  readonly format: string;
  /** What the file's name ends in. */
  readonly ending: string;
  readonly title: string;
  readonly meaning: string;
}

/** A kind of files, by what they are for. */
export interface FileGroup {
  readonly title: string;
  /** Whether they hold a network, of which one is chosen. */
  readonly isNetwork: boolean;
  readonly files: readonly FileKind[];
}

/** What is on a map. */
export const mapFile: FileKind = { format: 'geojson', ending: 'geojson', title: 'GeoJSON', meaning: 'Boundaries of places, and where buildings and organisations are: for QGIS and other maps.' };

/** All files, for people first, then for programs. */
export const fileGroups: readonly FileGroup[] = [
  {
    title: 'Tables', isNetwork: false, files: [
      { format: 'xlsx', ending: 'xlsx', title: 'Excel', meaning: 'One sheet for each type of record.' },
      { format: 'csv', ending: 'zip', title: 'CSV', meaning: 'One file for each type of record, in a .zip.' },
      { format: 'sector-map', ending: 'xlsx', title: 'Sector map worksheet', meaning: 'To print, fill in and import again.' },
    ],
  },
  {
    title: 'Networks', isNetwork: true, files: [
      { format: 'gexf', ending: 'gexf', title: 'GEXF', meaning: 'For Gephi, with what was true when.' },
      { format: 'graphml', ending: 'graphml', title: 'GraphML', meaning: 'For yEd, igraph, networkx and many others.' },
      { format: 'gephi', ending: 'zip', title: 'CSV for Gephi', meaning: 'A table of nodes and a table of edges, in a .zip.' },
      { format: 'kumu', ending: 'xlsx', title: 'Kumu (Excel)', meaning: 'To import into a Kumu map.' },
      { format: 'kumu-json', ending: 'json', title: 'Kumu (JSON)', meaning: 'The same, to be linked to.' },
      { format: 'cx2', ending: 'cx2', title: 'CX2', meaning: 'For Cytoscape and NDEx.' },
      { format: 'cyjs', ending: 'cyjs', title: 'Cytoscape JSON', meaning: 'For Cytoscape and Cytoscape.js.' },
    ],
  },
  { title: 'Map', isNetwork: false, files: [mapFile] },
  {
    title: 'For publishing', isNetwork: false, files: [
      { format: '360giving', ending: 'csv', title: '360Giving (CSV)', meaning: 'Grants by the 360Giving standard.' },
      { format: '360giving-json', ending: 'json', title: '360Giving (JSON)', meaning: 'The same for programs.' },
      { format: 'turtle', ending: 'ttl', title: 'Turtle', meaning: 'Linked data in the vocabularies of W3C and schema.org.' },
      { format: 'jsonld', ending: 'jsonld', title: 'JSON-LD', meaning: 'The same as JSON.' },
    ],
  },
  {
    title: 'Everything, to be read in again', isNetwork: false, files: [
      { format: 'ndjson', ending: 'ndjson', title: 'NDJSON', meaning: 'Every fact with who recorded it, when and from what. Nothing is lost.' },
    ],
  },
];

/** What is chosen of a file beside its kind. */
export interface FileChoice {
  readonly network: string;
  readonly withPersonal: boolean;
  /** The ids of those that a network is to have; all of them otherwise. */
  readonly nodes?: readonly string[] | undefined;
}

/**
 * The address of a file, about the place and day of a setting.
 * @param fileName What the file is to be called.
 */
export function fileAddress({ format }: FileKind, isNetwork: boolean, { network, withPersonal, nodes }: FileChoice, setting: Setting, fileName: string): string {
  const { place, asOf, knownAt } = asked(setting);
  const parameters = Object.entries({ format, place, asOf, knownAt, network: isNetwork ? network : undefined, nodes: isNetwork ? nodes?.join(',') : undefined, personal: withPersonal ? 'true' : undefined })
    .filter((entry): entry is [string, string] => entry[1] !== undefined);
  return `/exports/${fileName}?${new URLSearchParams(parameters).toString()}`;
}
