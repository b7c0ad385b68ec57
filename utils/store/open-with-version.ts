import { Trouble } from '../errors.ts';

/**
 * Strict: what was recorded is on the disk when the promise resolves, or the worker may die between
 * the two. No cache: what is shown must be what is stored.
 */
export const STORE_OPTIONS = { chromeTransactionDurability: 'strict', cache: 'disabled' } as const;

interface VersionRow {
  key: 'schemaVersion';
  value: number;
}

/** A database that says itself which version wrote it. */
interface Versioned {
  meta: {
    get: (key: VersionRow['key']) => PromiseLike<{ value: number } | undefined>;
    put: (row: VersionRow) => PromiseLike<unknown>;
  };
  close: () => void;
}

/**
 * @throws Trouble `store-newer` when a newer version of the extension wrote it (Dexie itself would
 * open it without a word), `store-unavailable` when the browser does not give it
 */
export async function openWithVersion<D extends Versioned>(
  database: D,
  newest: number,
): Promise<D> {
  const version = await readVersion(database, newest).catch((cause: unknown) => {
    throw new Trouble('store-unavailable', String(cause), { cause });
  });
  if (version > newest) {
    database.close();
    throw new Trouble('store-newer', `schema ${version} is newer than ${newest}`);
  }
  return database;
}

async function readVersion({ meta }: Versioned, newest: number): Promise<number> {
  const row = await meta.get('schemaVersion');
  if (row) return row.value;
  await meta.put({ key: 'schemaVersion', value: newest });
  return newest;
}

/** One connection in every context; after a failure the next question tries again. */
export function openOnce<D>(
  opened: Map<string, Promise<D>>,
  name: string,
  open: () => Promise<D>,
): Promise<D> {
  const known = opened.get(name);
  if (known) return known;
  const opening = open().catch((error: unknown) => {
    opened.delete(name);
    throw error;
  });
  opened.set(name, opening);
  return opening;
}
