import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBankDay, payDayFor, payDaysAhead, payDaysFrom } from '../../../utils/credit/pay-days.ts';
import { DAYS_ASKED, NAIVE_DAYS } from '../../proofs/naive-days.ts';
import { japan } from '../../support/readings.ts';
import { isBankOpen, isoOf, naiveDayOf, naivePayDay } from './naive-pay-days.ts';

const SEED = 20261121;
const MINUTE = 60_000;

/** The last pay-days must still lie among the days that were counted. */
const anyMinute = fc
  .record({
    day: fc.constantFrom(...DAYS_ASKED.slice(0, -60)),
    minute: fc.oneof(fc.integer({ min: 0, max: 1439 }), fc.constantFrom(0, 1, 1438, 1439)),
    ms: fc.constantFrom(0, 1, 30_000, 59_999),
  })
  .map(({ day, minute, ms }) => day.from + minute * MINUTE + ms);

describe('pay-days, counted day by day on the fingers', () => {
  it('are the same for any moment of three years', () => {
    fc.assert(
      fc.property(anyMinute, (now) => {
        expect(payDayFor(now)).toEqual(naivePayDay(now));
      }),
      { numRuns: 3000, seed: SEED },
    );
  }, 60_000);

  it('follow each other without one left out or named twice', () => {
    fc.assert(
      fc.property(anyMinute, fc.integer({ min: 1, max: 4 }), (now, count) => {
        const expected = [naivePayDay(now)];
        for (let more = 1; more < count; more += 1) {
          expected.push(naivePayDay((expected.at(-1)?.requestBy ?? 0) + MINUTE));
        }
        expect(payDaysFrom(now, count)).toEqual(expected);
      }),
      { numRuns: 2000, seed: SEED },
    );
  }, 60_000);

  it('that can no longer be asked for stay ahead until the day itself is over', () => {
    fc.assert(
      fc.property(anyMinute, (now) => {
        // What was paid before the first day that was counted is not known.
        fc.pre(now > japan(2026, 1, 21));
        const today = isoOf(naiveDayOf(now));
        let next = naivePayDay(now - 20 * 1440 * MINUTE);
        while (next.paidOn < today) next = naivePayDay(next.requestBy + MINUTE);
        expect(payDaysAhead(now, 1)).toEqual([next]);
      }),
      { numRuns: 2000, seed: SEED },
    );
  }, 60_000);

  it('know every day on which banks rest', () => {
    for (const day of NAIVE_DAYS)
      expect([isoOf(day), isBankDay(day.from)]).toEqual([isoOf(day), isBankOpen(day)]);
  });
});

describe('the coming pay-days', () => {
  it('name the one on its way first, although its cut-off is over', () => {
    expect(payDaysAhead(japan(2026, 11, 18), 2)).toEqual([
      { requestBy: japan(2026, 11, 15, 23, 59), paidOn: '2026-11-20' },
      { requestBy: japan(2026, 11, 30, 23, 59), paidOn: '2026-12-07' },
    ]);
    expect(payDaysAhead(japan(2026, 11, 21), 1)[0]?.paidOn).toBe('2026-12-07');
  });

  it('lead over New Year and through Golden Week', () => {
    expect(payDaysFrom(japan(2026, 12, 16), 2).map(({ paidOn }) => paidOn)).toEqual([
      '2027-01-05',
      '2027-01-20',
    ]);
    expect(payDaysFrom(japan(2026, 4, 16), 2).map(({ paidOn }) => paidOn)).toEqual([
      '2026-05-07',
      '2026-05-20',
    ]);
  });

  it('close banks on the turn of the year even on a plain weekday', () => {
    expect(isBankDay(japan(2026, 12, 30))).toBe(true);
    expect(isBankDay(japan(2026, 12, 31))).toBe(false);
    expect(isBankDay(japan(2028, 1, 3))).toBe(false);
    expect(isBankDay(japan(2028, 1, 4))).toBe(true);
  });
});
