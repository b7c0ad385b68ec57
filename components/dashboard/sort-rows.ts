import { compareRows } from '../../utils/deadlines/rank.ts';
import type { RoomRow } from '../../utils/store/room-row.ts';
import { titleOf } from '../shared/words.ts';

export const COLUMNS = ['room', 'stage', 'duty', 'credit', 'seen'] as const;
export type Column = (typeof COLUMNS)[number];

export interface Sorting {
  column: Column;
  isDescending: boolean;
}

/** Most urgent first: what a day-book opens with. */
export const BY_URGENCY: Sorting = { column: 'duty', isDescending: false };

export const toggleSorting = (sorting: Sorting, column: Column): Sorting => ({
  column,
  isDescending: sorting.column === column && !sorting.isDescending,
});

export function sortRows(rows: RoomRow[], sorting: Sorting, now: number): RoomRow[] {
  const direction = sorting.isDescending ? -1 : 1;
  return [...rows].sort((a, b) => direction * compareBy(sorting.column, a, b, now));
}

function compareBy(column: Column, a: RoomRow, b: RoomRow, now: number): number {
  switch (column) {
    case 'room':
      return titleOf(a.room).localeCompare(titleOf(b.room), 'ja');
    case 'stage':
      return a.room.stage.localeCompare(b.room.stage);
    case 'duty':
      return shelfOf(a) - shelfOf(b) || compareRows(a, b, now);
    case 'credit':
      return (a.credit?.netJpy ?? 0) - (b.credit?.netJpy ?? 0);
    case 'seen':
      return (a.room.coverage.lookedAt ?? 0) - (b.room.coverage.lookedAt ?? 0);
  }
}

const shelfOf = ({ shelf }: RoomRow): number => (shelf === 'open' ? 0 : 1);
