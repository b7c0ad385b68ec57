import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { NOTHING_CHANGED } from '../../../utils/credit/rules/own-book.ts';
import type { OwnBook } from '../../../utils/credit/rules/own-book.ts';
import { BantoDatabase, openChecked } from '../../../utils/store/database.ts';
import { moveRooms } from '../../../utils/store/move-rooms.ts';
import { recomputeRows } from '../../../utils/store/recompute-rows.ts';
import { recordDeeds, recordObservations } from '../../../utils/store/record.ts';
import { rowOf } from '../../../utils/store/row-of.ts';
import type { Reading } from '../../../utils/site/reading.ts';
import { observe } from '../../../utils/timeline/observe.ts';
import { deed, pause } from '../../support/deeds.ts';
import { freshStore } from '../../support/fresh-store.ts';
import {
  DAY,
  found,
  HOUR,
  listedRoom,
  message,
  NOW,
  orderList,
  talkroom,
} from '../../support/readings.ts';
import { theDuty } from '../../support/rooms.ts';

let database: BantoDatabase;
beforeEach(async () => {
  database = await freshStore();
});

const look = (readings: Reading[], book?: OwnBook, now = NOW) =>
  recordObservations(database, readings.flatMap(observe), 'full', now, book ? { book } : {});
const asked = (roomId: string, readAt = NOW) =>
  talkroom({ roomId, readAt, messages: [message({ siteId: 1, sentAt: NOW - HOUR })] });
const answered = (roomId: string) =>
  talkroom({ roomId, messages: [message({ siteId: 2, side: 'seller', sentAt: NOW - HOUR })] });

const THREE_DAYS: OwnBook = {
  ...NOTHING_CHANGED,
  changes: [
    { clock: 'seller-silence', length: { days: 3 }, warnBeforeMs: null, changedAt: NOW - DAY },
  ],
};
const CALM: OwnBook = {
  ...NOTHING_CHANGED,
  policies: [
    {
      ...{ id: 'calm', name: 'ゆっくり', targets: { 'own-reply': 'off' } },
      when: { service: null, tag: 'ゆっくり', stage: null, roomId: null },
    },
  ],
};

const silenceOf = async (roomId: string) =>
  theDuty((await database.rooms.get(roomId))?.duties ?? [], 'seller-silence').due.from;

/** Every row as it would be if all had been seen by these rules from the beginning. */
async function expectRebuilt(book: OwnBook, now: number): Promise<void> {
  const rows = await database.rooms.toArray();
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) {
    const events = await database.events.where('roomId').equals(row.roomId).toArray();
    expect(row).toEqual(rowOf(row.roomId, events.reverse(), row.room.coverage, now, book));
  }
}

