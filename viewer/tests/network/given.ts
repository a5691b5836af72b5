import type { Picture } from '../../src/network/picture.ts';

/** Ann (0) at the council (2) and the hub (3), Bob (1) at the hub: the tie of Ann and the hub began on day 100. */
export const picture: Picture = {
  header: {
    asOf: '2026-06-01', ofAllTimes: true, nodes: 4, people: 2, lines: 3, kindWords: ['ROLE', 'POST', 'COLLEAGUES', 'CONTACT'], classWords: [],
    sectors: [{ sector: 1, title: 'Local government', colour: '#1d70b8' }, { sector: 0, title: 'Sector not recorded', colour: '#767676' }],
  },
  ids: ['ann', 'bob', 'council', 'hub'],
  x: Float32Array.of(0, 1, 2, 3),
  y: Float32Array.of(0, 0, 0, 0),
  sector: Uint8Array.of(0, 0, 1, 0),
  community: Uint16Array.of(0, 0, 0, 0),
  cutsOff: Uint16Array.of(1, 0, 0, 1),
  a: Uint16Array.of(0, 0, 1),
  b: Uint16Array.of(2, 3, 3),
  ties: Uint16Array.of(1, 1, 1),
  kinds: Uint8Array.of(1, 9, 1),
  fragility: Uint8Array.of(0, 0, 0),
  bridge: Uint8Array.of(1, 1, 1),
  spells: Uint32Array.of(0, 1, 2, 3),
  spellFirst: Int32Array.of(-(2 ** 31), 100, -(2 ** 31)),
  spellLast: Int32Array.of(2 ** 31 - 1, 2 ** 31 - 1, 2 ** 31 - 1),
  linesOf: [[0, 1], [2], [0], [1, 2]],
};
