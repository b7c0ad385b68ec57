import type { Lane } from '../deadlines/lane-of.ts';
import type { RoomRow } from './room-row.ts';
import { DATABASE_NAME, SCHEMA_VERSION } from './schema.ts';

/** What a page can show before everything is read. */
export interface FirstLook {
  /** The most urgent rooms of each lane, in no order. */
  rows: RoomRow[];
  counts: Record<Lane, number>;
}

/** A screenful and one. */
const ROWS_OF_A_LANE = 5;
const LANES: readonly Lane[] = ['reply', 'wait', 'credit', 'check'];

/**
 * The first screen without Dexie, whose hundred kilobytes would have to be parsed first: one
 * transaction, by index, that costs the same with 200 rooms as with 20. It makes no database and
 * changes nothing.
 *
 * @returns undefined where there is nothing to show so soon; `watchOpenRows` then says why
 */
export async function readFirstLook(bookId = DATABASE_NAME): Promise<FirstLook | undefined> {
  const database = await openExisting(bookId);
  if (!database) return undefined;
  try {
    return await readFrom(database);
  } catch {
    // Whatever is wrong with the store, the watch that follows meets it too and has words for it.
    return undefined;
  } finally {
    database.close();
  }
}

function openExisting(bookId: string): Promise<IDBDatabase | undefined> {
  return new Promise((resolve) => {
    const opening = indexedDB.open(bookId);
    // It was not there: it shall not be made by looking.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => resolve(undefined);
    opening.onblocked = () => resolve(undefined);
  });
}

async function readFrom(database: IDBDatabase): Promise<FirstLook | undefined> {
  const transaction = database.transaction(['meta', 'rooms']);
  const byUrgency = transaction.objectStore('rooms').index('[lane+urgentAt]');
  const version = answerOf<unknown>(transaction.objectStore('meta').get('schemaVersion'));
  const counting = LANES.map((lane) => answerOf(byUrgency.count(rangeOf(lane))));
  const reading = LANES.map((lane) =>
    answerOf<unknown[]>(byUrgency.getAll(rangeOf(lane), ROWS_OF_A_LANE)),
  );
  const [meta, counted, rows] = await Promise.all([
    version,
    Promise.all(counting),
    Promise.all(reading),
  ]);
  if ((meta as { value?: unknown } | undefined)?.value !== SCHEMA_VERSION) return undefined;
  const [reply = 0, wait = 0, credit = 0, check = 0] = counted;
  return { rows: rows.flat() as RoomRow[], counts: { reply, wait, credit, check, done: 0 } };
}

const rangeOf = (lane: Lane): IDBKeyRange => IDBKeyRange.bound([lane, -Infinity], [lane, Infinity]);

const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the store did not answer'));
  });
