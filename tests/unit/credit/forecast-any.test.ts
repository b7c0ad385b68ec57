import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecastOf } from '../../../utils/credit/forecast.ts';
import type { Stack } from '../../../utils/credit/forecast.ts';
import type { Money } from '../../../utils/credit/money.ts';
import { DAY, HOUR, japan } from '../../support/readings.ts';
import { anyMonies } from './forecast-rows.ts';
import { where } from './forecast-where.ts';
import { isoOf, naiveDayOf, naivePayDay } from './naive-pay-days.ts';

const SEED = 20261121;

const naivePaidOn = (at: number, now: number): string => naivePayDay(Math.max(at, now)).paidOn;

/** The next day on which anything is paid, today included. */
function naivePayDayAhead(now: number): string {
  let next = naivePayDay(now - 20 * DAY);
  while (next.paidOn < isoOf(naiveDayOf(now))) next = naivePayDay(next.requestBy + 60_000);
  return next.paidOn;
}

/** By the rules in words, one sale after the other; undefined: nothing of it is to come. */
function naivePlace(sale: Money, when: 'from' | 'until', now: number): string | undefined {
  if (sale.state === 'paid' || sale.state === 'cancelled') return undefined;
  if (sale.state === 'requested') {
    const day = sale.paidOn?.[when] ?? '';
    const next = naivePayDayAhead(now);
    return day < next ? next : day;
  }
  if (sale.state === 'credited') {
    if (sale.reason === 'sales-file' || !sale.creditedAt) return 'unknown';
    return sale.creditedAt.until + 120 * DAY < now ? 'unknown' : naivePaidOn(now, now);
  }
  if (!sale.expected || sale.expected.until < now) return 'unknown';
  return naivePaidOn(sale.expected[when], now);
}

describe('any forecast', () => {
  const anyTime = fc
    .integer({ min: 0, max: 500 * 24 })
    .map((hours) => japan(2026, 2, 1) + hours * HOUR);
  const anyCase = anyTime.chain((now) => fc.tuple(fc.constant(now), anyMonies(now)));
  const add = (stacks: readonly Stack[], name: 'netJpy' | 'count' | 'incompleteCount'): number =>
    stacks.reduce((sum, stack) => sum + stack[name], 0);

  it('holds every sale that is to come exactly once, by its latest moment and by its earliest', () => {
    fc.assert(
      fc.property(anyCase, ([now, monies]) => {
        const forecast = forecastOf(monies, now);
        const lastBar = forecast.bars.at(-1)?.payDay.paidOn ?? '';
        for (const sale of monies) {
          for (const [when, end] of [
            ['latest', 'until'],
            ['earliest', 'from'],
          ] as const) {
            const naive = naivePlace(sale, end, now);
            const [place, ...more] = where(forecast, when, sale.roomId);
            expect(more).toEqual([]);
            if (naive === 'unknown')
              expect(forecast.bars.map(({ payDay }) => payDay.paidOn)).not.toContain(place);
            else if (naive === undefined) expect(place).toBeUndefined();
            else if (naive > lastBar) expect(place).toBe('later');
            else expect(place).toBe(naive);
          }
        }
      }),
      { numRuns: 2000, seed: SEED },
    );
  }, 60_000);

  it('adds up to the yen, in whatever order the sales stand', () => {
    fc.assert(
      fc.property(anyCase, ([now, monies]) => {
        const forecast = forecastOf(monies, now);
        const unknown = [...forecast.unknown.values()];
        const toCome = monies.filter(({ state }) => state !== 'paid' && state !== 'cancelled');
        const yen = toCome.reduce((sum, { netJpy }) => sum + (netJpy ?? 0), 0);
        for (const when of ['latest', 'earliest'] as const) {
          const stacks = [...forecast.bars.map((bar) => bar[when]), forecast.later[when]];
          for (const name of ['netJpy', 'count', 'incompleteCount'] as const) {
            expect(add([...stacks, ...unknown], name)).toBe(forecast.total[name]);
          }
          for (const stack of stacks) {
            const states = [...stack.byState.values()];
            expect(states.reduce((sum, { netJpy }) => sum + netJpy, 0)).toBe(stack.netJpy);
          }
        }
        expect(forecast.total).toMatchObject({ netJpy: yen, count: toCome.length });
        const turned = forecastOf([...monies].reverse(), now);
        expect(turned.bars.map(({ latest }) => latest.netJpy)).toEqual(
          forecast.bars.map(({ latest }) => latest.netJpy),
        );
      }),
      { numRuns: 2000, seed: SEED },
    );
  }, 60_000);

  it('draws six pay-days that are not over', () => {
    fc.assert(
      fc.property(anyTime, (now) => {
        const days = forecastOf([], now).bars.map(({ payDay }) => payDay.paidOn);
        expect(days).toHaveLength(6);
        expect([...days].sort()).toEqual(days);
        expect((days[0] ?? '') >= isoOf(naiveDayOf(now))).toBe(true);
      }),
      { numRuns: 500, seed: SEED },
    );
  });
});