describe('when she changes what she wishes', () => {
  it('the estimate of every sale is by the fees that she has set', async () => {
    const sent = message({
      siteId: 1,
      side: 'seller',
      mark: 'formal-delivery',
      sentAt: NOW - HOUR,
    });
    const step = found({ label: '納品送付', meaning: 'delivered' as const });
    await look([orderList([listedRoom()]), talkroom({ step, messages: [sent] })]);
    const netOfSale = async () => (await database.rooms.get('18000001'))?.credit?.netJpy;
    expect(await netOfSale()).toBe(13_260);
    const fee = { id: 'a', service: 'ロゴ', perMille: 275, since: '2025-04-01' };
    const book = { ...NOTHING_CHANGED, feeChanges: [fee] };
    expect(await recomputeRows(database, book, NOW)).toBe(0);
    expect(await netOfSale()).toBe(12_325);
    await look([talkroom({ readAt: NOW + HOUR, step, messages: [sent] })], book, NOW + HOUR);
    expect(await netOfSale()).toBe(12_325);
    await recomputeRows(database, { ...book, feeChanges: [{ ...fee, service: '名刺' }] }, NOW);
    expect(await netOfSale()).toBe(13_260);
  });

  it('every room is as if it had been so from the beginning', async () => {
    await look([asked('1'), answered('2'), asked('3')]);
    await recordDeeds(
      database,
      [pause(NOW)].map((each) => ({ ...each, roomId: '1' })),
      NOW,
    );
    for (const book of [THREE_DAYS, CALM, NOTHING_CHANGED]) {
      await recomputeRows(database, book, NOW + HOUR);
      await expectRebuilt(book, NOW + HOUR);
    }
  });

  it('is told how many rooms have another moment now', async () => {
    await look([asked('1'), answered('2'), asked('3')]);
    expect(await recomputeRows(database, THREE_DAYS, NOW)).toBe(2);
    expect(await recomputeRows(database, THREE_DAYS, NOW)).toBe(0);
    expect(await recomputeRows(database, NOTHING_CHANGED, NOW)).toBe(2);
    expect(await silenceOf('1')).toBe(NOW - HOUR + 4 * DAY);
  });

  it('counts the room whose own target has gone', async () => {
    await look([asked('1'), asked('2')]);
    await recordDeeds(database, [deed({ kind: 'tagged', tags: ['ゆっくり'] }, NOW, '1')], NOW);
    expect(await recomputeRows(database, CALM, NOW)).toBe(1);
  });

  it('reaches more rooms than fit into one bite', { timeout: 30_000 }, async () => {
    const ids = Array.from({ length: 202 }, (_, index) => String(index));
    const rooms = ids.flatMap((roomId) => observe(asked(roomId)));
    await database.events.bulkPut(rooms.flatMap(({ events }) => events));
    await database.coverage.bulkPut(rooms.map(({ coverage }) => coverage));
    await database.rooms.bulkPut(
      rooms.map(({ roomId, events, coverage }) => rowOf(roomId, events, coverage, NOW)),
    );
    expect(await recomputeRows(database, THREE_DAYS, NOW)).toBe(202);
    const dues = (await database.rooms.toArray()).map(
      ({ duties }) => theDuty(duties, 'seller-silence').due.from,
    );
    expect(new Set(dues)).toEqual(new Set([NOW - HOUR + 3 * DAY]));
  });

  it('lets every room be reckoned again, though it was to sleep for long', async () => {
    await look([asked('1')]);
    await database.rooms.update('1', { wakeAt: NOW + 90 * DAY });
    await recomputeRows(database, NOTHING_CHANGED, NOW);
    expect((await database.rooms.get('1'))?.wakeAt).toBeLessThanOrEqual(NOW);
  });

  it('sends a room that nobody opened for days where it belongs by now', async () => {
    await look([answered('1')]);
    await recomputeRows(database, NOTHING_CHANGED, NOW + 10 * DAY);
    expect((await database.rooms.get('1'))?.lane).toBe('check');
  });
});

describe('what she has set down', () => {
  const deeds = [pause(NOW + 1), deed({ kind: 'tagged', tags: ['急ぎ'] }, NOW + 2)];
  const byHand = async (from = database) => (await from.rooms.get('18000001'))?.room.byHand;

  it('outlives the next look, whatever words are kept, and the same again', async () => {
    await look([asked('18000001')]);
    await recordDeeds(database, deeds, NOW + 2);
    const before = await byHand();
    await recordDeeds(database, deeds, NOW + 3);
    const again = observe(asked('18000001', NOW + HOUR));
    await recordObservations(database, again, 'times', NOW + HOUR);
    expect(await byHand()).toEqual(before);
    expect(before).toMatchObject({ tags: ['急ぎ'], pauses: [{ until: null }] });
  });

  it('goes with its room into another book, beside what is known there', async () => {
    await look([asked('18000001')]);
    await recordDeeds(database, deeds, NOW + 2);
    const other = await openChecked(new BantoDatabase('another-book'));
    await recordObservations(other, observe(asked('18000001', NOW + HOUR)), 'full', NOW + HOUR);
    const before = await byHand();
    await moveRooms(['18000001'], { from: database, to: other, now: NOW + HOUR });
    expect(await byHand(other)).toEqual(before);
    expect(await byHand()).toBeUndefined();
    other.close();
  });
});
