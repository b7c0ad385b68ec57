import type { BantoDatabase, Shown } from './database.ts';

/** More than anybody looks through, and little enough to be read at once. */
export const KEPT_SHOWN = 300;

/** Adds to the log of notifications, in the order in which they were shown; the oldest go. */
export async function addShown(database: BantoDatabase, shown: readonly Shown[]): Promise<void> {
  if (shown.length === 0) return;
  await database.shown.bulkAdd(shown);
  const surplus = (await database.shown.count()) - KEPT_SHOWN;
  if (surplus > 0) await database.shown.toCollection().limit(surplus).delete();
}

/** The same where nothing else is written with it. */
export const logShown = (database: BantoDatabase, shown: readonly Shown[]): Promise<void> =>
  database.transaction('rw', database.shown, () => addShown(database, shown));
