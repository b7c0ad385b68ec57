import { IDBFactory } from 'fake-indexeddb';
import { Dexie } from 'dexie';
import { BantoDatabase, openChecked } from '../../utils/store/database.ts';

/** A store of its own for each test; nothing of one is left to the next. */
export async function freshStore(): Promise<BantoDatabase> {
  Dexie.dependencies.indexedDB = new IDBFactory();
  return openChecked(new BantoDatabase());
}
