import { NOTHING_CHANGED } from '../../../utils/credit/rules/own-book.ts';
import { salesOf } from '../../../utils/credit/sales-of.ts';
import type { Sale } from '../../../utils/credit/sales-of.ts';
import { found } from '../../support/readings.ts';
import type { Reading } from '../../../utils/site/reading.ts';
import type { Ledger } from '../../../utils/store/questions.ts';
import { rowOf } from '../../../utils/store/row-of.ts';
import { DAY, listedRoom, NOW, orderList, revenue } from '../../support/readings.ts';
import { afterLooks } from '../../support/rooms.ts';
import * as samples from './sample-rows.ts';

export function sampleOf(...looks: Reading[]): samples.Sample {
  const { room, events } = afterLooks(...looks);
  return { row: rowOf(room.roomId, events, room.coverage, NOW), events };
}

/** Sold for 17,000 yen and counted so many days ago. */
export const credited = (roomId: string, daysAgo: number, netJpy = 13_260): samples.Sample =>
  sampleOf(
    orderList([listedRoom({ roomId, soldOn: found('2026-09-01') })], { readAt: NOW - 40 * DAY }),
    revenue([netJpy], NOW - daysAgo * DAY, { roomId }),
  );

/** On its way, counted, asked for, not delivered, unreadable, and of unknown price. */
export const everyKind = (): samples.Sample[] => [
  samples.delivered(NOW, 17_000, '18000021'),
  samples.delivered(NOW, null, '18000022'),
  samples.waitingBuyer(NOW, 2, '18000023'),
  samples.unreadable(NOW, '18000024'),
  credited('18000025', 3),
  credited('18000026', 20, 13_000),
  sampleOf(revenue([5_000], NOW - 2 * DAY, { roomId: '18000027', isRequested: true })),
  sampleOf(revenue([9_999], NOW - 300 * DAY, { roomId: '18000028' })),
];

export const ledgerOf = (rooms: readonly samples.Sample[]): Ledger => ({
  rows: rooms.map(({ row }) => row),
  credits: rooms.flatMap(({ events }) => events.filter((event) => event.kind === 'credited')),
});

export const salesIn = (rooms: readonly samples.Sample[]): Sale[] =>
  salesOf(ledgerOf(rooms).rows, NOTHING_CHANGED, NOW);
