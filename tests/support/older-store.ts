import { IDBFactory } from 'fake-indexeddb';
import { Dexie } from 'dexie';
import { DATABASE_NAME } from '../../utils/store/schema.ts';

/** As Dexie left the tables of that version: key, then indexes. */
const TABLES: Record<string, readonly string[]> = {
  meta: ['key'],
  events: ['id', 'roomId'],
  coverage: ['roomId'],
  rooms: ['roomId', 'shelf', 'lane', 'wakeAt', 'lane+urgentAt'],
  announced: ['id', 'roomId'],
};
const HEALTH = { health: ['id'] };
const SHOWN = { shown: ['++id', 'at'] };

type Contents = Partial<Record<string, readonly object[]>>;

/** A store that an older version of the extension wrote, past all code of this one. */
export async function olderStore(version: 1 | 2 | 3, contents: Contents): Promise<void> {
  const factory = new IDBFactory();
  Dexie.dependencies.indexedDB = factory;
  globalThis.indexedDB = factory;
  const tables = { ...TABLES, ...(version > 1 && HEALTH), ...(version > 2 && SHOWN) };
  // Dexie counts in tens.
  const opening = factory.open(DATABASE_NAME, version * 10);
  opening.onupgradeneeded = () => makeTables(opening.result, tables);
  const database = await answerOf(opening);
  const writing = database.transaction(Object.keys(tables), 'readwrite');
  writing.objectStore('meta').put({ key: 'schemaVersion', value: version });
  for (const name of Object.keys(tables))
    for (const row of contents[name] ?? []) writing.objectStore(name).put(row);
  await new Promise((resolve) => {
    writing.oncomplete = resolve;
  });
  database.close();
}

function makeTables(database: IDBDatabase, tables: typeof TABLES): void {
  for (const [name, [keyPath = '', ...indexes]] of Object.entries(tables)) {
    const store = database.createObjectStore(name, {
      keyPath: keyPath.replace('++', ''),
      autoIncrement: keyPath.startsWith('++'),
    });
    for (const index of indexes) {
      const parts = index.split('+');
      const [only] = parts;
      if (parts.length > 1) store.createIndex(`[${index}]`, parts);
      else if (only !== undefined) store.createIndex(index, only);
    }
  }
}

const answerOf = (request: IDBOpenDBRequest): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the store was not opened'));
  });
