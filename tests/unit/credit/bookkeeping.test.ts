import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bookRowsOf,
  byMonth,
  periodOf,
  totalsOfMonth,
  totalsOfRows,
  undatedIn,
} from '../../../utils/credit/bookkeeping.ts';
import type { SaleRow } from '../../../utils/credit/ageing.ts';
import { minuteOf } from '../../../utils/japan-time/calendar.ts';
import { DAYS_ASKED, NAIVE_DAYS } from '../../proofs/naive-days.ts';
import { japan, NOW } from '../../support/readings.ts';
import { credited, part, saleRow } from './forecast-rows.ts';
import { counted, parsed } from './bookkeeping-rows.ts';
import { isoOf, naiveDayOf } from './naive-pay-days.ts';

const SEED = 20261121;

describe('the books of a month', () => {
  it('begin and end with the month in Japan', () => {
    const rows = [
      counted('1', japan(2026, 10, 31, 23, 59)),
      counted('2', japan(2026, 11, 1)),
      counted('3', japan(2026, 11, 30, 23, 59)),
      counted('4', japan(2026, 12, 1)),
    ];
    expect(bookRowsOf(rows, periodOf('2026-11')).map(({ roomId }) => roomId)).toEqual(['2', '3']);
    expect(periodOf('2028-02')).toEqual({ from: '2028-02-01', until: '2028-02-29' });
  });

  it('put an option that was counted in the next month there, with its own line', () => {
    const row = counted('1', japan(2026, 11, 30, 23, 50));
    const later = credited('1/credited/2', 3_900, japan(2026, 12, 1, 0, 10));
    const option = part({
      ...{ id: 'x', kind: 'option', grossJpy: 5_000, feeJpy: 1_100, netJpy: 3_900 },
      ...{ isNetActual: true, because: ['x', '1/credited/2'] },
    });
    const room = { ...row.room, credits: [...row.room.credits, later] };
    const rows = [{ room, money: { ...row.money, parts: [...row.money.parts, option] } }];
    expect(totalsOfMonth(rows, '2026-11')).toMatchObject({ rows: 1, netJpy: 7_800 });
    expect(totalsOfMonth(rows, '2026-12')).toMatchObject({
      rows: 1,
      grossJpy: 5_000,
      feeJpy: 1_100,
    });
  });

  it('say of a room that was only seen closed that day and amount are estimates', () => {
    const creditedAt = { from: japan(2026, 11, 3), until: japan(2026, 11, 5, 9) };
    const row = saleRow({}, { state: 'credited', reason: 'closed', creditedAt });
    expect(parsed([row])).toEqual([
      expect.objectContaining({
        ...{ 'credited-on': '2026-11-05', 'credited-on-is': '見込み' },
        ...{ gross: '10000', fee: '2200', net: '7800', 'net-is': '見込み', 'paid-on': '' },
      }),
    ]);
  });

  it('say what an amount was taken from', () => {
    const sourceOf = (because: string[], isGrossByHand: boolean) =>
      parsed([
        saleRow(
          {},
          {
            ...{ state: 'credited', reason: 'closed', creditedAt: minuteOf(NOW) },
            parts: [part({ because, isGrossByHand })],
            sources: [
              { eventId: 'opened', page: 'talkroom' },
              { eventId: 'price', page: 'order-list' },
            ],
          },
        ),
      ])[0]?.['source'];
    expect(sourceOf(['opened', 'price'], false)).toBe('order-list');
    expect(sourceOf(['opened', 'deed'], true)).toBe('hand');
    expect(parsed([counted('1', NOW)])[0]).toMatchObject({ source: 'revenue' });
  });

  it('mark the day of the payout as an estimate, always', () => {
    const row = counted('1', NOW);
    row.money = {
      ...row.money,
      state: 'paid',
      paidOn: { from: '2026-12-07', until: '2026-12-07' },
    };
    expect(parsed([row])[0]).toMatchObject({ 'paid-on': '2026-12-07', 'paid-on-is': '見込み' });
  });

  it('hold no sale that is not counted, and none that was cancelled', () => {
    const creditedAt = minuteOf(NOW);
    const rows = (['with-buyer', 'not-delivered', 'cancelled', 'unknown'] as const).map((state) =>
      saleRow({}, { state, creditedAt }),
    );
    expect(bookRowsOf(rows, periodOf('2026-11'))).toEqual([]);
  });

  it('name a counted sale of which nobody knows when', () => {
    const row = saleRow({}, { state: 'credited', reason: 'closed', creditedAt: null });
    expect(undatedIn([row, counted('2', NOW)])).toEqual([row]);
  });

  it('leave an amount empty that nobody knows, and count it', () => {
    const row = counted('1', NOW);
    const unknown = part({ id: 'x', kind: 'tip', grossJpy: null, feeJpy: null, netJpy: null });
    row.money = { ...row.money, parts: [...row.money.parts, unknown] };
    expect(parsed([row])[1]).toMatchObject({
      part: 'tip',
      gross: '',
      fee: '',
      net: '',
      'net-is': '',
    });
    expect(totalsOfMonth([row], '2026-11')).toMatchObject({
      rows: 2,
      unknownCount: 1,
      netJpy: 7_800,
    });
  });
});

