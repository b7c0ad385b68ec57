import { toJapanClock } from '../japan-time/calendar.ts';
import type { Moment } from '../japan-time/moment.ts';
import { resolvePastStamp } from '../japan-time/stamps.ts';

/**
 * The same month, day and time in the newest year that makes it begin not after `notAfter`, never
 * in a later one. As it was where it begins early enough, and where no year within a leap cycle does.
 */
export function notLaterThan(at: Moment, notAfter: number): Moment {
  if (at.from <= notAfter) return at;
  const start = resolvePastStamp(toJapanClock(at.from), notAfter);
  return start ? { from: start.from, until: start.from + (at.until - at.from) } : at;
}

export const doMeet = (a: Moment, b: Moment): boolean => a.from <= b.until && b.from <= a.until;
