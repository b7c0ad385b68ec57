/** Straight in the browser's database, past all code of the extension. For `askExtension`. */

/** Everything but its version is gone; the consent, which is no part of it, stays. */
export function emptyStore(): Promise<number> {
  const KEPT = 'meta';
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('talkroom-banto');
    opening.onerror = () => reject(opening.error ?? new Error('the store was not opened'));
    opening.onsuccess = () => {
      const database = opening.result;
      const names = [...database.objectStoreNames].filter((name) => name !== KEPT);
      const emptying = database.transaction(names, 'readwrite');
      for (const name of names) emptying.objectStore(name).clear();
      emptying.onabort = () => reject(emptying.error ?? new Error('the store was not emptied'));
      emptying.oncomplete = () => {
        database.close();
        resolve(names.length);
      };
    };
  });
}

/** @param page as step events name it; the revenue page leaves events of its own kind */
export function isPageStored(page: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('talkroom-banto');
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = () => resolve(false);
    opening.onsuccess = () => {
      const database = opening.result;
      const asking = database.transaction('events').objectStore('events').getAll();
      asking.onerror = () => reject(asking.error ?? new Error('the store did not answer'));
      asking.onsuccess = () => {
        database.close();
        const events = asking.result as { kind: string; page?: string }[];
        resolve(
          events.some((event) =>
            page === 'revenue' ? event.kind === 'credited' : event.page === page,
          ),
        );
      };
    };
  });
}

/** @param place in which of the extension's databases a conversation is looked for */
export function isInBook(place: { book: string; roomId: string }): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(place.book);
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = () => resolve(false);
    opening.onsuccess = () => {
      const database = opening.result;
      const asking = database.transaction('rooms').objectStore('rooms').getKey(place.roomId);
      asking.onerror = () => reject(asking.error ?? new Error('the store did not answer'));
      asking.onsuccess = () => {
        database.close();
        resolve(asking.result !== undefined);
      };
    };
  });
}

/**
 * Every time that is stored lies that much further back: as if so long had passed since. Numbers
 * that are no times of this century stay.
 */
export async function letTimePass(ms: number): Promise<void> {
  const shifted = (value: unknown): unknown => {
    if (typeof value === 'number') return value > 1e12 && value < 4e12 ? value - ms : value;
    if (Array.isArray(value)) return value.map(shifted);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shifted(one)]));
  };
  const { local } = window.chrome.storage;
  await local.set(shifted(await local.get()) as Record<string, unknown>);
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('talkroom-banto');
    opening.onerror = () => reject(opening.error ?? new Error('the store was not opened'));
    opening.onsuccess = () => {
      const database = opening.result;
      const names = [...database.objectStoreNames];
      const shifting = database.transaction(names, 'readwrite', { durability: 'strict' });
      for (const name of names) {
        shifting.objectStore(name).openCursor().onsuccess = ({ target }) => {
          const { result: cursor } = target as IDBRequest<IDBCursorWithValue | null>;
          cursor?.update(shifted(cursor.value));
          cursor?.continue();
        };
      }
      shifting.onabort = () => reject(shifting.error ?? new Error('the times were not shifted'));
      shifting.oncomplete = () => {
        database.close();
        resolve();
      };
    };
  });
}

/** The ids under which it is noted that something was said, sorted. */
export function readNoted(): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('talkroom-banto');
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = () => resolve([]);
    opening.onsuccess = () => {
      const database = opening.result;
      const asking = database.transaction('announced').objectStore('announced').getAllKeys();
      asking.onerror = () => reject(asking.error ?? new Error('the store did not answer'));
      asking.onsuccess = () => {
        database.close();
        resolve(asking.result.map(String).sort());
      };
    };
  });
}

/** When the talkroom was last looked at, epoch ms; 0 if never. */
export function readLookedAt(roomId: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('talkroom-banto');
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = () => resolve(0);
    opening.onsuccess = () => {
      const database = opening.result;
      const asking = database.transaction('coverage').objectStore('coverage').get(roomId);
      asking.onerror = () => reject(asking.error ?? new Error('the store did not answer'));
      asking.onsuccess = () => {
        database.close();
        const coverage = asking.result as { lookedAt: number | null } | undefined;
        resolve(coverage?.lookedAt ?? 0);
      };
    };
  });
}

/** Whole yen of each line that the revenue page or the sales file showed of the room. */
export function readCredits(roomId: string): Promise<number[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('talkroom-banto');
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = () => resolve([]);
    opening.onsuccess = () => {
      const database = opening.result;
      const asking = database.transaction('events').objectStore('events').index('roomId');
      const answer = asking.getAll(roomId);
      answer.onerror = () => reject(answer.error ?? new Error('the store did not answer'));
      answer.onsuccess = () => {
        database.close();
        const events = answer.result as { kind: string; netJpy?: number }[];
        resolve(events.flatMap(({ kind, netJpy }) => (kind === 'credited' ? (netJpy ?? []) : [])));
      };
    };
  });
}
