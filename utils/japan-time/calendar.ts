import { millisecondsInDay, millisecondsInHour, millisecondsInMinute } from 'date-fns/constants';
import type { Moment } from './moment.ts';

/** Japan has no daylight saving: +09:00 all year, whatever zone the seller's computer is in. */
const JAPAN_OFFSET_MS = 9 * millisecondsInHour;

export interface JapanDate {
  year: number;
  /** 1–12 */
  month: number;
  /** 1–31 */
  day: number;
}
export interface JapanClock extends JapanDate {
  hour: number;
  minute: number;
  /** 0 = Sunday */
  weekday: number;
}

export function toJapanClock(epochMs: number): JapanClock {
  const shifted = new Date(epochMs + JAPAN_OFFSET_MS);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    weekday: shifted.getUTCDay(),
  };
}

export const japanYearOf = (epochMs: number): number =>
  new Date(epochMs + JAPAN_OFFSET_MS).getUTCFullYear();

/** Epoch milliseconds of a wall-clock time in Japan; overflowing parts roll over, as in Date.UTC. */
export const fromJapanClock = ({ year, month, day }: JapanDate, hour = 0, minute = 0): number =>
  Date.UTC(year, month - 1, day, hour, minute) - JAPAN_OFFSET_MS;

/** False for 2/30, 13/1 and the like, which Date.UTC would silently roll over. */
export function isRealDate({ year, month, day }: JapanDate): boolean {
  const back = toJapanClock(fromJapanClock({ year, month, day }));
  return back.year === year && back.month === month && back.day === day;
}

export const startOfJapanDay = (epochMs: number): number => fromJapanClock(toJapanClock(epochMs));

/** A printed minute: any of its sixty seconds. */
export const minuteOf = (startMs: number): Moment => ({
  from: startMs,
  until: startMs + millisecondsInMinute - 1,
});

/** A printed day without a time: any moment of it. */
export function dayOf(date: JapanDate): Moment {
  const from = fromJapanClock(date);
  return { from, until: from + millisecondsInDay - 1 };
}

/** The site rounds its deadlines up to the next :00; what it does exactly on the hour is not known. */
export const ceilToHour = (epochMs: number): number =>
  Math.ceil(epochMs / millisecondsInHour) * millisecondsInHour;

/** `2026-11-24`, the form in which days are kept and exported. */
export const toIsoDay = ({ year, month, day }: JapanDate): string =>
  `${String(year).padStart(4, '0')}-${pad2(month)}-${pad2(day)}`;

/** @returns undefined unless `text` is a real day written `YYYY-MM-DD` */
export function parseIsoDay(text: string): JapanDate | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return undefined;
  const date = { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) };
  return isRealDate(date) ? date : undefined;
}

/** `2026-11-24T21:00:00+09:00`, to the second: what attributes and exports carry. */
export function toIsoJapan(epochMs: number): string {
  const shifted = new Date(epochMs + JAPAN_OFFSET_MS).toISOString();
  return `${shifted.slice(0, 19)}+09:00`;
}

export const pad2 = (value: number): string => String(value).padStart(2, '0');
