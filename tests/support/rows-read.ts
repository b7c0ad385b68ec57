declare global {
  /** How many rows the store has handed out since it is counted. */
  var rowsRead: number;
}

/**
 * Counts from now on what IndexedDB hands out of the tables that grow with the rooms; keys and counts
 * are no rows.
 * It may go into a worker as text, so it knows nothing but its own words.
 */
export function countRowsRead(): void {
  const growing = new Set(['rooms', 'events', 'coverage', 'announced']);
  globalThis.rowsRead = 0;
  const rowsIn = (result: unknown): number =>
    Array.isArray(result) ? result.length : Number(result !== undefined && result !== null);
  for (const { prototype } of [IDBObjectStore, IDBIndex]) {
    for (const name of ['get', 'getAll', 'getAllRecords', 'openCursor']) {
      // The newest of them is not known to the types, nor to every engine.
      const methods = prototype as unknown as Record<string, IDBObjectStore['getAll'] | undefined>;
      const read = methods[name];
      if (!read) continue;
      methods[name] = function (this: IDBObjectStore | IDBIndex, ...asked) {
        const request = read.apply(this as IDBObjectStore, asked);
        const table = 'objectStore' in this ? this.objectStore : this;
        if (growing.has(table.name)) {
          // A cursor succeeds once for each row.
          request.addEventListener(
            'success',
            () => (globalThis.rowsRead += rowsIn(request.result)),
          );
        }
        return request;
      };
    }
  }
}
