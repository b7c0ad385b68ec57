import { useRef } from 'preact/hooks';
import { laneOf } from '../../utils/deadlines/lane-of.ts';
import type { Lane } from '../../utils/deadlines/lane-of.ts';
import { compareRows, nextDuty } from '../../utils/deadlines/rank.ts';
import type { RoomRow } from '../../utils/store/room-row.ts';

export type RowsByLane = Record<Lane, RoomRow[]>;

const ALWAYS: Lane[] = ['reply', 'wait', 'credit', 'check'];

/** The lanes that have a tab; finished rooms only where one is still on the open shelf. */
export const lanesShown = (rows: RowsByLane): Lane[] =>
  rows.done.length > 0 ? [...ALWAYS, 'done'] : ALWAYS;

export const firstLane = (rows: RowsByLane): Lane =>
  lanesShown(rows).find((lane) => rows[lane].length > 0) ?? 'reply';

export function splitByLane(rows: RoomRow[], now: number): RowsByLane {
  const lanes: RowsByLane = { reply: [], wait: [], credit: [], check: [], done: [] };
  for (const row of rows) lanes[laneOf(row.room, row.duties, now)].push(row);
  return lanes;
}

/**
 * Rows in the order in which they stood when the page was opened, most urgent first; rooms that
 * turn up later come last. Nothing jumps away from under a finger.
 */
export function useSteadyOrder(rows: RoomRow[], now: number): RoomRow[] {
  const places = useRef(new Map<string, number>());
  const known = places.current;
  const fresh = rows.filter((row) => !known.has(row.roomId));
  if (fresh.length > 0) {
    for (const { room } of sortByUrgency(fresh, now)) known.set(room.roomId, known.size);
  }
  const placeOf = (row: RoomRow): number => known.get(row.roomId) ?? Infinity;
  return [...rows].sort((a, b) => placeOf(a) - placeOf(b));
}

/** The order of `compareRows`; the duty that decides is looked for once per row, not per comparison. */
function sortByUrgency(rows: RoomRow[], now: number) {
  return rows
    .map((row) => {
      const next = nextDuty(row, now);
      return { room: row.room, duties: next ? [next] : [] };
    })
    .sort((a, b) => compareRows(a, b, now));
}

/** Ids of the rooms whose state differs from the one they had when they were first on screen. */
export function useChangedRooms(rows: RoomRow[]): ReadonlySet<string> {
  const first = useRef(new Map<string, string>());
  const changed = new Set<string>();
  for (const { roomId, room } of rows) {
    const state = `${room.stage} ${room.turn} ${room.messageCount}`;
    const before = first.current.get(roomId);
    if (before === undefined) first.current.set(roomId, state);
    else if (before !== state) changed.add(roomId);
  }
  return changed;
}
