import { millisecondsInDay, millisecondsInHour, millisecondsInMinute } from 'date-fns/constants';
import { pad2, toJapanClock } from '../../utils/japan-time/calendar.ts';

/** `2026/08/04` */
export function fullDate(at: number): string {
  const { year, month, day } = toJapanClock(at);
  return `${year}/${pad2(month)}/${pad2(day)}`;
}

/** `12:02` */
function clock(at: number): string {
  const { hour, minute } = toJapanClock(at);
  return `${pad2(hour)}:${pad2(minute)}`;
}

/** `2026/07/26 14:24` */
export const fullMinute = (at: number): string => `${fullDate(at)} ${clock(at)}`;

/** `08/26 12:02`, as the cards of the order list print it. */
export const cardMinute = (at: number): string => fullMinute(at).slice('2026/'.length);

/** `2026-05-30 13:12:29`, as direct messages print it. */
export function dashSecond(at: number): string {
  const second = Math.floor((at % millisecondsInMinute) / 1000);
  return `${fullMinute(at).replaceAll('/', '-')}:${pad2(second)}`;
}

/** `8/19` */
export function slashDay(at: number): string {
  const { month, day } = toJapanClock(at);
  return `${month}/${day}`;
}

const DAYS_AS_WORDS = 7;

/** The inbox. `19時間前`, `3日前` and `8月12日` are recorded; minutes, and from when on a day, are guesses. */
export function sinceWords(at: number, now: number): string {
  const passed = Math.max(0, now - at);
  if (passed < millisecondsInHour) return `${Math.floor(passed / millisecondsInMinute)}分前`;
  if (passed < millisecondsInDay) return `${Math.floor(passed / millisecondsInHour)}時間前`;
  if (passed < DAYS_AS_WORDS * millisecondsInDay)
    return `${Math.floor(passed / millisecondsInDay)}日前`;
  const { month, day } = toJapanClock(at);
  return `${month}月${day}日`;
}

/** `17,000` */
export const yen = (amount: number): string => amount.toLocaleString('en-US');
