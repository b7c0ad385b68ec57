import { millisecondsInDay, millisecondsInHour, millisecondsInMinute } from 'date-fns/constants';
import { pad2, toJapanClock } from './calendar.ts';
import type { Moment } from './moment.ts';

const WEEKDAYS = ['日', '月', '火', '水', '木', '金', '土'] as const;

const weekdayOf = (weekday: number): string => WEEKDAYS[weekday] ?? '';

/** `11/22(日) 23:00`: short, for lists. The weekday follows the reader's language. */
export function formatShort(epochMs: number, language: 'ja' | 'en' = 'ja'): string {
  const { month, day, hour, minute, weekday } = toJapanClock(epochMs);
  const name = language === 'ja' ? weekdayOf(weekday) : WEEKDAYS_ENGLISH[weekday];
  return `${month}/${day}(${name ?? ''}) ${hour}:${pad2(minute)}`;
}
const WEEKDAYS_ENGLISH = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

const SAME_MINUTE_MS = millisecondsInMinute;

/**
 * No more precise than it is known: `11/22(日) 23:00` for a minute, `11/22(日) 22:00–23:00` within
 * two hours of one day, else the day, or the days between which it lies.
 */
export function formatAsKnown({ from, until }: Moment, language: 'ja' | 'en' = 'ja'): string {
  if (until - from < SAME_MINUTE_MS) return formatShort(from, language);
  const [start = '', startTime = ''] = formatShort(from, language).split(' ');
  const [end = '', endTime = ''] = formatShort(until, language).split(' ');
  if (start !== end) return `${start}–${end}`;
  return until - from <= 2 * millisecondsInHour ? `${start} ${startTime}–${endTime}` : start;
}

/** `11月24日(火) 21時`: what a buyer reads in a notice. Minutes only where there are any. */
export function formatForBuyer(epochMs: number): string {
  const { month, day, hour, minute, weekday } = toJapanClock(epochMs);
  const minutes = minute === 0 ? '' : `${minute}分`;
  return `${month}月${day}日(${weekdayOf(weekday)}) ${hour}時${minutes}`;
}

/** `11月24日(火)`: a day named to a buyer. */
export function formatDayForBuyer(epochMs: number): string {
  const { month, day, weekday } = toJapanClock(epochMs);
  return `${month}月${day}日(${weekdayOf(weekday)})`;
}

export interface TimeLeft {
  /** Which two units to print: under an hour minutes alone, from two days on days and hours. */
  unit: 'minutes' | 'hours' | 'days';
  days: number;
  hours: number;
  minutes: number;
  isPast: boolean;
}

/** Cut, never rounded up: nobody is told that she has more time than she has. */
export function timeLeft(untilMs: number, nowMs: number): TimeLeft {
  const distance = Math.abs(untilMs - nowMs);
  const unit =
    distance < millisecondsInHour ? 'minutes' : distance < 2 * millisecondsInDay ? 'hours' : 'days';
  const days = unit === 'days' ? Math.floor(distance / millisecondsInDay) : 0;
  const hours = Math.floor((distance - days * millisecondsInDay) / millisecondsInHour);
  const minutes = Math.floor((distance % millisecondsInHour) / millisecondsInMinute);
  return { unit, days, hours, minutes, isPast: untilMs <= nowMs };
}
