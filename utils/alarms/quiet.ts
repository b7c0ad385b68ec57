import { millisecondsInDay, millisecondsInMinute } from 'date-fns/constants';
import { startOfJapanDay } from '../japan-time/calendar.ts';
import type { Moment } from '../japan-time/moment.ts';
import type { Hours } from '../preferences/preferences.ts';

/** The quiet hours in which a moment lies, `until` not included; null where it lies in none. */
export function quietAround(moment: number, quiet: Hours | null): Moment | null {
  if (!quiet || quiet.from === quiet.until) return null;
  const day = startOfJapanDay(moment);
  // The hours that began on the day before may last until this one.
  for (const start of [day - millisecondsInDay, day]) {
    const from = start + quiet.from * millisecondsInMinute;
    const endsOn = quiet.from < quiet.until ? start : start + millisecondsInDay;
    const until = endsOn + quiet.until * millisecondsInMinute;
    if (from <= moment && moment < until) return { from, until };
  }
  return null;
}

export const beforeQuiet = (moment: number, quiet: Hours | null): number =>
  quietAround(moment, quiet)?.from ?? moment;

/** What has waited until now does not come in quiet hours either. */
export function outsideQuiet(moment: number, quiet: Hours | null, now: number): number {
  const after = quietAround(moment, quiet)?.until ?? moment;
  return after <= now ? (quietAround(now, quiet)?.until ?? after) : after;
}
