import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { toIsoDay, toJapanClock } from '../../utils/japan-time/calendar.ts';
import {
  addWorkingTime,
  daysOffBetween,
  isWorkingMoment,
  workingMsBetween,
} from '../../utils/japan-time/working-time.ts';
import type { WorkingTime } from '../../utils/japan-time/working-time.ts';
import { DAY, HOUR, japan } from '../support/readings.ts';
import { MINUTE, NaiveWork } from './naive-working-time.ts';

/** `RUNS=5000 vitest run …` looks further than the checks do. */
const RUNS = { numRuns: Number(process.env['RUNS'] ?? 200), seed: 20261120 };

vi.setConfig({ testTimeout: 120_000 });

const FIRST = japan(2026, 3, 1);
/** Edges lie on full hours and around the days off in a row. */
const anHour = fc.nat(400 * 24).map((count) => FIRST + count * HOUR);
const aFeast = fc
  .tuple(fc.constantFrom([4, 27], [8, 10], [9, 17], [12, 27]), fc.nat(9 * 24))
  .map(([[month = 1, day = 1], hour]) => japan(2026, month, day, hour));
const aMinute = fc.oneof(
  anHour,
  aFeast,
  fc.nat(400 * 1440).map((count) => FIRST + count * MINUTE),
);
const someMinutes = (most: number): fc.Arbitrary<number> =>
  fc.oneof(
    fc.nat(most / 60).map((hours) => hours * 60),
    fc.nat(most),
  );
const aMoment = fc.integer({ min: 0, max: 400 * DAY }).map((ms) => FIRST + ms);

const aTime = fc.oneof(
  fc.constantFrom(0, 120, 540, 720, 780, 1080, 1320, 1440),
  fc.integer({ min: 0, max: 1440 }),
);
/** In any order, one over the other, some the wrong way round. */
const aSpan = fc
  .tuple(aTime, aTime, fc.integer({ min: 0, max: 9 }))
  .map(([a, b, mistake]) =>
    mistake === 0
      ? { from: a, until: b }
      : { from: Math.min(a, b), until: Math.max(a, b, Math.min(a + 30, 1440)) },
  );
const spansOfADay = fc.oneof(
  { weight: 2, arbitrary: fc.constant([]) },
  { weight: 5, arbitrary: fc.array(aSpan, { maxLength: 4 }) },
);
const aWeek = fc.oneof(
  { weight: 8, arbitrary: fc.array(spansOfADay, { minLength: 7, maxLength: 7 }) },
  {
    weight: 2,
    arbitrary: fc.array(aSpan, { maxLength: 3 }).map((day) => [day, day, day, day, day, day, day]),
  },
  { weight: 1, arbitrary: fc.constant([[], [], [], [], [], [], []]) },
);
const aLeave = fc
  .tuple(
    fc.integer({ min: -10, max: 420 }),
    fc.oneof(fc.nat(10), fc.nat(10), fc.integer({ min: 380, max: 440 })),
  )
  .map(([first, days]) => ({
    from: toIsoDay(toJapanClock(FIRST + first * DAY)),
    until: toIsoDay(toJapanClock(FIRST + (first + days) * DAY)),
  }));
const aWorkingTime: fc.Arbitrary<WorkingTime> = fc.record({
  weekly: aWeek,
  isOffOnHolidays: fc.boolean(),
  isOffInObon: fc.boolean(),
  isOffAtNewYear: fc.boolean(),
  leave: fc.array(aLeave, { maxLength: 3 }),
});
const someHours = fc.nat(30 * HOUR).map((ms) => ms / HOUR);
const amount = fc.oneof(fc.record({ hours: someHours }), fc.record({ days: fc.nat(12) }));

const readable = (at: number): string => new Date(at + 9 * HOUR).toISOString();

test('hours end where a walk from minute to minute ends', () => {
  fc.assert(
    fc.property(aMinute, someMinutes(30 * 60), aWorkingTime, (start, minutes, time) => {
      const walked = new NaiveWork(time).afterMinutes(start, minutes);
      const end = addWorkingTime(start, { hours: minutes / 60 }, time);
      expect(readable(end)).toBe(readable(walked));
    }),
    RUNS,
  );
});

test('days end where a walk from minute to minute ends', () => {
  fc.assert(
    fc.property(aMinute, fc.nat(12), aWorkingTime, (start, days, time) => {
      const walked = new NaiveWork(time).afterDays(start, days);
      expect(readable(addWorkingTime(start, { days }, time))).toBe(readable(walked));
    }),
    RUNS,
  );
});

test('the same minutes lie between two moments, and she works in the same ones', () => {
  fc.assert(
    fc.property(aMinute, someMinutes(5 * 1440), aWorkingTime, (start, minutes, time) => {
      const naive = new NaiveWork(time);
      const end = start + minutes * MINUTE;
      expect(workingMsBetween(start, end, time)).toBe(naive.minutesBetween(start, end) * MINUTE);
      for (let at = start; at < end; at += 20 * MINUTE) {
        expect(isWorkingMoment(at, time)).toBe(naive.works(at));
        expect(isWorkingMoment(at - 1, time)).toBe(naive.works(at - 1));
      }
    }),
    RUNS,
  );
});

test('no day off is left unexplained, and no other is called one', () => {
  fc.assert(
    fc.property(aMinute, someMinutes(20 * 1440), aWorkingTime, (start, minutes, time) => {
      const end = start + minutes * MINUTE;
      const named = daysOffBetween(start, end, time).map(({ day, why }) => `${day} ${why}`);
      expect(named).toEqual(new NaiveWork(time).daysOff(start, end));
    }),
    { ...RUNS, numRuns: RUNS.numRuns / 5 },
  );
});

test('who starts later never ends earlier, nor who has more to do', () => {
  fc.assert(
    fc.property(aMoment, aMoment, amount, aWorkingTime, (a, b, length, time) => {
      const [early, late] = [Math.min(a, b), Math.max(a, b)];
      const end = addWorkingTime(early, length, time);
      expect(end).toBeGreaterThanOrEqual(early);
      expect(addWorkingTime(late, length, time)).toBeGreaterThanOrEqual(end);
      expect(addWorkingTime(early, oneMore(length), time)).toBeGreaterThanOrEqual(end);
    }),
    RUNS,
  );
});

const oneMore = (length: { hours: number } | { days: number }) =>
  'hours' in length ? { hours: length.hours + 1 } : { days: length.days + 1 };

test('hours done in two parts end like the whole, and are found between its ends', () => {
  fc.assert(
    fc.property(aMoment, someHours, someHours, aWorkingTime, (start, a, b, time) => {
      fc.pre(a > 0);
      const whole = addWorkingTime(start, { hours: a + b }, time);
      const half = addWorkingTime(start, { hours: a }, time);
      expect(readable(addWorkingTime(half, { hours: b }, time))).toBe(readable(whole));
      expect(workingMsBetween(start, whole, time)).toBe(Math.round((a + b) * HOUR));
    }),
    RUNS,
  );
});
