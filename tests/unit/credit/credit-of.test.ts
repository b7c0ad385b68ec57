import { describe, expect, it } from 'vitest';
import { creditOf } from '../../../utils/credit/credit-of.ts';
import { FEE_RULES } from '../../../utils/credit/rules/fee.ts';
import { netOf } from '../../../utils/credit/net-of.ts';
import { totalsOf } from '../../../utils/credit/totals.ts';
import { minuteOf } from '../../../utils/japan-time/calendar.ts';
import {
  found,
  HOUR,
  japan,
  listedRoom,
  message,
  NOW,
  orderList,
  revenue,
  talkroom,
} from '../../support/readings.ts';
import { afterLooks } from '../../support/rooms.ts';

const list = orderList(
  [
    listedRoom({
      soldOn: found('2026-11-10'),
      status: found({ label: '納品確認待ち', meaning: 'delivered' }),
    }),
  ],
  { readAt: NOW - 2 * HOUR },
);
const sentAt = japan(2026, 11, 19, 16, 49);
const delivered = talkroom({
  step: found({ label: '納品送付', meaning: 'delivered' }),
  messages: [message({ siteId: 5, side: 'seller', mark: 'formal-delivery', sentAt })],
});
const creditAfter = (...looks: Parameters<typeof afterLooks>) => {
  const { room, duties } = afterLooks(...looks);
  return creditOf(room, duties, FEE_RULES);
};

describe('pending credit', () => {
  it('is promised for the end of the check and the day after a late acceptance, never earlier', () => {
    const credit = creditAfter(list, delivered);
    expect(credit).toMatchObject({ state: 'expected', grossJpy: 17_000, netJpy: 13_260 });
    expect(credit?.expected).toEqual({ from: NOW, until: japan(2026, 11, 23, 17) });
  });

  it('is due within a day of the acceptance', () => {
    const accepted = talkroom({
      readAt: NOW + HOUR,
      step: found({ label: '取引完了', meaning: 'finished' }),
    });
    const credit = creditAfter(delivered, accepted);
    expect(credit?.reason).toBe('after-acceptance');
    expect(credit?.expected?.until).toBe(NOW + 25 * HOUR);
  });

  it('has no amount until a list with the price was seen', () => {
    expect(creditAfter(delivered)).toMatchObject({ grossJpy: null, netJpy: null });
  });

  it('does not exist while nothing is delivered', () => {
    expect(creditAfter(talkroom())).toBeNull();
  });

  it('is credited when the room is closed', () => {
    const closed = talkroom({
      step: found({ label: '取引完了', meaning: 'finished' }),
      form: found(null),
    });
    expect(creditAfter(closed)).toMatchObject({ state: 'credited', expected: null });
  });
});

describe('credited money', () => {
  const closedAt = NOW + 30 * HOUR;
  const readAt = closedAt + HOUR;

  it('is what the revenue page printed, with the estimate beside it', () => {
    const credit = creditAfter(list, delivered, revenue([13_100, 780], closedAt, { readAt }));
    expect(credit).toMatchObject({
      ...{ state: 'credited', netJpy: 13_880, isNetActual: true, reason: 'revenue-page' },
      ...{ grossJpy: 17_000, estimatedNetJpy: 13_260, expected: null },
      creditedAt: minuteOf(closedAt),
    });
    expect(credit?.because).toHaveLength(2);
  });

  it('is known without a price, and for a room that was never opened', () => {
    expect(creditAfter(revenue([2340], closedAt, { readAt }))).toMatchObject({
      ...{ state: 'credited', netJpy: 2340, isNetActual: true },
      ...{ grossJpy: null, estimatedNetJpy: null },
    });
  });

  it('of a room that closed without a row on that page stays an estimate', () => {
    const finished = found({ label: '取引完了', meaning: 'finished' as const });
    const closed = talkroom({ readAt: NOW + HOUR, step: finished, form: found(null) });
    expect(creditAfter(list, delivered, closed)).toMatchObject({
      ...{ state: 'credited', netJpy: 13_260, isNetActual: false, reason: 'closed' },
    });
  });

  it('is no longer on its way', () => {
    const credit = creditAfter(list, delivered, revenue([13_260], closedAt, { readAt }));
    expect(totalsOf([{ credit }], NOW)).toMatchObject({ netJpy: 0, count: 0 });
  });

  it('does not exist for a cancelled room', () => {
    const rooms = list.rooms.map((room) => ({ ...room, status: { missing: 'status' } }));
    const cancelled = { ...list, readAt: NOW, tab: 'canceled', rooms };
    expect(creditAfter(cancelled, revenue([500], closedAt, { readAt }))).toBeNull();
  });
});

describe('amounts', () => {
  it('two orders of 17,000 and 65,000 yen leave 63,960 yen, as a revenue page showed', () => {
    const today = FEE_RULES.find(({ id }) => id === 'every@2021-04')?.perMille ?? 0;
    expect(netOf(17_000, today) + netOf(65_000, today)).toBe(63_960);
  });

  it('are cut to whole yen', () => {
    expect(netOf(501, 220)).toBe(390);
  });

  it('name no moment as the next that has passed', () => {
    const rows = [{ credit: creditAfter(list, delivered) }];
    expect(totalsOf(rows, NOW).next?.until).toBe(japan(2026, 11, 23, 17));
    expect(totalsOf(rows, japan(2026, 11, 23, 17)).next).toBeNull();
  });

  it('add up over the rooms whose price is known and count the others', () => {
    const rows = [
      { credit: creditAfter(list, delivered) },
      { credit: creditAfter(delivered) },
      { credit: null },
    ];
    expect(totalsOf(rows, NOW)).toMatchObject({
      netJpy: 13_260,
      grossJpy: 17_000,
      count: 2,
      unknownCount: 1,
    });
  });
});
