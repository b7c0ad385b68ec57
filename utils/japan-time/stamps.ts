import { millisecondsInDay } from 'date-fns/constants';
import { fromJapanClock, isRealDate, japanYearOf, minuteOf, toJapanClock } from './calendar.ts';
import type { JapanDate } from './calendar.ts';
import type { Moment } from './moment.ts';

/** A stamp as the talkroom prints it, `5月29日 22:15`: everything but the year. */
export interface YearlessStamp {
  month: number;
  day: number;
  hour: number;
  minute: number;
}

const MESSAGE_STAMP = /(\d{1,2})月\s*(\d{1,2})日\s*(\d{1,2}):(\d{2})/;
const SLASH_STAMP = /(\d{1,2})\/(\d{1,2})\s+(\d{1,2}):(\d{2})/;
const FULL_DATE = /(\d{4})[/年-](\d{1,2})[/月-](\d{1,2})/;

/** How far in the future a stamp may seem to lie because the seller's clock runs behind. */
export const CLOCK_SKEW_MS = millisecondsInDay;

export const parseMessageStamp = (text: string): YearlessStamp | undefined =>
  toStamp(MESSAGE_STAMP.exec(toHalfWidth(text)));

/** `8/9 23:00`, as in the deadline banner and the order list. */
export const parseSlashStamp = (text: string): YearlessStamp | undefined =>
  toStamp(SLASH_STAMP.exec(toHalfWidth(text)));

/** The first `2026/08/04`, `2026年8月5日` or `2026-08-04` in the text. */
export function parseFullDate(text: string): JapanDate | undefined {
  const parts = FULL_DATE.exec(toHalfWidth(text));
  if (!parts) return undefined;
  const date = { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) };
  return isRealDate(date) ? date : undefined;
}

/**
 * The minute that a year-less stamp of something that *happened* names: the newest one that is not
 * after `notAfter`. Undefined when no year within a leap cycle makes it a real day.
 */
export function resolvePastStamp(stamp: YearlessStamp, notAfter: number): Moment | undefined {
  const newestYear = japanYearOf(notAfter);
  for (let year = newestYear; year > newestYear - 9; year -= 1) {
    const start = startOf(stamp, year);
    if (start !== undefined && start <= notAfter) return minuteOf(start);
  }
  return undefined;
}

/**
 * The minute that a printed *deadline* names: the year that puts it nearest to the day it was seen.
 * A deadline lies at most ten days ahead; one that has passed stays on the page for a while.
 */
export function resolveDeadlineStamp(stamp: YearlessStamp, seenAt: number): number | undefined {
  const { year } = toJapanClock(seenAt);
  return [year - 1, year, year + 1]
    .map((candidate) => startOf(stamp, candidate))
    .filter((start) => start !== undefined)
    .sort((a, b) => Math.abs(a - seenAt) - Math.abs(b - seenAt))[0];
}

/** Full-width digits, colons and spaces as their half-width twins. */
export const toHalfWidth = (text: string): string =>
  FULL_WIDTH.test(text) ? text.replace(EVERY_FULL_WIDTH, toHalfWidthCharacter) : text;

const FULL_WIDTH = /[！-～　]/;
const EVERY_FULL_WIDTH = /[！-～　]/g;
const toHalfWidthCharacter = (character: string): string =>
  character === '　' ? ' ' : String.fromCharCode(character.charCodeAt(0) - 0xfee0);

function startOf(stamp: YearlessStamp, year: number): number | undefined {
  const date = { year, month: stamp.month, day: stamp.day };
  // Every month has 28 days; only beyond them is it worth to ask.
  if (stamp.day > 28 && !isRealDate(date)) return undefined;
  return fromJapanClock(date, stamp.hour, stamp.minute);
}

function toStamp(parts: RegExpExecArray | null): YearlessStamp | undefined {
  if (!parts) return undefined;
  const [month, day] = [Number(parts[1]), Number(parts[2])];
  const [hour, minute] = [Number(parts[3]), Number(parts[4])];
  const real = month >= 1 && month <= 12 && day >= 1 && day <= 31 && hour < 24 && minute < 60;
  return real ? { month, day, hour, minute } : undefined;
}
