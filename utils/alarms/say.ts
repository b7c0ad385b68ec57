import type { BantoDatabase, Shown } from '../store/database.ts';
import { dutyWords } from './duty-words.ts';
import { MOST_AT_ONCE } from './most-at-once.ts';
import { dutyNotificationId, showNotification } from './notifications.ts';
import type { Words } from './notifications.ts';
import type { BookReckoning, RoomReckoning } from './reckon.ts';
import { SUMMARY, summaryWords } from './summary.ts';

/** What came of saying it. */
export interface Said {
  /** Of these the browser refused something: nothing of them counts as said. */
  refused: Set<RoomReckoning>;
  /** In whose book each notification is noted. */
  shown: { database: BantoDatabase; entry: Shown }[];
}

interface Beside {
  now: number;
  /** The book that the seller has before her: what is of no single room is noted there. */
  current: BantoDatabase;
  showsBuyer: boolean;
}

/** Each thing by itself, or one summary of all books where they are too many. */
export function sayAll(books: readonly BookReckoning[], beside: Beside): Promise<Said> {
  const count = books.flatMap(({ rooms }) => rooms.flatMap((room) => room.announcements)).length;
  return count > MOST_AT_ONCE ? saySummary(books, beside) : sayEach(books, beside);
}

async function sayEach(books: readonly BookReckoning[], beside: Beside): Promise<Said> {
  const said: Said = { refused: new Set(), shown: [] };
  for (const { database, rooms } of books) {
    for (const room of rooms) {
      const entries = await sayOfRoom(room, database.name, beside);
      said.shown.push(...entries.map((entry) => ({ database, entry })));
      if (entries.some(({ hasFailed }) => hasFailed)) said.refused.add(room);
    }
  }
  return said;
}

async function sayOfRoom(
  { row: { room }, announcements }: RoomReckoning,
  bookId: string,
  { now, showsBuyer }: Beside,
): Promise<Shown[]> {
  const entries: Shown[] = [];
  for (const announcement of announcements) {
    const words = dutyWords(announcement, room, now, showsBuyer);
    const isShown = await showNotification(
      dutyNotificationId(announcement.rung.duty, bookId),
      words,
    );
    const { isLate } = announcement;
    entries.push(entryOf('duty', words, { isShown, now, isLate, roomIds: [room.roomId] }));
  }
  return entries;
}

async function saySummary(
  books: readonly BookReckoning[],
  { now, current }: Beside,
): Promise<Said> {
  const spokenOf = books
    .flatMap(({ rooms }) => rooms)
    .filter(({ announcements }) => announcements.length > 0);
  const all = spokenOf.flatMap(({ announcements }) => announcements);
  const words = summaryWords(all, now);
  const isShown = await showNotification(SUMMARY, words);
  const isLate = all.some((announcement) => announcement.isLate);
  const roomIds = spokenOf.map(({ row }) => row.roomId);
  const entry = entryOf('summary', words, { isShown, now, isLate, roomIds });
  return {
    refused: new Set(isShown ? [] : spokenOf),
    shown: [{ database: current, entry }],
  };
}

/** How it stands in the log. */
export const entryOf = (
  kind: Shown['kind'],
  { title, message }: Words,
  {
    isShown,
    now,
    isLate = false,
    roomIds = [],
  }: { isShown: boolean; now: number; isLate?: boolean; roomIds?: string[] },
): Shown => ({ at: now, kind, title, message, roomIds, isLate, hasFailed: !isShown });
