import { millisecondsInDay, millisecondsInHour, millisecondsInMinute } from 'date-fns/constants';
import { dayOf, toJapanClock } from '../../japan-time/calendar.ts';
import type { Moment } from '../../japan-time/moment.ts';
import { parseFullDate, resolvePastStamp, toHalfWidth } from '../../japan-time/stamps.ts';
import { squeeze } from '../page-text.ts';
import { newestPossible } from '../talkroom/stamp-years.ts';

/** As seen in 2026-08: `19時間前`, `3日前`, `8月12日`. */
const AGO = /^(\d{1,3})\s*(分|時間|日)前$/;
const DAY = /^(\d{1,2})月(\d{1,2})日$/;
const WHOLE_DAY = /^\d{4}年\d{1,2}月\d{1,2}日$/;
/** Longer texts are no time, however much white space the page puts around one. */
const LONGEST_TIME = 60;

const UNIT_MS: Readonly<Record<string, number>> = {
  分: millisecondsInMinute,
  時間: millisecondsInHour,
  日: millisecondsInDay,
};

/** As wide as the words leave it open, counted from the look. */
export function parseListedTime(text: string, now: number): Moment | undefined {
  if (text.length > LONGEST_TIME) return undefined;
  const plain = squeeze(toHalfWidth(text));
  return parseAgo(plain, now) ?? parseDay(plain, now);
}

export const isListedTime = (text: string): boolean => parseListedTime(text, 0) !== undefined;

/** Whether the site rounds up, down or by the calendar was not recorded. */
function parseAgo(text: string, now: number): Moment | undefined {
  const [, count = '', unit = ''] = AGO.exec(text) ?? [];
  const unitMs = UNIT_MS[unit];
  if (unitMs === undefined) return undefined;
  const units = Number(count);
  return { from: now - (units + 1) * unitMs, until: now - Math.max(0, units - 1) * unitMs };
}

/** The newest such day that is past, by a clock that may be slow. */
function parseDay(text: string, now: number): Moment | undefined {
  const whole = WHOLE_DAY.test(text) ? parseFullDate(text) : undefined;
  if (whole) return dayOf(whole);
  const parts = DAY.exec(text);
  if (!parts) return undefined;
  const [month = 0, day = 0] = parts.slice(1).map(Number);
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= 31;
  const start = isDay
    ? resolvePastStamp({ month, day, hour: 0, minute: 0 }, newestPossible(now))
    : undefined;
  return start && dayOf(toJapanClock(start.from));
}
