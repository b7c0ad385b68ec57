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
