import { millisecondsInHour, millisecondsInSecond } from 'date-fns/constants';
import { fromJapanClock, isRealDate, minuteOf } from '../../japan-time/calendar.ts';
import type { Moment } from '../../japan-time/moment.ts';
import {
  CLOCK_SKEW_MS,
  parseMessageStamp,
  resolvePastStamp,
  toHalfWidth,
} from '../../japan-time/stamps.ts';
import type { YearlessStamp } from '../../japan-time/stamps.ts';
import { squeeze } from '../page-text.ts';
import { resolveReadStamp } from '../talkroom/stamp-years.ts';

type ThreadStamp = Moment | YearlessStamp;

/** PC prints `2026-05-30 13:12:29`; what smartphones print was not recorded. */
const FULL = /^(\d{4})[-/年](\d{1,2})[-/月](\d{1,2})日?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?$/;
const YEARLESS = /^\d{1,2}月\s*\d{1,2}日\s*\d{1,2}:\d{2}$/;
/** Longer texts are no stamp, however much white space the page puts around one. */
export const LONGEST_STAMP = 80;
/** `2026/1/1 9:00` */
const SHORTEST_STAMP = 13;

/** Rows of one minute may stand in either order; a year must not hang on that. */
const DISORDER_MS = millisecondsInHour;

export function parseThreadStamp(text: string): ThreadStamp | undefined {
  if (text.length > LONGEST_STAMP) return undefined;
  const plain = squeeze(toHalfWidth(text));
  return parseFull(plain) ?? (YEARLESS.test(plain) ? parseMessageStamp(plain) : undefined);
}

/** With its year: what nothing else on a thread was recorded to look like. */
export const isFullStamp = (text: string): boolean =>
  text.length >= SHORTEST_STAMP &&
  text.length <= LONGEST_STAMP &&
  parseFull(squeeze(toHalfWidth(text))) !== undefined;

function parseFull(text: string): Moment | undefined {
  const parts = FULL.exec(text)?.slice(1).map(Number);
  if (!parts) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = NaN] = parts;
  if (!isRealDate({ year, month, day }) || hour > 23 || minute > 59 || second > 59)
    return undefined;
  const start = fromJapanClock({ year, month, day }, hour, minute);
  return Number.isNaN(second) ? minuteOf(start) : secondOf(start + second * millisecondsInSecond);
}

const secondOf = (startMs: number): Moment => ({
  from: startMs,
  until: startMs + millisecondsInSecond - 1,
});

const isMoment = (stamp: ThreadStamp): stamp is Moment => 'from' in stamp;

/**
 * When each row was written, from the newest row up: one without a year is not after the one below
 * it. null where nothing can be said, or where the page says that it is yet to come.
 */
export function resolveStamps(
  stamps: readonly (ThreadStamp | undefined)[],
  now: number,
): (Moment | null)[] {
  let notAfter = now + CLOCK_SKEW_MS;
  const upwards = stamps.toReversed().map((stamp): Moment | null => {
    const at = stamp && resolveStamp(stamp, notAfter);
    if (!at || at.from > now + CLOCK_SKEW_MS) return null;
    notAfter = Math.min(notAfter, at.until + DISORDER_MS);
    return at;
  });
  return upwards.reverse();
}

const resolveStamp = (stamp: ThreadStamp, notAfter: number): Moment | undefined =>
  isMoment(stamp) ? stamp : resolvePastStamp(stamp, notAfter);

/** A message is read after it was written, and not after now. */
export function resolveReadAt(text: string | null, at: Moment | null, now: number): Moment | null {
  const stamp = text === null ? undefined : parseThreadStamp(text);
  if (!stamp || !at) return null;
  if (!isMoment(stamp)) return resolveReadStamp(stamp, at, now);
  return stamp.until >= at.from && stamp.from <= now + CLOCK_SKEW_MS ? stamp : null;
}
