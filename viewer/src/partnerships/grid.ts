import { h, type JSX } from 'preact';
import { DataTable } from '../dom/dataTable.ts';
import type { Named } from '../dom/link.ts';
import { capital, plain } from '../format/words.ts';
import type { GridPartFragment, Level } from '../graphql/operations.ts';

/** The levels as a ladder, the most senior first; null is the level nobody has recorded. */
const ladder: readonly (Level | null)[] = ['GOVERNANCE', 'STRATEGIC', 'MANAGEMENT', 'FRONT_LINE', 'VOLUNTEER', null];

/** How many people hold the partnership on each side, level by level: where it is thick, and where a level is missing. */
export function thicknessGrid(cells: readonly GridPartFragment[], sides: readonly Named[]): JSX.Element {
  return h(DataTable<Level | null>, {
    caption: 'People who count, by level and side',
    rows: ladder.filter((level) => level !== null || cells.some((cell) => cell.level === null)),
    columns: [
      { title: 'Level', value: (level) => level === null ? 'Level not recorded' : capital(plain(level)) },
      ...sides.map((side) => ({ title: side.name, value: (level: Level | null) => cellText(cells.find((cell) => cell.level === level && cell.organisation?.id === side.id)) })),
    ],
  });
}

function cellText(cell: GridPartFragment | undefined): string {
  if (cell === undefined || cell.holders === 0) return 'none';
  return cell.knownLeavers === 0 ? String(cell.holders) : `${cell.holders}; ${cell.knownLeavers} of them will leave within a year`;
}
