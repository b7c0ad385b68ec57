import type { AlarmPreferences } from '../preferences/preferences.ts';
import type { BantoDatabase } from '../store/database.ts';
import { readOpenRows } from '../store/reckoning.ts';
import { logShown } from '../store/shown.ts';
import { digestOf } from './digest.ts';
import { digestWords } from './digest-words.ts';
import { showNotification } from './notifications.ts';
import { readSaidOn, writeSaidOn } from './said-on.ts';
import { entryOf } from './say.ts';
import { scheduledNow } from './scheduled.ts';
import type { SaidOn } from './scheduled.ts';

interface Beside {
  now: number;
  alarms: AlarmPreferences;
  current: BantoDatabase;
}

/**
 * Says what she wants to hear at this time of the day. Where there is nothing to tell it is done
 * for the day as well: a summary that comes later would be an alarm.
 */
export async function sayScheduled(
  books: readonly BantoDatabase[],
  { now, alarms, current }: Beside,
): Promise<void> {
  if (scheduledNow(alarms, {}, now).length === 0) return;
  const saidOn = await readSaidOn();
  const due = scheduledNow(alarms, saidOn, now);
  if (due.length === 0) return;
  const rows = (await Promise.all(books.map(readOpenRows))).flat();
  const done: SaidOn = { ...saidOn };
  for (const { kind, day } of due) {
    const digest = digestOf(kind, rows, alarms, now);
    if (digest) {
      const words = digestWords(kind, digest);
      const isShown = await showNotification(kind, words);
      const { roomIds } = digest;
      await logShown(current, [entryOf(kind, words, { isShown, now, roomIds })]);
      // What the browser refuses is tried again as long as it is news.
      if (!isShown) continue;
    }
    done[kind] = day;
  }
  await writeSaidOn(done);
}
