import fc from 'fast-check';
import type { AlarmPreferences } from '../../utils/preferences/preferences.ts';
import { HOUR } from '../support/readings.ts';

/** What a seller may wish of her alarms, made up at random, and a slow way to read a clock. */

export const MINUTE = HOUR / 60;
const DAY_MINUTES = 24 * 60;

/** Such as people choose, and any other. */
const minuteOfDay = fc.oneof(
  fc.constantFrom(8 * 60, 20 * 60 + 30, 22 * 60),
  fc.integer({ min: 0, max: DAY_MINUTES - 1 }),
);
const maybe = <T>(wish: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof(fc.constant(null), wish);

const quietHours = fc.oneof(
  fc.constant({ from: 23 * 60, until: 7 * 60 }),
  fc.record({ from: minuteOfDay, until: minuteOfDay }).filter(({ from, until }) => from !== until),
);

export const someWishes: fc.Arbitrary<AlarmPreferences> = fc.record({
  quiet: maybe(quietHours),
  repeat: maybe(
    fc.record({
      everyMinutes: fc.constantFrom(10, 45, 60, 200),
      atMost: fc.integer({ min: 1, max: 5 }),
    }),
  ),
  morning: maybe(minuteOfDay),
  evening: maybe(minuteOfDay),
  tonight: maybe(fc.record({ at: minuteOfDay, backAt: minuteOfDay })),
  showsBuyer: fc.boolean(),
});

/** What a clock in Tokyo shows, in minutes since midnight. */
export const minuteShown = (moment: number): number =>
  Math.floor((moment + 9 * HOUR) / MINUTE) % DAY_MINUTES;

export function isQuiet(moment: number, { quiet }: AlarmPreferences): boolean {
  if (!quiet) return false;
  const minute = minuteShown(moment);
  const { from, until } = quiet;
  return from < until ? minute >= from && minute < until : minute >= from || minute < until;
}

const startOfMinute = (moment: number): number => Math.floor(moment / MINUTE) * MINUTE;

/** Back, minute by minute, to where the silence began. */
export function lastBeforeQuiet(moment: number, wishes: AlarmPreferences): number {
  if (!isQuiet(moment, wishes)) return moment;
  let start = startOfMinute(moment);
  while (isQuiet(start - MINUTE, wishes)) start -= MINUTE;
  return start;
}

/** On, minute by minute, to where it is over. */
export function firstAfterQuiet(moment: number, wishes: AlarmPreferences): number {
  if (!isQuiet(moment, wishes)) return moment;
  let end = startOfMinute(moment);
  while (isQuiet(end, wishes)) end += MINUTE;
  return end;
}
