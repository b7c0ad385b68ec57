import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { Dexie } from 'dexie';
import { BantoDatabase, openChecked } from '../../../utils/store/database.ts';
import { SCHEMA_VERSION } from '../../../utils/store/schema.ts';
import { recordInsertion, recordObservations } from '../../../utils/store/record.ts';
import { rowOf } from '../../../utils/store/row-of.ts';
import type { Keep } from '../../../utils/timeline/keep-words.ts';
import { observe } from '../../../utils/timeline/observe.ts';
import { pointAt } from '../../../utils/japan-time/moment.ts';
import { freshStore } from '../../support/fresh-store.ts';
import { found, HOUR, japan, message, NOW, talkroom } from '../../support/readings.ts';
import { theDuty } from '../../support/rooms.ts';

let database: BantoDatabase;
beforeEach(async () => {
  database = await freshStore();
});
const record = (reading: ReturnType<typeof talkroom>, keep: Keep = 'full') =>
  recordObservations(database, observe(reading), keep, reading.readAt);

describe('recording a look', () => {
  it('writes nothing new the second time', async () => {
    const reading = talkroom({ messages: [message({ siteId: 1 })] });
    expect(await record(reading)).toBeGreaterThan(0);
    expect(await record({ ...reading, readAt: NOW + HOUR })).toBe(0);
    expect((await database.coverage.get('18000001'))?.lookedAt).toBe(NOW + HOUR);
  });

  it('stores rows that equal what events and coverage give', async () => {
    await record(talkroom({ readAt: NOW - HOUR, messages: [message({ siteId: 1 })] }));
    await record(
      talkroom({ messages: [message({ siteId: 1 }), message({ siteId: 2, side: 'seller' })] }),
    );
    const stored = await database.rooms.get('18000001');
    const events = await database.events.toArray();
    const coverage = await database.coverage.get('18000001');
    if (!coverage) throw new Error('no coverage');
    expect(stored).toEqual(rowOf('18000001', events.reverse(), coverage, NOW));
  });

  it('keeps no word of anybody when the seller chose times only', async () => {
    await record(talkroom({ messages: [message({ siteId: 1, text: '住所は秘密です' })] }), 'times');
    expect(JSON.stringify(await database.events.toArray())).not.toContain('秘密');
  });
});

describe('a notice', () => {
  const inserted = {
    id: '18000001/inserted/1',
    roomId: '18000001',
    kind: 'notice-inserted',
    by: 'seller',
    at: pointAt(NOW),
    seenAt: NOW,
    templateId: 'notice-cancel',
    deadline: japan(2026, 11, 24, 21),
    words: '11月24日(火) 21時',
  } as const;
  const sent = (text: string) =>
    talkroom({
      readAt: NOW + 60_000,
      messages: [message({ siteId: 7, side: 'seller', sentAt: NOW, text })],
    });

  it('promises nothing until it is seen sent', async () => {
    await record(talkroom());
    await recordInsertion(database, inserted, NOW);
    const row = await database.rooms.get('18000001');
    expect(row?.duties.some(({ clock }) => clock === 'notice')).toBe(false);
  });

  it('becomes a duty when it is seen in the room, also when its words were not kept', async () => {
    await record(talkroom(), 'times');
    await recordInsertion(database, inserted, NOW);
    await record(sent('少し直しました。11月24日(火) 21時までにお返事をください。'), 'times');
    const row = await database.rooms.get('18000001');
    expect(theDuty(row?.duties ?? [], 'notice').due).toEqual(pointAt(inserted.deadline));
  });

  it('is not recognised in a message that names another date', async () => {
    await recordInsertion(database, inserted, NOW);
    await record(sent('11月25日(水) 21時までにお返事をください。'));
    const row = await database.rooms.get('18000001');
    expect(row?.room.notices).toEqual([]);
  });

  it('is answered by the buyer’s next words', async () => {
    await recordInsertion(database, inserted, NOW);
    const notice = message({ siteId: 7, side: 'seller', sentAt: NOW, text: inserted.words });
    // In the same printed minute: only the order tells that it is an answer.
    const answer = message({ siteId: 8, sentAt: NOW });
    await record(talkroom({ readAt: NOW + 2 * HOUR, messages: [notice, answer] }));
    const row = await database.rooms.get('18000001');
    const duty = row?.duties.find(({ clock }) => clock === 'notice');
    expect(duty?.ended).toMatchObject({ state: 'met', because: '18000001/m8' });
  });
});

describe('a store from the future', () => {
  it('is refused with a name, and nothing in it is touched', async () => {
    await record(talkroom({ step: found({ label: '進行中', meaning: 'working' }) }));
    await database.meta.put({ key: 'schemaVersion', value: SCHEMA_VERSION + 1 });
    database.close();
    await expect(openChecked(new BantoDatabase())).rejects.toMatchObject({ code: 'store-newer' });
    const raw = await new Dexie('talkroom-banto').open();
    expect(await raw.table('rooms').count()).toBe(1);
    raw.close();
  });
});
