import type { OwnBook } from '../credit/rules/own-book.ts';
import type { BantoDatabase } from './database.ts';
import type { RoomRow } from './room-row.ts';
import { rowOf } from './row-of.ts';

/** So many rooms with their events fit in the memory of a worker. */
const AT_ONCE = 200;

/**
 * Rebuilds every room from what was seen of it, by the rules as they are now.
 *
 * @returns how many rooms owe or await something at another moment than before
 */
export async function recomputeRows(
  database: BantoDatabase,
  book: OwnBook,
  now: number,
): Promise<number> {
  const roomIds = await database.rooms.toCollection().primaryKeys();
  let moved = 0;
  for (let start = 0; start < roomIds.length; start += AT_ONCE) {
    moved += await recomputeSome(database, roomIds.slice(start, start + AT_ONCE), book, now);
  }
  return moved;
}

async function recomputeSome(
  database: BantoDatabase,
  roomIds: string[],
  book: OwnBook,
  now: number,
): Promise<number> {
  const [before, coverages, events] = await Promise.all([
    database.rooms.bulkGet(roomIds),
    database.coverage.bulkGet(roomIds),
    database.events.where('roomId').anyOf(roomIds).toArray(),
  ]);
  const byRoom = Map.groupBy(events, ({ roomId }) => roomId);
  const rows = roomIds.flatMap((roomId, index) => {
    const coverage = coverages[index];
    return coverage ? [rowOf(roomId, byRoom.get(roomId) ?? [], coverage, now, book)] : [];
  });
  const changed = rows.filter((row) => {
    const known = before.find((other) => other?.roomId === row.roomId);
    return !known || datesOf(known) !== datesOf(row);
  });
  await database.rooms.bulkPut(rows);
  return changed.length;
}

const datesOf = ({ duties }: RoomRow): string =>
  JSON.stringify(duties.map(({ clock, due, ended, paused }) => [clock, due, ended, paused]));
