import { millisecondsInDay, millisecondsInMinute } from 'date-fns/constants';
import { startOfJapanDay } from './calendar.ts';
import { spansOn } from './days-off.ts';
import type { WorkingTime } from './days-off.ts';

/** How much working time lies between two moments, in ms; all of it where she never works. */
export function workingMsBetween(from: number, until: number, time: WorkingTime): number {
  let sumMs = 0;
  for (let day = startOfJapanDay(from); day < until; day += millisecondsInDay) {
    for (const span of spansOn(day, time)) {
      const start = Math.max(from, day + span.from * millisecondsInMinute);
      const end = Math.min(until, day + span.until * millisecondsInMinute);
      sumMs += Math.max(0, end - start);
    }
  }
  return sumMs > 0 || time.weekly.some((spans) => spans.length > 0)
    ? sumMs
    : Math.max(0, until - from);
}
