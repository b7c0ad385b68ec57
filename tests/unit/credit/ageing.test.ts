import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageingOf, byService } from '../../../utils/credit/ageing.ts';
import type { SaleRow } from '../../../utils/credit/ageing.ts';
import { minuteOf } from '../../../utils/japan-time/calendar.ts';
import type { Moment } from '../../../utils/japan-time/moment.ts';
import { NAIVE_DAYS } from '../../proofs/naive-days.ts';
import { DAY, HOUR, japan, NOW } from '../../support/readings.ts';
import { part, saleRow } from './forecast-rows.ts';
import { naiveDayOf } from './naive-pay-days.ts';

const SEED = 20261121;

const delivered = (
  roomId: string,
  at: Moment | null,
  state: 'with-buyer' | 'credited' = 'with-buyer',
) => saleRow({ roomId, deliveries: at ? [{ eventId: 'delivery', at }] : [] }, { state });

const agesOf = (rows: readonly SaleRow[], now = NOW): Record<string, string[]> =>
  Object.fromEntries(
    ageingOf(rows, now).flatMap(({ age, roomIds }) => (roomIds.length > 0 ? [[age, roomIds]] : [])),
  );

describe('how long delivered sales wait', () => {
  it('is counted in days of the calendar: last night is yesterday', () => {
    const lastNight = minuteOf(japan(2026, 11, 16, 23, 59));
    expect(agesOf([delivered('1', lastNight)])).toEqual({ '4-7': ['1'] });
    expect(agesOf([delivered('1', minuteOf(japan(2026, 11, 17)))])).toEqual({ '0-3': ['1'] });
  });

  it('counts from the last delivery where work was sent back', () => {
    const marks = [NOW - 20 * DAY, NOW - HOUR].map((at) => ({ eventId: 'x', at: minuteOf(at) }));
    expect(agesOf([saleRow({ roomId: '1', deliveries: marks }, {})])).toEqual({ '0-3': ['1'] });
  });

  it('is not known of a delivery that nobody saw, or that fits several groups', () => {
    const rows = [
      delivered('1', null),
      delivered('2', { from: NOW - 10 * DAY, until: NOW - DAY }),
      delivered('3', { from: NOW - 3 * DAY, until: NOW - DAY }),
    ];
    expect(agesOf(rows)).toEqual({ unknown: ['1', '2'], '0-3': ['3'] });
  });

  it('leaves out what is counted already', () => {
    expect(agesOf([delivered('1', minuteOf(NOW - DAY), 'credited')])).toEqual({});
  });

  it('names every group, also the empty ones, and adds the yen of each', () => {
    const groups = ageingOf([delivered('1', minuteOf(NOW)), delivered('2', minuteOf(NOW))], NOW);
    expect(groups.map(({ age }) => age)).toEqual(['0-3', '4-7', '8-30', 'over-30', 'unknown']);
    expect(groups[0]?.sums).toMatchObject({ netJpy: 15_600, count: 2 });
  });

  it('is what counting the days one by one gives', () => {
    const anyAgo = fc.integer({ min: 0, max: 60 * 1440 }).map((minutes) => minutes * 60_000);
    const anyNow = fc
      .integer({ min: 70 * 24, max: 1000 * 24 })
      .map((hours) => japan(2026, 1, 1) + hours * HOUR);
    fc.assert(
      fc.property(anyNow, anyAgo, (now, agoMs) => {
        const [today, then] = [naiveDayOf(now), naiveDayOf(now - agoMs)];
        const days = NAIVE_DAYS.filter(({ from }) => from > then.from && from <= today.from).length;
        const age = days > 30 ? 'over-30' : days > 7 ? '8-30' : days > 3 ? '4-7' : '0-3';
        expect(agesOf([delivered('1', minuteOf(now - agoMs))], now)).toEqual({ [age]: ['1'] });
      }),
      { numRuns: 2000, seed: SEED },
    );
  }, 60_000);
});

describe('what is on its way by service', () => {
  it('puts the service that brings most first, and sales whose page was never seen in one group', () => {
    const rows = [
      saleRow({ roomId: '1', title: 'ロゴ' }, {}),
      saleRow({ roomId: '2', title: 'バナー' }, { parts: [part({ netJpy: 39_000 })] }),
      saleRow({ roomId: '3', title: 'ロゴ' }, {}),
      saleRow({ roomId: '4', title: null }, {}),
      saleRow({ roomId: '5', title: 'ロゴ' }, { state: 'not-delivered' }),
    ];
    expect(
      byService(rows).map(({ title, sums, roomIds }) => [title, sums.netJpy, roomIds]),
    ).toEqual([
      ['バナー', 39_000, ['2']],
      ['ロゴ', 15_600, ['1', '3']],
      [null, 7_800, ['4']],
    ]);
  });
});
