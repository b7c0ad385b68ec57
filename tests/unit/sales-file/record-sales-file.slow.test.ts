import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { parseSalesReading } from '../../../utils/site/sales-file/schema.ts';
import type { BantoDatabase } from '../../../utils/store/database.ts';
import { recordObservations } from '../../../utils/store/record.ts';
import { recordSalesFile } from '../../../utils/store/record-sales-file.ts';
import { rowOf } from '../../../utils/store/row-of.ts';
import { observe } from '../../../utils/timeline/observe.ts';
import { freshStore } from '../../support/fresh-store.ts';
import { HOUR, japan, message, NOW, revenue, talkroom } from '../../support/readings.ts';
import { saleRow, salesFile } from './sales-files.ts';

let database: BantoDatabase;
beforeEach(async () => {
  database = await freshStore();
});
const record = (rows: ReturnType<typeof saleRow>[], now = NOW) =>
  recordSalesFile(database, salesFile(rows, now), now);
const look = (reading: Parameters<typeof observe>[0]) =>
  recordObservations(database, observe(reading), 'full', NOW);

const FILE = [
  saleRow(),
  saleRow({ netJpy: 780, part: 'おひねり(追加)' }),
  saleRow({ roomId: '18000002', netJpy: 500 }),
];

describe('a sales file', () => {
  it('adds its sales to their rooms, and nothing at all the second time', async () => {
    expect(await record(FILE)).toEqual({ rooms: 2, credits: 3 });
    const events = await database.events.toArray();
    expect(await record(FILE, NOW + HOUR)).toEqual({ rooms: 2, credits: 0 });
    expect(await database.events.toArray()).toEqual(events);
    const room = await database.rooms.get('18000001');
    expect(room).toMatchObject({ shelf: 'closed', lane: 'done', credit: { netJpy: 14_040 } });
  });

  it('brings no more than the revenue page has shown already', async () => {
    await look(revenue([13_260], japan(2026, 11, 20, 12)));
    expect(await record(FILE)).toEqual({ rooms: 2, credits: 2 });
    expect(await database.rooms.get('18000001')).toMatchObject({ credit: { netJpy: 14_040 } });
  });

  it('leaves messages, names and the last look alone', async () => {
    await look(talkroom({ readAt: NOW - HOUR, messages: [message({ siteId: 1 })] }));
    await record([saleRow({ title: '別の名前', buyer: '秘密さん' })]);
    const row = await database.rooms.get('18000001');
    expect(row?.room).toMatchObject({ title: 'ロゴ制作いたします', buyer: 'さくら' });
    expect(row?.room.coverage.lookedAt).toBe(NOW - HOUR);
    expect(JSON.stringify(await database.events.toArray())).not.toMatch(/秘密|別の名前/);
    expect(await database.events.where('roomId').equals('18000001').count()).toBeGreaterThan(1);
  });

  it('stores rows that equal what events and coverage give', async () => {
    await record(FILE);
    const stored = await database.rooms.get('18000001');
    const events = await database.events.where('roomId').equals('18000001').toArray();
    const coverage = await database.coverage.get('18000001');
    if (!coverage) throw new Error('no coverage');
    expect(stored).toEqual(rowOf('18000001', events.reverse(), coverage, NOW));
  });

  it('of years, in no order, is known again room by room', async () => {
    const many = Array.from({ length: 600 }, (_, index) =>
      saleRow({ roomId: String(18_000_600 - index) }),
    );
    await look(talkroom({ roomId: '18000100', messages: [message({ siteId: 1 })] }));
    for (const [rows, credits] of [[many, 600] as const, [many.toReversed(), 0] as const]) {
      expect(await record(rows)).toEqual({ rooms: 600, credits });
      const row = await database.rooms.get('18000100');
      expect(row?.room).toMatchObject({ messageCount: 1, credits: { length: 1 } });
    }
  });
});

describe('what the worker accepts', () => {
  it('is a reading of the agreed shape', () => {
    expect(parseSalesReading(salesFile(FILE))).toEqual(salesFile(FILE));
  });

  it.each([
    ['a page', revenue([500], NOW)],
    ['half a yen', salesFile([saleRow({ netJpy: 0.5 })])],
    ['money back', salesFile([saleRow({ netJpy: -1 })])],
    ['a room that is no talkroom', salesFile([saleRow({ roomId: 'dm-1' })])],
    ['more than was agreed', { ...salesFile([]), note: 'さくら' }],
  ])('not %s', (_what, reading) => {
    expect(parseSalesReading(reading)).toBeUndefined();
  });
});
