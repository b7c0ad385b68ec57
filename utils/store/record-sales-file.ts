import { NOTHING_CHANGED } from '../credit/rules/own-book.ts';
import type { OwnBook } from '../credit/rules/own-book.ts';
import type { SalesFileReading } from '../site/readings/money.ts';
import { observeSalesFile } from '../timeline/observe-revenue.ts';
import type { BantoDatabase } from './database.ts';
import { recordObservations } from './record.ts';

/**
 * Adds the file's credits, all in one transaction.
 *
 * @returns how many rooms it names, and how many credits were not known before: what the revenue
 * page had shown already is not new
 */
export async function recordSalesFile(
  database: BantoDatabase,
  reading: SalesFileReading,
  now: number,
  book: OwnBook = NOTHING_CHANGED,
): Promise<{ rooms: number; credits: number }> {
  const observations = observeSalesFile(reading);
  const roomIds = observations.map(({ roomId }) => roomId);
  const before = await countCredits(database, roomIds);
  // No words of anybody are in it, whatever she wants kept.
  await recordObservations(database, observations, 'times', now, { book });
  const credits = (await countCredits(database, roomIds)) - before;
  return { rooms: roomIds.length, credits };
}

async function countCredits(database: BantoDatabase, roomIds: string[]): Promise<number> {
  const rows = await database.rooms.bulkGet(roomIds);
  return rows.reduce((count, row) => count + (row?.room.credits.length ?? 0), 0);
}
