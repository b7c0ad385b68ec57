import type { Lane } from '../deadlines/lane-of.ts';
import type { Announced, BantoDatabase, Shown } from './database.ts';
import type { RoomRow } from './room-row.ts';
import { addShown } from './shown.ts';

/** The rooms for which the time has come to say something or to change the lane; no others are read. */
export const readRowsDue = (database: BantoDatabase, now: number): Promise<RoomRow[]> =>
  database.rooms.where('wakeAt').belowOrEqual(now).toArray();

/** When this book was last reckoned, epoch ms; undefined if it never was. */
export const readReckonedAt = async (database: BantoDatabase): Promise<number | undefined> =>
  (await database.meta.get('reckonedAt'))?.value;

/** What a clock that was fast has noted as said in what is still the future. */
export const readSaidLater = (database: BantoDatabase, now: number): Promise<Announced[]> =>
  database.announced.filter(({ saidAt }) => saidAt > now).toArray();

/** Every open room, and whichever else is due or named. */
export async function readRowsToReckonAnew(
  database: BantoDatabase,
  now: number,
  roomIds: readonly string[],
): Promise<RoomRow[]> {
  const [open, due, named] = await Promise.all([
    readOpenRows(database),
    readRowsDue(database, now),
    database.rooms.bulkGet([...new Set(roomIds)]),
  ]);
  const rows = [...open, ...due, ...named.filter((row) => row !== undefined)];
  return [...new Map(rows.map((row) => [row.roomId, row])).values()];
}

/** What a summary speaks of. */
export const readOpenRows = (database: BantoDatabase): Promise<RoomRow[]> =>
  database.rooms.where('shelf').equals('open').toArray();

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

export interface Reckoned {
  /** The latest moment that was taken for the present, epoch ms. */
  at: number;
  rows: readonly RoomRow[];
  announced: readonly Announced[];
  /** Ids of what a fast clock had called said. */
  forgotten: readonly string[];
  shown: readonly Shown[];
}

/** What was said is written together with when each room is next due. */
export const saveReckoning = (
  database: BantoDatabase,
  { at, rows, announced, forgotten, shown }: Reckoned,
): Promise<void> =>
  database.transaction(
    'rw',
    [database.rooms, database.announced, database.shown, database.meta],
    async () => {
      await database.announced.bulkDelete([...forgotten]);
      await Promise.all([
        database.rooms.bulkPut(rows),
        database.announced.bulkPut(announced),
        addShown(database, shown),
        database.meta.put({ key: 'reckonedAt', value: at }),
      ]);
    },
  );

export const countLane = (database: BantoDatabase, lane: Lane): Promise<number> =>
  database.rooms.where('lane').equals(lane).count();
