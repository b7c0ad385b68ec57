import { describe, expect, it } from 'vitest';
import { moneyOf } from '../../../utils/credit/money-of.ts';
import { reconcileSales } from '../../../utils/credit/reconcile-sales.ts';
import { FEE_RULES } from '../../../utils/credit/rules/fee.ts';
import type { SaleRow } from '../../../utils/credit/ageing.ts';
import { RULES } from '../../../utils/deadlines/rules/index.ts';
import { dayOf, minuteOf, toJapanClock } from '../../../utils/japan-time/calendar.ts';
import type { Reading } from '../../../utils/site/reading.ts';
import type { SaleRow as FileRow } from '../../../utils/site/readings/money.ts';
import type { CreditedEvent } from '../../../utils/timeline/event.ts';
import { observeRevenue, observeSalesFile } from '../../../utils/timeline/observe-revenue.ts';
import {
  DAY,
  found,
  HOUR,
  japan,
  listedRoom,
  message,
  NOW,
  orderList,
  talkroom,
} from '../../support/readings.ts';
import { afterLooks } from '../../support/rooms.ts';

/** Room, moment, net. */
type Line = readonly [string, number, number];

const pageAt = (readAt: number, ...lines: Line[]) => {
  const rows = lines.map(([roomId, at, netJpy]) => ({
    ...{ roomId, netJpy, creditedAt: minuteOf(at), isRequested: false },
  }));
  return { kind: 'revenue' as const, readAt, found: found(rows.length), rows };
};

const onPage = (readAt: number, ...lines: Line[]): CreditedEvent[] =>
  observeRevenue(pageAt(readAt, ...lines)).flatMap(({ events }) => events);

const inFile = (...lines: Line[]): CreditedEvent[] => {
  const rows: FileRow[] = lines.map(([roomId, at, netJpy]) => ({
    ...{ roomId, netJpy, creditedAt: dayOf(toJapanClock(at)) },
    ...{ part: null, title: null, buyer: null },
  }));
  const reading = { kind: 'sales-file' as const, readAt: NOW, rows };
  return observeSalesFile(reading).flatMap(({ events }) => events);
};

const saleAfter = (...looks: Reading[]): SaleRow => {
  const { room, duties } = afterLooks(...looks);
  const money = moneyOf(room, duties, { fees: FEE_RULES, feeChanges: [], rules: RULES }, NOW);
  if (!money) throw new Error('no sale');
  return { room, money };
};

const ROOM = '18000001';
const listed = orderList([listedRoom({ soldOn: found('2026-11-01') })], { readAt: NOW - 15 * DAY });

/** Delivered on 9 November: counted at the latest at 14:00 on the 13th. */
const delivered = talkroom({
  readAt: japan(2026, 11, 9, 14),
  step: found({ label: '納品送付', meaning: 'delivered' }),
  messages: [
    message({ siteId: 5, side: 'seller', mark: 'formal-delivery', sentAt: japan(2026, 11, 9, 13) }),
  ],
});

const OTHER: Line = ['18000009', japan(2026, 11, 1, 12), 500];
const other = saleAfter(
  orderList([listedRoom({ roomId: OTHER[0], priceJpy: found(642) })], { readAt: NOW - 15 * DAY }),
  pageAt(NOW, OTHER),
);

describe('a sale that the site has counted', () => {
  it('is missing here where its room was never seen, with all that it brought', () => {
    const revenue = onPage(NOW, [ROOM, NOW - DAY, 7_800], [ROOM, NOW - DAY, 390]);
    const expected = [{ kind: 'missing-here', roomId: ROOM, from: 'revenue', netJpy: 8_190 }];
    expect(reconcileSales({ rows: [], revenue, file: [] })).toMatchObject(expected);
    const heardOf = saleAfter(pageAt(NOW, [ROOM, NOW - DAY, 7_800], [ROOM, NOW - DAY, 390]));
    expect(reconcileSales({ rows: [heardOf], revenue, file: [] })).toMatchObject(expected);
  });

  it('is no line of the list where everything fits', () => {
    const lines: Line[] = [[ROOM, japan(2026, 11, 10, 9), 13_260]];
    const rows = [saleAfter(listed, delivered, pageAt(NOW, ...lines))];
    const both = { rows, revenue: onPage(NOW, ...lines), file: inFile(...lines) };
    expect(reconcileSales(both)).toEqual([]);
  });

  it('shows by how much less came than was expected', () => {
    const line: Line = [ROOM, japan(2026, 11, 10, 9), 12_325];
    const rows = [saleAfter(listed, delivered, pageAt(NOW, line))];
    expect(reconcileSales({ rows, revenue: onPage(NOW, line), file: [] })).toMatchObject([
      { kind: 'different-amount', between: 'estimate-and-actual', differenceJpy: -935 },
    ]);
  });

  it('shows a second line for one service as double', () => {
    const at = japan(2026, 11, 10, 9);
    const lines: Line[] = [
      [ROOM, at, 13_260],
      [ROOM, at + HOUR, 13_260],
    ];
    const rows = [saleAfter(listed, delivered, pageAt(NOW, ...lines))];
    expect(reconcileSales({ rows, revenue: onPage(NOW, ...lines), file: [] })).toMatchObject([
      { kind: 'double', why: 'line-twice', netJpy: 13_260 },
    ]);
  });
});

