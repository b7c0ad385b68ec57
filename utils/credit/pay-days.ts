import { millisecondsInDay, millisecondsInMinute } from 'date-fns/constants';
import { fromJapanClock, toIsoDay, toJapanClock } from '../japan-time/calendar.ts';
import type { JapanDate } from '../japan-time/calendar.ts';
import { isWorkingDay } from '../japan-time/working-days.ts';

export interface PayDay {
  /** The last minute in which the payout can be asked for, epoch ms of its beginning. */
  requestBy: number;
  /** `YYYY-MM-DD` */
  paidOn: string;
}

/**
 * What is asked for from the 1st to the 15th, 23:59, is paid on the 20th, what is asked for later in
 * the month on the 5th of the next, or on the next working day. Confidence: high for the days
 * (facts C17, from several sellers and unchanged for years); that the bank's day off moves it to the
 * next working day, and by which calendar, is their word alone, and the site announces shifts of its
 * own around long holidays.
 *
 * @param creditedAt epoch ms; asking is possible from then on
 */
export function payDayFor(creditedAt: number): PayDay {
  const { year, month, day } = toJapanClock(creditedAt);
  const halves = [
    { closing: { year, month, day: 15 }, payment: { year, month, day: 20 } },
    // Day 0 is the last one of the month before.
    { closing: { year, month: month + 1, day: 0 }, payment: { year, month: month + 1, day: 5 } },
    // Only what is credited in the last minute of a month comes to this.
    { closing: { year, month: month + 1, day: 15 }, payment: { year, month: month + 1, day: 20 } },
  ];
  const half = halves
    .slice(day > 15 ? 1 : 0)
    .find(({ closing }) => creditedAt <= lastMinuteOf(closing));
  if (!half) throw new Error(`no pay-day after ${creditedAt}`);
  return { requestBy: lastMinuteOf(half.closing), paidOn: firstWorkingDayFrom(half.payment) };
}

const lastMinuteOf = (date: JapanDate): number =>
  fromJapanClock(date) + millisecondsInDay - millisecondsInMinute;

function firstWorkingDayFrom(date: JapanDate): string {
  let day = fromJapanClock(date);
  while (!isWorkingDay(day)) day += millisecondsInDay;
  return toIsoDay(toJapanClock(day));
}
