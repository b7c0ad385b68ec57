import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { openDatabase } from '../../../utils/store/database.ts';
import { readRatableRooms } from '../../../utils/store/ratable-rooms.ts';
import { recordObservations } from '../../../utils/store/record.ts';
import { observe } from '../../../utils/timeline/observe.ts';
import { DAY, message, NOW, revenue, talkroom } from '../../support/readings.ts';

const BOOK = 'ratings';
const ratable = async (now = NOW): Promise<string[]> =>
  (await readRatableRooms(BOOK, now)).map(({ roomId }) => roomId);

beforeEach(async () => {
  const database = await openDatabase(BOOK);
  const closings = [
    ['18000002', 2],
    ['18000001', 9],
    ['18000003', 15],
  ] as const;
  const closed = closings.flatMap(([roomId, days]) =>
    observe(revenue([3_000], NOW - days * DAY, { roomId })),
  );
  const open = talkroom({ roomId: '18000004', messages: [message({ sentAt: NOW - DAY })] });
  await recordObservations(database, [...closed, ...observe(open)], 'full', NOW);
});

it('names the rooms that are over but for her rating, the nearest end first', async () => {
  expect(await ratable()).toEqual(['18000001', '18000002']);
});

it('names a room as long as its rating may still be open, and no longer', async () => {
  expect(await ratable(NOW + 4 * DAY)).toEqual(['18000001', '18000002']);
  expect(await ratable(NOW + 6 * DAY)).toEqual(['18000002']);
  expect(await ratable(NOW + 13 * DAY)).toEqual([]);
});
