import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { healthOf } from '../../../utils/health/health-of.ts';
import { BantoDatabase, openChecked } from '../../../utils/store/database.ts';
import { recordObservations } from '../../../utils/store/record.ts';
import { SCHEMA_VERSION } from '../../../utils/store/schema.ts';
import { observe } from '../../../utils/timeline/observe.ts';
import { freshStore } from '../../support/fresh-store.ts';
import { HOUR, message, NOW, talkroom } from '../../support/readings.ts';

const record = (database: BantoDatabase, reading: ReturnType<typeof talkroom>) =>
  recordObservations(database, observe(reading), 'full', reading.readAt, {
    health: healthOf(reading),
  });

test('a look leaves behind how each field was read, and the next one adds to it', async () => {
  const database = await freshStore();
  const messages = [message({ siteId: 1 })];
  await record(database, talkroom({ messages }));
  const lost = { readAt: NOW + HOUR, step: { missing: 'ways-disagree:step' } };
  await record(database, talkroom({ ...lost, messages }));
  expect(await database.health.count()).toBe(11);
  expect(await database.health.get('talkroom/step')).toEqual({
    ...{ id: 'talkroom/step', page: 'talkroom', field: 'step' },
    ...{ lastGoodAt: NOW, lastHow: 'class', lastAgreed: 2 },
    ...{ lastBadAt: NOW + HOUR, lastWhy: 'disagrees' },
  });
});

test('it is written with the look or not at all', async () => {
  const database = await freshStore();
  database.rooms.hook('creating', () => {
    throw new Error('the disk is full');
  });
  await expect(record(database, talkroom())).rejects.toThrow('the disk is full');
  expect(await database.health.count()).toBe(0);
});

test('no word of a message or of a name is in it', async () => {
  const database = await freshStore();
  const part = { messages: [message({ siteId: 1, text: '住所は秘密です', author: '秘密さん' })] };
  await record(database, talkroom(part));
  expect(JSON.stringify(await database.health.toArray())).not.toContain('秘密');
});

test('a store of the first version is taken over with all that is in it', async () => {
  Dexie.dependencies.indexedDB = new IDBFactory();
  const old = new Dexie('talkroom-banto');
  old.version(1).stores({
    meta: 'key',
    events: 'id, roomId',
    coverage: 'roomId',
    rooms: 'roomId, shelf, lane, wakeAt, [lane+urgentAt]',
    announced: 'id, roomId',
  });
  await old.table('meta').put({ key: 'schemaVersion', value: 1 });
  const seen = observe(talkroom({ messages: [message({ siteId: 1 })] }));
  await old.table('events').bulkPut(seen.flatMap(({ events }) => events));
  const events = await old.table('events').count();
  old.close();

  const database = await openChecked(new BantoDatabase());
  expect(events).toBeGreaterThan(0);
  expect(await database.events.count()).toBe(events);
  expect(await database.meta.get('schemaVersion')).toMatchObject({ value: SCHEMA_VERSION });
  await record(database, talkroom());
  expect(await database.health.count()).toBeGreaterThan(0);
});