describe('a sale that should be counted by now', () => {
  const rows = [saleAfter(listed, delivered), other];

  it('is missing on a page that was read later and goes back far enough', () => {
    expect(reconcileSales({ rows, revenue: onPage(NOW, OTHER), file: [] })).toMatchObject([
      { kind: 'missing-there', where: 'revenue', roomId: ROOM, by: japan(2026, 11, 13, 14) },
    ]);
  });

  it('is not asked for on a page that was read before it had to be there', () => {
    const revenue = onPage(japan(2026, 11, 13, 13), OTHER);
    expect(reconcileSales({ rows, revenue, file: [] })).toEqual([]);
  });

  it('is not asked for on a page whose oldest row is younger: it may have left the page', () => {
    const young: Line = ['18000008', japan(2026, 11, 15), 500];
    const revenue = onPage(NOW, young);
    const found = reconcileSales({ rows, revenue, file: [] });
    expect(found.map(({ kind, roomId }) => [kind, roomId])).toEqual([['missing-here', '18000008']]);
  });

  it('is not asked for on a further page that begins after the newest rows', () => {
    const newest: Line = ['18000008', japan(2026, 11, 15), 500];
    const older: Line[] = [OTHER, ['18000007', japan(2026, 11, 8), 500]];
    const revenue = [...onPage(NOW - HOUR, newest), ...onPage(NOW, ...older)];
    const kinds = reconcileSales({ rows, revenue, file: [] }).map(({ kind }) => kind);
    expect(kinds).not.toContain('missing-there');
  });

  it('is missing where the room was seen closed, too', () => {
    const finished = found({ label: '取引完了', meaning: 'finished' as const });
    const closed = { ...delivered, readAt: japan(2026, 11, 10), step: finished, form: found(null) };
    const seenClosed = [saleAfter(listed, delivered, closed), other];
    expect(
      reconcileSales({ rows: seenClosed, revenue: onPage(NOW, OTHER), file: [] }),
    ).toMatchObject([{ kind: 'missing-there', roomId: ROOM, netJpy: 13_260 }]);
  });

  it('is not asked for while nothing is delivered', () => {
    const open = [saleAfter(listed), other];
    expect(reconcileSales({ rows: open, revenue: onPage(NOW, OTHER), file: [] })).toEqual([]);
  });

  it('is looked for in what the caller knows of the looks', () => {
    const looks = [{ from: japan(2026, 11, 1), until: NOW }];
    const found = reconcileSales({ rows: rows.slice(0, 1), revenue: [], file: [], looks });
    expect(found).toMatchObject([{ kind: 'missing-there', roomId: ROOM }]);
  });
});

describe('page and file', () => {
  const at = japan(2026, 11, 10, 9);
  const rows = [saleAfter(listed, delivered, pageAt(NOW, [ROOM, at, 13_260])), other];
  const END: Line = ['18000009', japan(2026, 11, 19), 500];
  const compare = (page: Line[], file: Line[]) =>
    reconcileSales({ rows, revenue: onPage(NOW, ...page), file: inFile(...file) }).filter(
      (line) => line.roomId === ROOM,
    );

  it('that name different amounts for a day are shown with both', () => {
    expect(
      compare([OTHER, END, [ROOM, at, 13_260]], [OTHER, END, [ROOM, at, 13_000]]),
    ).toMatchObject([
      { kind: 'different-amount', between: 'page-and-file', pageJpy: 13_260, fileJpy: 13_000 },
    ]);
  });

  it('miss what only the other one shows, on days that both show', () => {
    expect(compare([OTHER, END, [ROOM, at, 13_260]], [OTHER, END])).toMatchObject([
      { kind: 'missing-there', where: 'file', netJpy: 13_260 },
    ]);
    expect(compare([OTHER, END], [OTHER, END, [ROOM, at, 13_260]])).toMatchObject([
      { kind: 'missing-there', where: 'revenue', netJpy: 13_260 },
    ]);
  });

  it('are not asked for days that they may not show', () => {
    expect(compare([[ROOM, at, 13_260]], [END])).toEqual([]);
    expect(compare([END], [OTHER, [ROOM, at, 13_260]])).toEqual([]);
  });

  it('that put one sale on neighbouring days count it twice: that is said', () => {
    const [late, next] = [japan(2026, 11, 10, 23, 59), japan(2026, 11, 11)];
    expect(
      compare([OTHER, END, [ROOM, late, 13_260]], [OTHER, END, [ROOM, next, 13_260]]),
    ).toMatchObject([{ kind: 'double', why: 'other-day', netJpy: 13_260 }]);
  });

  it('do not differ over two equal tips that both show', () => {
    const lines: Line[] = [OTHER, END, [ROOM, at, 13_260], [ROOM, at, 390], [ROOM, at, 390]];
    expect(compare(lines, lines)).toEqual([]);
  });
});
