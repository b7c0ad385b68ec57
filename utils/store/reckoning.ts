import type { Lane } from '../deadlines/lane-of.ts';
import type { Announced, BantoDatabase } from './database.ts';
import type { RoomRow } from './room-row.ts';

/** The rooms for which the time has come to say something or to change the lane; no others are read. */
export const readRowsDue = (database: BantoDatabase, now: number): Promise<RoomRow[]> =>
  database.rooms.where('wakeAt').belowOrEqual(now).toArray();

/**
 * The next moment after `now` at which a room wants to be reckoned, epoch ms; undefined if none
 * does. What is due already and could not be said waits for the slow tick.
 */
export async function readNextWake(
  database: BantoDatabase,
  now: number,
): Promise<number | undefined> {
  const [first] = await database.rooms.where('wakeAt').above(now).limit(1).keys();
  return typeof first === 'number' ? first : undefined;
}

export const readAnnounced = (database: BantoDatabase, roomIds: string[]): Promise<Announced[]> =>
  database.announced.where('roomId').anyOf(roomIds).toArray();

/** What was said is written together with when each room is next due. */
export const saveReckoning = (
  database: BantoDatabase,
  rows: readonly RoomRow[],
  announced: readonly Announced[],
): Promise<void> =>
  database.transaction('rw', [database.rooms, database.announced], async () => {
    await Promise.all([database.rooms.bulkPut(rows), database.announced.bulkPut(announced)]);
  });

export const countLane = (database: BantoDatabase, lane: Lane): Promise<number> =>
  database.rooms.where('lane').equals(lane).count();
