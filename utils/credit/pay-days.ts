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
 * the month on the 5th of the next, or on the next day on which banks work. Confidence: high for the
 * days (facts C17, from several sellers and unchanged for years); that the bank's day off moves it to
 * the next one, and by which calendar, is their word alone, and the site announces shifts of its own
 * around long holidays.
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
  return { requestBy: lastMinuteOf(half.closing), paidOn: firstBankDayFrom(half.payment) };
}

/** The pay-days that can still be asked for, the next first. */
export function payDaysFrom(now: number, count: number): PayDay[] {
  const days: PayDay[] = [];
  let from = now;
  while (days.length < count) {
    const payDay = payDayFor(from);
    days.push(payDay);
    from = payDay.requestBy + millisecondsInMinute;
  }
  return days;
}

/** Longer than any money is on its way after its cut-off. */
const LONGEST_WAY_MS = 14 * millisecondsInDay;

/** The same with those that can no longer be asked for, but on which money is still to be paid. */
export function payDaysAhead(now: number, count: number): PayDay[] {
  const today = toIsoDay(toJapanClock(now));
  return payDaysFrom(now - LONGEST_WAY_MS, count + 2)
    .filter(({ paidOn }) => paidOn >= today)
    .slice(0, count);
}

/** Japanese banks rest at weekends, on holidays and from 31 December to 3 January. */
export function isBankDay(epochMs: number): boolean {
  const { month, day } = toJapanClock(epochMs);
  const isTurnOfYear = (month === 12 && day === 31) || (month === 1 && day <= 3);
  return !isTurnOfYear && isWorkingDay(epochMs);
}

const lastMinuteOf = (date: JapanDate): number =>
  fromJapanClock(date) + millisecondsInDay - millisecondsInMinute;

function firstBankDayFrom(date: JapanDate): string {
  let day = fromJapanClock(date);
  while (!isBankDay(day)) day += millisecondsInDay;
  return toIsoDay(toJapanClock(day));
}
