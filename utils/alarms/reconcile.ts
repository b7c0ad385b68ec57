import { CLOCKS, isOpen } from '../deadlines/duty.ts';
import { logBug } from '../log.ts';
import type { Lane } from '../deadlines/lane.ts';
import { laneOf } from '../deadlines/lane-of.ts';
import { urgentAtOf } from '../deadlines/rank.ts';
import { rulesFor } from '../deadlines/rules-for.ts';
import type { Rule } from '../deadlines/rules/index.ts';
import { DEFAULT_PREFERENCES } from '../preferences/preferences.ts';
import type { Preferences } from '../preferences/preferences.ts';
import type { Announced, BantoDatabase } from '../store/database.ts';
import {
  countLane,
  readAnnounced,
  readNextWake,
  readRowsDue,
  saveReckoning,
} from '../store/reckoning.ts';
import { shelfOf } from '../store/room-row.ts';
import type { RoomRow } from '../store/room-row.ts';
import { armNext, armTick } from './arm.ts';
import { showBadge } from './badge.ts';
import { clearNotification, showNotification } from './notifications.ts';
import { announcementsOf, wakeAtOf } from './rungs.ts';
import type { Announcement } from './rungs.ts';

interface Beside {
  /** How many things besides rooms she is to look at. */
  unknown?: number;
  preferences?: Preferences;
}

/**
 * The store is the truth, alarms are hints: says what is due and was not said, sets the badge, arms
 * the next alarm. Idempotent; called at every start of the worker and whenever anything happened.
 * If the worker dies half-way it is done again, and a repeated notification replaces itself.
 *
 * @param books one for each of the seller's accounts
 */
export async function reconcile(
  books: readonly BantoDatabase[],
  now: number,
  { unknown = 0, preferences = DEFAULT_PREFERENCES }: Beside = {},
): Promise<void> {
  await armTick(now);
  for (const database of books) {
    const rows = await readRowsDue(database, now);
    if (rows.length > 0) await reckon(database, rows, { now, preferences });
  }
  const [reply, check] = [await countIn(books, 'reply'), await countIn(books, 'check')];
  await showBadge(reply, check + unknown);
  await armNext(await firstWake(books, now), now);
}

async function countIn(books: readonly BantoDatabase[], lane: Lane): Promise<number> {
  const counts = await Promise.all(books.map((database) => countLane(database, lane)));
  return counts.reduce((sum, count) => sum + count, 0);
}

async function firstWake(
  books: readonly BantoDatabase[],
  now: number,
): Promise<number | undefined> {
  const wakes = await Promise.all(books.map((database) => readNextWake(database, now)));
  return wakes.filter((wake) => wake !== undefined).sort((a, b) => a - b)[0];
}

async function reckon(
  database: BantoDatabase,
  rows: RoomRow[],
  { now, preferences }: { now: number; preferences: Preferences },
): Promise<void> {
  const said = await readAnnounced(
    database,
    rows.map(({ roomId }) => roomId),
  );
  const saidAt = new Map(said.map((entry) => [entry.id, entry.saidAt]));
  const newlySaid: Announced[] = [];
  const reckonedRows: RoomRow[] = [];
  for (const row of rows) {
    const rules = rulesFor(row.room, preferences);
    const { announcements, passed } = announcementsOf(row, rules, saidAt, now);
    const isSaid = await sayAll(row, announcements, { bookId: database.name, now });
    if (isSaid) newlySaid.push(...passed.map((id) => ({ id, roomId: row.roomId, saidAt: now })));
    await clearEnded(row, said, database.name);
    // What could not be said stays due, so that the next reckoning tries again.
    const next = reckoned(row, rules, now);
    reckonedRows.push(isSaid ? next : { ...next, wakeAt: now });
  }
  await saveReckoning(database, reckonedRows, newlySaid);
}

/** A browser that shows no notification must not cost the badge and the next alarm as well. */
async function sayAll(
  { room }: RoomRow,
  announcements: readonly Announcement[],
  { bookId, now }: { bookId: string; now: number },
): Promise<boolean> {
  try {
    for (const announcement of announcements) {
      await showNotification(announcement, { title: room.title, bookId }, now);
    }
    return true;
  } catch (error) {
    logBug('notification', error);
    return false;
  }
}

function reckoned(row: RoomRow, rules: readonly Rule[], now: number): RoomRow {
  const lane = laneOf(row.room, row.duties, now);
  return {
    ...row,
    shelf: shelfOf(lane, row.room),
    lane,
    wakeAt: wakeAtOf(row, rules, now),
    urgentAt: urgentAtOf(row, now),
  };
}

/** A duty that is done needs no notification lying about. */
async function clearEnded(
  { roomId, duties }: RoomRow,
  said: readonly Announced[],
  bookId: string,
): Promise<void> {
  if (!said.some((entry) => entry.roomId === roomId)) return;
  const open = new Set(duties.filter(isOpen).map(({ clock }) => clock));
  const ended = CLOCKS.filter((clock) => !open.has(clock));
  await Promise.all(ended.map((clock) => clearNotification({ roomId, clock }, bookId)));
}
