import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { announcementsOf } from '../../../utils/alarms/rungs.ts';
import { stateOf } from '../../../utils/deadlines/duty.ts';
import { laneOf } from '../../../utils/deadlines/lane-of.ts';
import { nextDuty } from '../../../utils/deadlines/rank.ts';
import { rulesFor } from '../../../utils/deadlines/rules-for.ts';
import { NOTHING_CHANGED } from '../../../utils/credit/rules/own-book.ts';
import { BantoDatabase, openChecked } from '../../../utils/store/database.ts';
import { readFirstLook } from '../../../utils/store/first-look.ts';
import { recomputeRows } from '../../../utils/store/recompute-rows.ts';
import { recordDeeds } from '../../../utils/store/record.ts';
import type { RoomRow } from '../../../utils/store/room-row.ts';
import { rowOf } from '../../../utils/store/row-of.ts';
import { SCHEMA_VERSION } from '../../../utils/store/schema.ts';
import { NOTHING_BY_HAND } from '../../../utils/timeline/by-hand.ts';
import { pause } from '../../support/deeds.ts';
import { olderStore } from '../../support/older-store.ts';
import { NOW } from '../../support/readings.ts';
import { announced, known, old, paid } from './older-rows.ts';

let database: BantoDatabase;
const open = async () => (database = await openChecked(new BantoDatabase()));
const rowsOf = (): Promise<RoomRow[]> => database.rooms.toArray();

beforeEach(() => olderStore(2, old));
afterEach(() => database.close());

describe('a store of the version before', () => {
  it('is opened, and nothing in it is lost', async () => {
    await open();
    expect((await database.meta.get('schemaVersion'))?.value).toBe(SCHEMA_VERSION);
    const byId = (events: readonly { id: string }[]) => events.map(({ id }) => id).sort();
    expect(byId(await database.events.toArray())).toEqual(byId(old.events));
    expect(await database.coverage.toArray()).toEqual(old.coverage);
    expect(await database.announced.toArray()).toEqual([announced]);
    expect(await database.shown.count()).toBe(0);
    expect((await rowsOf()).map(({ roomId }) => roomId)).toEqual(['18000001', '18000002']);
  });

  it('is opened a second time as it was left', async () => {
    await open();
    const first = await rowsOf();
    database.close();
    await open();
    expect(await rowsOf()).toEqual(first);
  });

  it('shows nothing of the popup’s first look before it is brought up to date, and all after', async () => {
    expect(await readFirstLook()).toBeUndefined();
    await open();
    const look = await readFirstLook();
    expect(look?.rows.map(({ roomId }) => roomId)).toContain('18000001');
    const lanes = (await rowsOf()).map(({ lane }) => lane);
    expect(look?.counts.reply).toBe(lanes.filter((lane) => lane === 'reply').length);
  });

  it('warns of what is due though no room was rebuilt yet', async () => {
    await open();
    const row = await database.rooms.get('18000001');
    if (!row) throw new Error('the room is gone');
    expect(row.wakeAt).toBeLessThanOrEqual(NOW);
    const { announcements } = announcementsOf(
      row,
      rulesFor(row.room, NOTHING_CHANGED),
      new Map(),
      NOW,
    );
    expect(announcements.map(({ rung }) => rung.duty.clock)).toContain('first-contact');
  });

  it('has rows that every part of the popup can read', async () => {
    await open();
    for (const row of await rowsOf()) {
      expect(row.room.byHand).toEqual(NOTHING_BY_HAND);
      expect(row.room.buyerAsks).toEqual(row.room.buyerWaits);
      expect(laneOf(row.room, row.duties, NOW)).toBe(row.lane);
      expect(nextDuty(row, NOW)).not.toBeNull();
      for (const duty of row.duties) expect(stateOf(duty, NOW)).toMatch(/^(running|overdue|met)$/);
    }
  });

  it('comes to what is rebuilt from scratch, money and all', async () => {
    await open();
    await recomputeRows(database, NOTHING_CHANGED, NOW);
    const rebuilt = [known, paid].map(({ room, events }) =>
      rowOf(room.roomId, events, room.coverage, NOW),
    );
    expect(await rowsOf()).toEqual(rebuilt);
    expect(rebuilt[1]?.duties.map(({ clock }) => clock)).toContain('payout');
  });

  it('takes what she sets down by hand before anything was rebuilt', async () => {
    await open();
    await recordDeeds(database, [pause(NOW)], NOW);
    expect((await database.rooms.get('18000001'))?.room.byHand.pauses).toHaveLength(1);
  });
});

it('a store of the first version is opened as well', async () => {
  await olderStore(1, old);
  await open();
  expect((await database.meta.get('schemaVersion'))?.value).toBe(SCHEMA_VERSION);
  expect(await database.health.count()).toBe(0);
  expect((await rowsOf()).every(({ room }) => room.byHand.pauses.length === 0)).toBe(true);
});

it('a store of a later version is refused, not opened without a word', async () => {
  await open();
  await database.meta.put({ key: 'schemaVersion', value: SCHEMA_VERSION + 1 });
  database.close();
  await expect(openChecked(new BantoDatabase())).rejects.toMatchObject({ code: 'store-newer' });
});
