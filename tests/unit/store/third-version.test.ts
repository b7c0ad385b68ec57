import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { moneyOf } from '../../../utils/credit/money-of.ts';
import type { Money } from '../../../utils/credit/money.ts';
import { FEE_RULES } from '../../../utils/credit/rules/fee.ts';
import { NOTHING_CHANGED } from '../../../utils/credit/rules/own-book.ts';
import type { Duty } from '../../../utils/deadlines/duty.ts';
import { RULES } from '../../../utils/deadlines/rules/index.ts';
import { pointAt } from '../../../utils/japan-time/moment.ts';
import { BantoDatabase, openChecked } from '../../../utils/store/database.ts';
import { recomputeRows } from '../../../utils/store/recompute-rows.ts';
import type { RoomRow } from '../../../utils/store/room-row.ts';
import { rowOf } from '../../../utils/store/row-of.ts';
import { SCHEMA_VERSION } from '../../../utils/store/schema.ts';
import type { CreditedEvent, NoticeSentEvent } from '../../../utils/timeline/event.ts';
import type { Room } from '../../../utils/timeline/room.ts';
import { olderStore } from '../../support/older-store.ts';
import { HOUR, NOW } from '../../support/readings.ts';
import { known, OF_CREDITS, OF_MONEY, old, paid, without } from './older-rows.ts';

let database: BantoDatabase;
const open = async () => (database = await openChecked(new BantoDatabase()));
const rowsOf = (): Promise<RoomRow[]> => database.rooms.toArray();

afterEach(() => database.close());

const moneyIn = (room: Room, duties: readonly Duty[]): Money | null =>
  moneyOf(room, duties, { fees: FEE_RULES, feeChanges: [], rules: RULES }, NOW);

const fromFile: CreditedEvent = {
  ...{ id: '18000002/credited/file/1', roomId: '18000002', kind: 'credited', by: 'site' },
  ...{ at: pointAt(NOW - 40 * HOUR), seenAt: NOW, netJpy: 780, isRequested: false, source: 'file' },
};

describe('a store of the third version', () => {
  const third = ({ room, events }: typeof known): object => {
    const row = rowOf(room.roomId, events, room.coverage, NOW);
    const before = {
      ...without(row.room, ...OF_MONEY, 'texts', 'sellerFile'),
      byHand: without(row.room.byHand, 'amounts'),
      credits: row.room.credits.map((credited) => without(credited, ...OF_CREDITS)),
    };
    return { ...row, wakeAt: NOW + 500 * HOUR, room: before };
  };
  const shown = { id: 1, at: NOW, roomId: '18000001' };

  beforeEach(() => olderStore(3, { ...old, rooms: [third(known), third(paid)], shown: [shown] }));

  it('has no texts yet, and all the rest as it was', async () => {
    await open();
    expect((await database.meta.get('schemaVersion'))?.value).toBe(SCHEMA_VERSION);
    for (const { room } of await rowsOf()) {
      expect(room.texts).toEqual([]);
      expect(room.sellerFile).toBeNull();
    }
    expect(await database.shown.toArray()).toEqual([shown]);
    expect(await database.drafts.count()).toBe(0);
    expect(await rowsOf()).toEqual(
      [known, paid].map(({ room, events }) => {
        const row = rowOf(room.roomId, events, room.coverage, NOW);
        return { ...row, wakeAt: 0, room: { ...row.room, shownStage: null } };
      }),
    );
  });

  it('tells the money of its sales before and after they are rebuilt, to the same yen', async () => {
    await open();
    const monies = async () => (await rowsOf()).map(({ room, duties }) => moneyIn(room, duties));
    const before = await monies();
    expect(before.map((money) => money?.state)).toEqual(['not-delivered', 'credited']);
    expect(before[1]).toMatchObject({ netJpy: 3_000, isNetActual: true });
    await recomputeRows(database, NOTHING_CHANGED, NOW);
    const after = await monies();
    const amounts = (money: Money | null) => [money?.state, money?.netJpy, money?.creditedAt];
    expect(after.map(amounts)).toEqual(before.map(amounts));
    expect((await rowsOf()).map(({ room }) => room.shownStage?.page)).toEqual([
      'talkroom',
      'talkroom',
    ]);
  });

  it('knows which of its credits came from a file', async () => {
    const row = rowOf('18000002', [...paid.events, fromFile], paid.room.coverage, NOW);
    const credits = row.room.credits.map((credited) => without(credited, ...OF_CREDITS));
    const stored = { ...row, room: { ...row.room, credits } };
    await olderStore(3, { ...old, rooms: [stored] });
    await open();
    const [first] = await rowsOf();
    expect(first?.room.credits.map(({ source }) => source).sort()).toEqual(['file', 'page']);
  });

  it('shows the texts that were sent before once the room is looked at again', async () => {
    const notice: NoticeSentEvent = {
      ...{ id: '18000001/m2/notice', roomId: '18000001', kind: 'notice-sent', by: 'seller' },
      ...{ at: pointAt(NOW), seenAt: NOW, templateId: 'notice-cancel', deadline: NOW + HOUR },
      messageId: '18000001/m2',
    };
    await olderStore(3, { ...old, events: [...old.events, notice], rooms: [third(known)] });
    await open();
    await recomputeRows(database, NOTHING_CHANGED, NOW);
    const row = await database.rooms.get('18000001');
    expect(row?.room.texts).toMatchObject([{ templateId: 'notice-cancel' }]);
  });
});
