import { readAccounts } from '../../utils/accounts/accounts-storage.ts';
import { readAcknowledgedAt, writeAcknowledgedAt } from '../../utils/alarms/acknowledged.ts';
import { armTick } from '../../utils/alarms/arm.ts';
import { reconcile } from '../../utils/alarms/reconcile.ts';
import { logBug } from '../../utils/log.ts';
import { currentTime } from '../../utils/japan-time/now.ts';
import { readPreferences } from '../../utils/preferences/preferences-storage.ts';
import { openDatabase } from '../../utils/store/database.ts';
import { readSettings } from '../../utils/settings.ts';

let last: Promise<unknown> = Promise.resolve();

/** One writer, one thing after the other; what failed before does not stop what comes after. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work, work);
  last = mine.catch(() => undefined);
  return mine;
}

/** Before consent there is nothing to say, and no database is made. */
export async function reconcileNow(): Promise<void> {
  const { consentedAt } = await readSettings();
  if (consentedAt === null) return;
  // First of all: whatever fails below, it is tried again.
  await armTick(currentTime());
  const [{ books, asked, current }, preferences, acknowledgedAt] = await Promise.all([
    readAccounts(),
    readPreferences(),
    readAcknowledgedAt(),
  ]);
  const opening = await Promise.allSettled(books.map(({ id }) => openDatabase(id)));
  const [first, ...others] = opening.flatMap((book) =>
    book.status === 'fulfilled' ? [book.value] : [],
  );
  const closed = opening.filter((book) => book.status === 'rejected');
  // A book that does not open must not silence the alarms of the other.
  if (first) {
    await reconcile([first, ...others], currentTime(), {
      unknown: asked.length + closed.length,
      ...{ preferences, acknowledgedAt, currentBook: current },
    });
  }
  if (closed[0]) throw closed[0].reason;
}

/** She has looked: what was said until now need not be repeated. */
export async function acknowledgeNow(): Promise<void> {
  const { consentedAt } = await readSettings();
  if (consentedAt !== null) await writeAcknowledgedAt(currentTime());
}

/** For listeners, which nobody waits for. */
export function reconcileInTurn(): void {
  inTurn(reconcileNow).catch((error: unknown) => logBug('reconcile', error));
}
