import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { BantoDatabase } from '../../../utils/store/database.ts';
import { recordObservations } from '../../../utils/store/record.ts';
import type { Reading } from '../../../utils/site/reading.ts';
import { observe } from '../../../utils/timeline/observe.ts';
import { freshStore } from '../../support/fresh-store.ts';
import { HOUR, message, NOW, revenue, talkroom } from '../../support/readings.ts';

let database: BantoDatabase;
beforeEach(async () => {
  database = await freshStore();
});
const record = (reading: Reading) =>
  recordObservations(database, observe(reading), 'full', reading.readAt);

describe('recording the revenue page', () => {
  const page = revenue([13_260], NOW - HOUR);

  it('puts the room on the shelf of closed ones, with its money', async () => {
    await record(talkroom({ readAt: NOW - 2 * HOUR, messages: [message({ siteId: 1 })] }));
    await record(page);
    const row = await database.rooms.get('18000001');
    expect(row).toMatchObject({ shelf: 'closed', lane: 'done', credit: { netJpy: 13_260 } });
    expect((await database.coverage.get('18000001'))?.lookedAt).toBe(NOW - 2 * HOUR);
  });

  it('makes no open room of one that was never seen', async () => {
    await record(page);
    expect(await database.rooms.where('shelf').equals('open').count()).toBe(0);
    expect(await database.rooms.get('18000001')).toMatchObject({ room: { stage: 'closed' } });
  });

  it('writes nothing new the second time, but a payout request', async () => {
    expect(await record(page)).toBe(1);
    expect(await record({ ...page, readAt: NOW + HOUR })).toBe(0);
    const requested = revenue([13_260], NOW - HOUR, { readAt: NOW + HOUR, isRequested: true });
    expect(await record(requested)).toBe(1);
    expect(await record(requested)).toBe(0);
    expect(await database.events.toArray()).toMatchObject([{ isRequested: true, seenAt: NOW }]);
  });
});
