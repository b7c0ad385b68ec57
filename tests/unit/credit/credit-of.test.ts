import { describe, expect, it } from 'vitest';
import { creditOf } from '../../../utils/credit/credit-of.ts';
import { FEE_RULES } from '../../../utils/credit/rules/fee.ts';
import { netOf } from '../../../utils/credit/net-of.ts';
import { totalsOf } from '../../../utils/credit/totals.ts';
import type { OrderListReading } from '../../../utils/site/reading.ts';
import { found, HOUR, japan, message, NOW, talkroom } from '../../support/readings.ts';
import { afterLooks } from '../../support/rooms.ts';

const list: OrderListReading = {
  kind: 'order-list',
  readAt: NOW - 2 * HOUR,
  tab: 'open',
  rooms: [
    {
      roomId: '18000001',
      title: found('ロゴ制作いたします'),
      priceJpy: found(17_000),
      soldOn: found('2026-11-10'),
      dueOn: found(null),
      status: found({ label: '納品確認待ち', meaning: 'delivered' }),
    },
  ],
};
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

describe('amounts', () => {
  it('two orders of 17,000 and 65,000 yen leave 63,960 yen, as a revenue page showed', () => {
    const net = (gross: number) => netOf(gross, 'order', FEE_RULES);
    expect(net(17_000) + net(65_000)).toBe(63_960);
  });

  it('are cut to whole yen', () => {
    expect(netOf(501, 'order', FEE_RULES)).toBe(390);
  });

  it('add up over the rooms whose price is known and count the others', () => {
    const rows = [
      { credit: creditAfter(list, delivered) },
      { credit: creditAfter(delivered) },
      { credit: null },
    ];
    expect(totalsOf(rows)).toMatchObject({
      netJpy: 13_260,
      grossJpy: 17_000,
      count: 2,
      unknownCount: 1,
    });
  });
});