interface Line {
  day: number;
  netJpy: number | null;
  feeJpy: number | null;
}

describe('totals', () => {
  const anyLine = fc.record({
    day: fc.integer({ min: 0, max: 400 }),
    netJpy: fc.option(fc.integer({ min: 0, max: 100_000 }), { freq: 9 }),
    feeJpy: fc.option(fc.integer({ min: 0, max: 20_000 }), { freq: 5 }),
  });

  const rowOfLine = ({ day, netJpy, feeJpy }: Line, index: number): SaleRow => {
    const at = (DAYS_ASKED[day]?.from ?? 0) + index * 60_000;
    const row = counted(String(index + 1), at, netJpy ?? 0);
    const grossJpy = netJpy === null || feeJpy === null ? null : netJpy + feeJpy;
    const parts = row.money.parts.map((each) => ({
      ...each,
      ...{ grossJpy, netJpy, feeJpy: grossJpy === null ? null : feeJpy },
    }));
    return { ...row, money: { ...row.money, parts } };
  };

  it('of the dashboard are to the yen what the file of the month adds up to', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 20 }), (lines) => {
        const rows = lines.map(rowOfLine);
        const months = [
          ...new Set(lines.map(({ day }) => isoOf(DAYS_ASKED[day] ?? naiveDayOf(NOW)).slice(0, 7))),
        ];
        expect(byMonth(rows).map(({ month }) => month)).toEqual(months.sort().reverse());
        for (const { month, totals } of byMonth(rows)) {
          const cells = parsed(rows, month);
          const sum = (name: string) => cells.reduce((yen, cell) => yen + Number(cell[name]), 0);
          const { grossJpy, feeJpy, netJpy, netWithoutGrossJpy } = totals;
          expect([cells.length, sum('gross'), sum('fee'), sum('net')]).toEqual([
            totals.rows,
            grossJpy,
            feeJpy,
            netJpy,
          ]);
          expect(grossJpy - feeJpy + netWithoutGrossJpy).toBe(netJpy);
          expect(totalsOfMonth(rows, month)).toEqual(totals);
        }
      }),
      { numRuns: 2000, seed: SEED },
    );
  }, 60_000);

  it('of all months are those of all days, however they are cut', () => {
    fc.assert(
      fc.property(
        fc.array(anyLine, { maxLength: 20 }),
        fc.integer({ min: 0, max: 399 }),
        (lines, cut) => {
          const rows = lines.map(rowOfLine);
          const iso = (index: number) => isoOf(NAIVE_DAYS[index] ?? naiveDayOf(NOW));
          const before = bookRowsOf(rows, { from: iso(0), until: iso(cut) });
          const after = bookRowsOf(rows, { from: iso(cut + 1), until: iso(400) });
          const whole = totalsOfRows(bookRowsOf(rows, { from: iso(0), until: iso(400) }));
          expect(whole.rows).toBe(lines.length);
          expect(totalsOfRows([...before, ...after])).toEqual(whole);
          const ofMonths = byMonth(rows).reduce((yen, { totals }) => yen + totals.netJpy, 0);
          expect(ofMonths).toBe(lines.reduce((yen, { netJpy }) => yen + (netJpy ?? 0), 0));
        },
      ),
      { numRuns: 2000, seed: SEED },
    );
  }, 60_000);
});
