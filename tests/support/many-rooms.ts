import { ceilToHour } from '../../utils/japan-time/calendar.ts';
import type { Reading } from '../../utils/site/reading.ts';
import type { BantoDatabase } from '../../utils/store/database.ts';
import { recordObservations } from '../../utils/store/record.ts';
import { observe } from '../../utils/timeline/observe.ts';
import { DAY, found, HOUR, message, revenue, talkroom } from './readings.ts';

const OPEN = '18000001';
const CLOSED = '18000002';
const FIRST_OPEN = 18_100_000;
const FIRST_CLOSED = 18_200_000;

export const openRoomId = (index: number): string => String(FIRST_OPEN + index);

/**
 * One open room, in which nothing happens for days, and one of which much was said before it was
 * paid out, by the road that every reading takes.
 *
 * @param reckon lets the product reckon what is due at `now`
 */
export async function recordOneOfEach(
  database: BantoDatabase,
  now: number,
  reckon: () => Promise<unknown>,
): Promise<void> {
  const look = (reading: Reading) => record(database, reading);
  const mine = message({ siteId: 1, side: 'seller', sentAt: now - HOUR });
  await look(talkroom({ roomId: OPEN, readAt: now, messages: [mine] }));
  const answer = message({ siteId: 2, side: 'seller', sentAt: now - 90 * DAY });
  const talk = { roomId: CLOSED, readAt: now - 89 * DAY, messages: [answer] };
  await look(talkroom(talk));
  await reckon();
  const step = found({ label: '取引完了', meaning: 'finished' } as const);
  await look(talkroom({ ...talk, readAt: now - 60 * DAY, step }));
  await look(revenue([13_260], now - 50 * DAY, { roomId: CLOSED, readAt: now - 49 * DAY }));
  await reckon();
}

/** Puts a new sale in that room's place, which wants a word within hours. It is yet to be reckoned. */
export async function recordUrgent(
  database: BantoDatabase,
  roomId: string,
  now: number,
): Promise<void> {
  for (const table of [database.events, database.announced]) {
    await table.where('roomId').equals(roomId).delete();
  }
  await database.coverage.delete(roomId);
  const at = ceilToHour(now + 4 * HOUR);
  const printedDeadline = found({ at, sentence: '48時間以内', isFirstContact: true });
  await record(database, talkroom({ roomId, readAt: now, printedDeadline }));
}

const record = (database: BantoDatabase, reading: Reading): Promise<number> =>
  recordObservations(database, observe(reading), 'full', reading.readAt);

/**
 * Makes many of the two, as they stand in the store after the product has reckoned them.
 *
 * @param names of the tables in which they are to stand many times over
 */
export async function multiplyRooms(
  database: BantoDatabase,
  { open, closed }: { open: number; closed: number },
  names: readonly ('rooms' | 'announced')[],
): Promise<void> {
  const [one, other] = await database.rooms.bulkGet([OPEN, CLOSED]);
  if (one?.shelf !== 'open' || other?.shelf !== 'closed') throw new Error('not one of each');
  const [opens, closeds] = [idsFrom(FIRST_OPEN, open), idsFrom(FIRST_CLOSED, closed)];
  for (const table of names.map((name) => database.table<unknown, string>(name))) {
    const rowsOf = (roomId: string) => table.where('roomId').equals(roomId).toArray();
    const [ofOpen, ofClosed] = [await rowsOf(OPEN), await rowsOf(CLOSED)];
    await table.where('roomId').anyOf(OPEN, CLOSED).delete();
    await table.bulkPut([
      ...opens.flatMap((roomId) => copyOf(ofOpen, OPEN, roomId)),
      ...closeds.flatMap((roomId) => copyOf(ofClosed, CLOSED, roomId)),
    ]);
  }
}

const idsFrom = (first: number, count: number): string[] =>
  Array.from({ length: count }, (_, index) => String(first + index));

/** The room's number stands in the ids of its events as well. */
const copyOf = (rows: unknown, from: string, to: string): unknown[] =>
  JSON.parse(JSON.stringify(rows).replaceAll(from, to)) as unknown[];
