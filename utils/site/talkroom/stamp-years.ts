import { millisecondsInDay, millisecondsInHour } from 'date-fns/constants';
import {
  dayOf,
  fromJapanClock,
  isRealDate,
  japanYearOf,
  minuteOf,
  toJapanClock,
} from '../../japan-time/calendar.ts';
import type { Moment } from '../../japan-time/moment.ts';
import { CLOCK_SKEW_MS, resolvePastStamp } from '../../japan-time/stamps.ts';
import type { YearlessStamp } from '../../japan-time/stamps.ts';

/** Rows written in the same minute may stand in either order; a year must not hang on that. */
const DISORDER_MS = millisecondsInHour;

/** After this many years every real day has come again, 29 February too. */
const LEAP_CYCLE_YEARS = 8;

export const newestPossible = (now: number): number => now + CLOCK_SKEW_MS;

/** The row's moment, given that it is not after `notAfter`: the following row's, or now. */
export function resolveRowStamp(
  stamp: YearlessStamp | { month: number; day: number },
  notAfter: number,
): Moment | null {
  if ('hour' in stamp) return resolvePastStamp(stamp, notAfter) ?? null;
  const start = resolvePastStamp({ ...stamp, hour: 0, minute: 0 }, notAfter);
  return start ? dayOf(toJapanClock(start.from)) : null;
}

/** A stamp names another year only after at least 365 days. */
export const isNewestYear = (at: Moment | null, notAfter: number): boolean =>
  at !== null && at.from <= notAfter && notAfter < at.from + 365 * millisecondsInDay;

export const boundBefore = (following: Moment): number => following.until + DISORDER_MS;

/** A message is read at or after the minute in which it was written, and not after now. */
export function resolveReadStamp(
  stamp: YearlessStamp,
  writtenAt: Moment,
  now: number,
): Moment | null {
  const year = japanYearOf(writtenAt.from);
  for (let later = 0; later <= LEAP_CYCLE_YEARS; later += 1) {
    const date = { year: year + later, month: stamp.month, day: stamp.day };
    const start = fromJapanClock(date, stamp.hour, stamp.minute);
    if (!isRealDate(date) || start < writtenAt.from) continue;
    return start <= newestPossible(now) ? minuteOf(start) : null;
  }
  return null;
}
