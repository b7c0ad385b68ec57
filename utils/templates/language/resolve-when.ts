import { millisecondsInDay, millisecondsInMinute } from 'date-fns/constants';
import { fromJapanClock, startOfJapanDay, toJapanClock } from '../../japan-time/calendar.ts';
import { isWorkingDay } from '../../japan-time/working-days.ts';
import type { Shift, When } from './nodes.ts';

/** The first moment of the day that is meant, and the named minute of it, epoch ms. */
export function resolveWhen({ shift, minute }: When, base: number): number {
  return shifted(startOfJapanDay(base), shift) + (minute ?? 0) * millisecondsInMinute;
}

function shifted(day: number, shift: Shift): number {
  switch (shift.unit) {
    case 'none':
      return day;
    case 'days':
      return day + shift.amount * millisecondsInDay;
    case 'weeks':
      return day + shift.amount * 7 * millisecondsInDay;
    case 'working-days':
      return workingDaysOn(day, shift.amount);
    case 'weekday':
      return day + daysUntil(shift.weekday, day) * millisecondsInDay;
    case 'end-of-month': {
      const { year, month } = toJapanClock(day);
      // The day before the first of the next month.
      return fromJapanClock({ year, month: month + 1, day: 0 });
    }
  }
}

/** Always a later day: on a Monday the next Monday is in a week. */
const daysUntil = (weekday: number, day: number): number =>
  ((weekday - toJapanClock(day).weekday + 6) % 7) + 1;

/**
 * Weekends and national holidays do not count; the day itself does not either. None on from a day
 * off is the next day of work.
 */
function workingDaysOn(start: number, amount: number): number {
  const step = amount < 0 ? -millisecondsInDay : millisecondsInDay;
  let day = start;
  let left = Math.abs(amount);
  while (left > 0 || !isWorkingDay(day)) {
    day += step;
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}
