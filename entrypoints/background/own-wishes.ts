import { readAccounts } from '../../utils/accounts/accounts-storage.ts';
import { Trouble } from '../../utils/errors.ts';
import { currentTime } from '../../utils/japan-time/now.ts';
import { pointAt } from '../../utils/japan-time/moment.ts';
import { parsePreferences } from '../../utils/preferences/preferences-schema.ts';
import { readPreferences, writePreferences } from '../../utils/preferences/preferences-storage.ts';
import { readSettings } from '../../utils/settings.ts';
import { openDatabase } from '../../utils/store/database.ts';
import { recomputeRows } from '../../utils/store/recompute-rows.ts';
import { recordDeeds } from '../../utils/store/record.ts';
import { logBug } from '../../utils/log.ts';
import { parseSetByHand } from '../../utils/timeline/deed-schema.ts';
import type { SetByHand } from '../../utils/timeline/deed-schema.ts';
import type { ByHandEvent } from '../../utils/timeline/event.ts';
import { hashOf } from '../../utils/timeline/hash.ts';
import { inTurn } from './reconcile-now.ts';

/** What she sets down about rooms that are known; a room that nobody has seen cannot be meant. */
export async function setByHand(message: unknown): Promise<null> {
  await requireConsent();
  const set = parseSetByHand(message);
  const { books } = await readAccounts();
  if (!set || !books.some(({ id }) => id === set.bookId)) {
    throw new Trouble('bad-message', 'nothing that can be set by hand');
  }
  const database = await openDatabase(set.bookId);
  const known = await database.rooms.bulkGet(set.roomIds);
  if (known.includes(undefined)) throw new Trouble('bad-message', 'no such room');
  const now = currentTime();
  await recordDeeds(database, eventsOf(set, now), now, await readPreferences());
  return null;
}

/** Two at once are two: browsers that hide the exact time give many things the same moment. */
const eventsOf = ({ roomIds, deed }: SetByHand, now: number): ByHandEvent[] =>
  roomIds.map((roomId) => ({
    ...deed,
    id: `${roomId}/by-hand/${deed.kind}/${now}/${hashOf(JSON.stringify(deed))}`,
    roomId,
    by: 'seller',
    at: pointAt(now),
    seenAt: now,
  }));

/** Every open deadline is reckoned anew by what she wishes now. */
export async function changePreferences(message: unknown): Promise<{ rooms: number }> {
  await requireConsent();
  const preferences = parsePreferences(message);
  if (!preferences) throw new Trouble('bad-message', 'preferences of the wrong shape');
  await writePreferences(preferences);
  return { rooms: await recomputeAll() };
}

/** @returns how many rooms owe or await something at another moment than before */
async function recomputeAll(): Promise<number> {
  const { consentedAt } = await readSettings();
  if (consentedAt === null) return 0;
  const preferences = await readPreferences();
  const { books } = await readAccounts();
  let rooms = 0;
  const failed: unknown[] = [];
  for (const { id } of books) {
    try {
      rooms += await recomputeRows(await openDatabase(id), preferences, currentTime());
    } catch (error) {
      // A book that does not open must not keep the old deadlines in the other.
      failed.push(error);
    }
  }
  if (failed.length > 0) throw failed[0];
  return rooms;
}

async function requireConsent(): Promise<void> {
  const { consentedAt } = await readSettings();
  if (consentedAt === null) throw new Trouble('not-consented', 'nothing is stored before consent');
}

/** A new version may reckon otherwise than the one that wrote the rooms. */
export function recomputeInTurn(): void {
  inTurn(recomputeAll).catch((error: unknown) => logBug('recompute', error));
}
