import { NOTHING_CHANGED } from '../credit/rules/own-book.ts';
import type { OwnBook } from '../credit/rules/own-book.ts';
import { addEvents } from '../timeline/add-events.ts';
import { mergeCoverage } from '../timeline/coverage.ts';
import type { Coverage } from '../timeline/coverage.ts';
import type { TimelineEvent } from '../timeline/event.ts';
import type { Announced, BantoDatabase } from './database.ts';
import type { RoomRow } from './room-row.ts';
import { rowOf } from './row-of.ts';

interface Move {
  from: BantoDatabase;
  to: BantoDatabase;
  now: number;
  book?: OwnBook;
}

interface Belongings {
  events: TimelineEvent[];
  coverage: Coverage[];
  announced: Announced[];
}

/**
 * Takes conversations with all that is known of them from one book to another. Two databases know
 * no common transaction: it is written before it is taken away, and can be done again.
 */
export async function moveRooms(
  roomIds: readonly string[],
  { from, to, now, book = NOTHING_CHANGED }: Move,
): Promise<void> {
  const moved = await readBelongings(from, roomIds);
  const there = await readBelongings(to, roomIds);
  const byRoom = eventsByRoom(there.events, moved.events);
  const coverage = moved.coverage.map((seen) => {
    const other = there.coverage.find(({ roomId }) => roomId === seen.roomId);
    return other ? mergeCoverage(other, seen) : seen;
  });
  const rows = coverage.map((seen) =>
    rowOf(seen.roomId, byRoom.get(seen.roomId) ?? [], seen, now, book),
  );
  const events = [...byRoom.values()].flat();
  await putRooms(to, { events, coverage, announced: moved.announced }, rows);
  await deleteRooms(from, roomIds);
}

function eventsByRoom(
  there: readonly TimelineEvent[],
  moved: readonly TimelineEvent[],
): Map<string, TimelineEvent[]> {
  const known = Map.groupBy(there, ({ roomId }) => roomId);
  for (const [roomId, events] of Map.groupBy(moved, (event) => event.roomId)) {
    const all = new Map((known.get(roomId) ?? []).map((event) => [event.id, event]));
    for (const event of addEvents(all, events)) all.set(event.id, event);
    known.set(roomId, [...all.values()]);
  }
  return known;
}

async function readBelongings(
  database: BantoDatabase,
  roomIds: readonly string[],
): Promise<Belongings> {
  const [events, coverage, announced] = await Promise.all([
    database.events.where('roomId').anyOf(roomIds).toArray(),
    database.coverage.where('roomId').anyOf(roomIds).toArray(),
    database.announced.where('roomId').anyOf(roomIds).toArray(),
  ]);
  return { events, coverage, announced };
}

const tablesOf = ({ events, coverage, rooms, announced }: BantoDatabase) => [
  events,
  coverage,
  rooms,
  announced,
];

const putRooms = (
  database: BantoDatabase,
  { events, coverage, announced }: Belongings,
  rows: readonly RoomRow[],
): Promise<void> =>
  database.transaction('rw', tablesOf(database), async () => {
    await Promise.all([
      database.events.bulkPut(events),
      database.coverage.bulkPut(coverage),
      database.rooms.bulkPut(rows),
      database.announced.bulkPut(announced),
    ]);
  });

const deleteRooms = (database: BantoDatabase, roomIds: readonly string[]): Promise<void> =>
  database.transaction('rw', tablesOf(database), async () => {
    await Promise.all(
      [database.events, database.coverage, database.rooms, database.announced].map((table) =>
        table.where('roomId').anyOf(roomIds).delete(),
      ),
    );
  });
