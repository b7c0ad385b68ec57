import { millisecondsInDay } from 'date-fns/constants';
import japaneseHolidays from 'japanese-holidays';
import { fromJapanClock, startOfJapanDay, toJapanClock } from './calendar.ts';

const FRIDAY = 5;
const EVENING_HOUR = 21;

/** National holidays with their substitutes and 国民の休日, computed by japanese-holidays. */
export const isHoliday = (epochMs: number): boolean =>
  // isHolidayAt takes an instant and looks at its date in Japan, whatever the computer's zone.
  japaneseHolidays.isHolidayAt(new Date(epochMs)) !== undefined;

export function isWorkingDay(epochMs: number): boolean {
  const { weekday } = toJapanClock(epochMs);
  return weekday !== 0 && weekday !== 6 && !isHoliday(epochMs);
}

/**
 * The date a notice should name: `daysOn` days after `now`, at 21:00, moved on to the next working
 * evening where it would end on a Friday evening, a weekend or a holiday: a buyer who looks in only
 * at the weekend shall still have a chance to answer.
 */
export function proposeNoticeDeadline(now: number, daysOn = 3): number {
  let day = startOfJapanDay(now) + daysOn * millisecondsInDay;
  while (!isEveningToAnswer(day) || eveningOf(day) <= now) day += millisecondsInDay;
  return eveningOf(day);
}

const isEveningToAnswer = (day: number): boolean =>
  isWorkingDay(day) && toJapanClock(day).weekday !== FRIDAY;

const eveningOf = (day: number): number => fromJapanClock(toJapanClock(day), EVENING_HOUR);
