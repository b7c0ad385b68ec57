import type { HealthRow } from '../health/merge-health.ts';
import type { Coverage } from '../timeline/coverage.ts';
import type { CreditedEvent, TimelineEvent } from '../timeline/event.ts';
import { openDatabase } from './database.ts';
import type { BantoDatabase, Shown as ShownNotification } from './database.ts';
import type { RoomRow } from './room-row.ts';
import { watch as watchStore } from './watch.ts';
import type { OnTrouble } from './watch.ts';

type OnRows = (rows: RoomRow[]) => void;

/** Whose book is asked, and until when it is watched. */
interface Shown {
  bookId: string;
  signal: AbortSignal;
}

/** Rooms that are neither credited nor cancelled, live and unsorted, until the signal is aborted. */
export const watchOpenRows = (onRows: OnRows, onTrouble: OnTrouble, shown: Shown): void =>
  watch(
    (database) => database.rooms.where('shelf').equals('open').toArray(),
    onRows,
    onTrouble,
    shown,
  );

/** The same with the closed ones, but without what is only heard of. */
export const watchAllRows = (onRows: OnRows, onTrouble: OnTrouble, shown: Shown): void =>
  watch(
    (database) => database.rooms.where('shelf').anyOf('open', 'closed').toArray(),
    onRows,
    onTrouble,
    shown,
  );

/** How well every field of every page was read, live and in no order. */
export const watchHealth = (
  onRows: (rows: HealthRow[]) => void,
  onTrouble: OnTrouble,
  shown: Shown,
): void => watch((database) => database.health.toArray(), onRows, onTrouble, shown);

/** The log of notifications, the newest first, live. */
export const watchShown = (
  onRows: (rows: ShownNotification[]) => void,
  onTrouble: OnTrouble,
  shown: Shown,
): void => watch((database) => database.shown.reverse().toArray(), onRows, onTrouble, shown);

/** A room's events, oldest first. */
export async function readEvents(roomId: string, bookId: string): Promise<TimelineEvent[]> {
  const database = await openDatabase(bookId);
  const events = await database.events.where('roomId').equals(roomId).toArray();
  return events.sort((a, b) => a.at.from - b.at.from || (a.id < b.id ? -1 : 1));
}

/** All that tells of money in one book, also of what is only heard of. */
export interface Ledger {
  rows: RoomRow[];
  credits: CreditedEvent[];
}

export async function readLedger(bookId: string): Promise<Ledger> {
  const database = await openDatabase(bookId);
  return database.transaction('r', [database.rooms, database.events], async () => {
    const [rows, events] = await Promise.all([
      database.rooms.toArray(),
      database.events.where('kind').equals('credited').toArray(),
    ]);
    return { rows, credits: events.filter((event) => event.kind === 'credited') };
  });
}

export interface Everything {
  rows: RoomRow[];
  events: TimelineEvent[];
  coverage: Coverage[];
}

/** All that is stored in one book, in one consistent look. */
export async function readEverything(bookId: string): Promise<Everything> {
  const database = await openDatabase(bookId);
  const tables = [database.rooms, database.events, database.coverage];
  return database.transaction('r', tables, async () => {
    const [rows, events, coverage] = await Promise.all([
      database.rooms.toArray(),
      database.events.toArray(),
      database.coverage.toArray(),
    ]);
    return { rows, events, coverage };
  });
}

const watch = <T>(
  query: (database: BantoDatabase) => Promise<T>,
  onRows: (rows: T) => void,
  onTrouble: OnTrouble,
  { bookId, signal }: Shown,
): void => watchStore(openDatabase(bookId), query, onRows, onTrouble, signal);
