import { millisecondsInDay } from 'date-fns/constants';
import { ratingDueIn } from '../deadlines/rating-due.ts';
import { openDatabase } from './database.ts';
import { NEVER } from './room-row.ts';
import type { RoomRow } from './room-row.ts';

/** Longer than a rating can end after the earliest moment at which it may. */
const LONGEST_DOUBT_MS = 30 * millisecondsInDay;

/**
 * Closed rooms whose buyer she can still rate, the nearest end first; by index, because the closed
 * ones are many and hardly any has something left to do.
 */
export async function readRatableRooms(bookId: string, now: number): Promise<RoomRow[]> {
  const database = await openDatabase(bookId);
  const rows = await database.rooms
    .where('[lane+urgentAt]')
    .between(['done', now - LONGEST_DOUBT_MS], ['done', NEVER])
    .toArray();
  return rows
    .filter(({ duties }) => ratingDueIn(duties, now))
    .sort((a, b) => a.urgentAt - b.urgentAt);
}
