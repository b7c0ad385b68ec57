import type { Lane } from '../deadlines/lane-of.ts';
import { DEFAULT_PREFERENCES } from '../preferences/preferences.ts';
import type { Preferences } from '../preferences/preferences.ts';
import type { BantoDatabase } from '../store/database.ts';
import { countLane, readNextWake } from '../store/reckoning.ts';
import { armNext, armTick } from './arm.ts';
import { showBadge } from './badge.ts';
import { reckonBook } from './reckon.ts';
import { save } from './save.ts';
import { sayAll } from './say.ts';
import { sayScheduled } from './say-scheduled.ts';
import { nextScheduledAt } from './scheduled.ts';

interface Beside {
  /** How many things besides rooms she is to look at. */
  unknown?: number;
  preferences?: Preferences;
  /** When she last looked, epoch ms. */
  acknowledgedAt?: number;
  /** The book that she has before her; the first where it is not said. */
  currentBook?: string;
}

/**
 * The store is the truth, alarms are hints: says what is due and was not said, sets the badge, arms
 * the next alarm. Idempotent; called at every start of the worker and whenever anything happened.
 * If the worker dies half-way it is done again, and a repeated notification replaces itself.
 *
 * @param books one for each of the seller's accounts, never none
 */
export async function reconcile(
  books: readonly [BantoDatabase, ...BantoDatabase[]],
  now: number,
  {
    unknown = 0,
    preferences = DEFAULT_PREFERENCES,
    acknowledgedAt = -Infinity,
    currentBook,
  }: Beside = {},
): Promise<void> {
  await armTick(now);
  const { alarms } = preferences;
  const current = books.find(({ name }) => name === currentBook) ?? books[0];
  await sayWhatIsDue(books, current, { now, preferences, acknowledgedAt });
  const [reply, check] = [await countIn(books, 'reply'), await countIn(books, 'check')];
  await showBadge(reply, check + unknown);
  await armNext(await firstWake(books, alarms, now), now);
  // Last: what is due by itself, badge and alarm do not wait for what is only a summary.
  await sayScheduled(books, { now, alarms, current });
}

/** Everything is reckoned before anything is said, and said before it is written down. */
async function sayWhatIsDue(
  databases: readonly BantoDatabase[],
  current: BantoDatabase,
  wishes: Parameters<typeof reckonBook>[1],
): Promise<void> {
  const { now, preferences } = wishes;
  const books = [];
  for (const database of databases) books.push(await reckonBook(database, wishes));
  const { showsBuyer } = preferences.alarms;
  const said = await sayAll(books, { now, current, showsBuyer });
  for (const book of books) await save(book, said, now);
}

async function countIn(books: readonly BantoDatabase[], lane: Lane): Promise<number> {
  const counts = await Promise.all(books.map((database) => countLane(database, lane)));
  return counts.reduce((sum, count) => sum + count, 0);
}

async function firstWake(
  books: readonly BantoDatabase[],
  alarms: Preferences['alarms'],
  now: number,
): Promise<number | undefined> {
  const wakes = await Promise.all(books.map((database) => readNextWake(database, now)));
  const first = Math.min(nextScheduledAt(alarms, now), ...wakes.map((wake) => wake ?? Infinity));
  return first === Infinity ? undefined : first;
}
