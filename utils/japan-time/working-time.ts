import { millisecondsInDay, millisecondsInHour, millisecondsInMinute } from 'date-fns/constants';
import { startOfJapanDay } from './calendar.ts';
import { spansOn } from './days-off.ts';
import type { Span, WorkingTime } from './days-off.ts';

export { daysOffBetween } from './days-off.ts';
export type { DayOff, Span, WhyOff, WorkingTime } from './days-off.ts';

const OFFICE_HOURS: readonly Span[] = [{ from: 9 * 60, until: 18 * 60 }];

/** Mon–Fri 9–18, holidays, お盆 and 年末年始 off. */
export const DEFAULT_WORKING_TIME: WorkingTime = {
  weekly: [[], OFFICE_HOURS, OFFICE_HOURS, OFFICE_HOURS, OFFICE_HOURS, OFFICE_HOURS, []],
  isOffOnHolidays: true,
  isOffInObon: true,
  isOffAtNewYear: true,
  leave: [],
};

/**
 * When `amount` of working time has passed since `start` (epoch ms).
 *
 * Hours are counted inside the spans and end with the last of them: nine hours from 9:00 are over
 * at 18:00, not on the next morning. Days are whole working days: the same clock time on the n-th
 * working day after the day on which it starts to count, moved to within that day's spans, out of a
 * pause to where the pause begins. A start outside the spans counts from the next span's beginning.
 * Nothing to add, or no number, is `start` itself.
 *
 * @returns start + the same calendar length when she never works (no span within 400 days). A break
 * that long counts in full, up to its last day, so that nothing is put off for ever.
 */
export function addWorkingTime(
  start: number,
  amount: { hours: number } | { days: number },
  time: WorkingTime,
): number {
  const counted = countedSpans(time);
  return 'hours' in amount
    ? addHours(start, Math.round(amount.hours * millisecondsInHour), counted)
    : addDays(start, amount.days, counted);
}

/** How much working time lies between two moments: in hours, what leads from the one to the other. */
export function workingMsBetween(from: number, until: number, time: WorkingTime): number {
  const counted = countedSpans(time);
  let workedMs = 0;
  for (let day = startOfJapanDay(from); day < until; day += millisecondsInDay) {
    for (const span of counted(day)) workedMs += workedWithin(span, day, from, until);
  }
  return workedMs;
}

export const isWorkingMoment = (at: number, time: WorkingTime): boolean => {
  const day = startOfJapanDay(at);
  return spansOn(day, time).some((span) => isWithin((at - day) / millisecondsInMinute, span));
};

const isWithin = (minute: number, { from, until }: Span): boolean =>
  from <= minute && minute < until;

function addHours(start: number, lengthMs: number, counted: CountedSpans): number {
  if (!isSome(lengthMs)) return start;
  let leftMs = lengthMs;
  for (let day = startOfJapanDay(start); ; day += millisecondsInDay) {
    for (const span of counted(day)) {
      const workedMs = workedWithin(span, day, start);
      if (leftMs > workedMs) leftMs -= workedMs;
      else return Math.max(start, day + span.from * millisecondsInMinute) + leftMs;
    }
  }
}

function addDays(start: number, days: number, counted: CountedSpans): number {
  if (!isSome(days)) return start;
  const today = startOfJapanDay(start);
  let clock = firstMinute((start - today) / millisecondsInMinute, counted(today));
  let left = days;
  for (let day = today + millisecondsInDay; ; day += millisecondsInDay) {
    const spans = counted(day);
    if (spans.length === 0) continue;
    if (clock === undefined) clock = firstMinute(0, spans);
    else if (left > 1) left -= 1;
    else return day + sameMinute(clock, spans) * millisecondsInMinute;
  }
}

function workedWithin(span: Span, day: number, from: number, until = Infinity): number {
  const beginsAt = Math.max(from, day + span.from * millisecondsInMinute);
  const endsAt = Math.min(until, day + span.until * millisecondsInMinute);
  return Math.max(0, endsAt - beginsAt);
}

const isSome = (amount: number): boolean => Number.isFinite(amount) && amount > 0;

/** When it starts to count on a day; undefined when its work is over. */
function firstMinute(minute: number, spans: readonly Span[]): number | undefined {
  const span = spans.find(({ until }) => minute < until);
  return span && Math.max(minute, span.from);
}

function sameMinute(minute: number, spans: readonly Span[]): number {
  const span = spans.findLast(({ from }) => from <= minute) ?? spans[0];
  return span ? Math.min(Math.max(minute, span.from), span.until) : minute;
}

/** What counts on the day that begins at the given moment. Asked day after day. */
type CountedSpans = (day: number) => readonly Span[];

const FOR_EVER_MS = 400 * millisecondsInDay;
const MIDNIGHT = 24 * 60;

/** Her spans, and after the last of them all time when none follows for so long. */
function countedSpans(time: WorkingTime): CountedSpans {
  const isOff = (day: number): boolean => spansOn(day, time).length === 0;
  let last: number | undefined;
  let next = -Infinity;
  return (day) => {
    const spans = spansOn(day, time);
    last = spans.length > 0 ? day : (last ?? lastBefore(day, isOff));
    next = Math.max(next, day + millisecondsInDay);
    while (next <= last + FOR_EVER_MS && isOff(next)) next += millisecondsInDay;
    if (next <= last + FOR_EVER_MS) return spans;
    return [...spans, { from: spans.at(-1)?.until ?? 0, until: MIDNIGHT }];
  };
}

/** The last working day before a day; none is looked for further back than makes a difference. */
function lastBefore(day: number, isOff: (day: number) => boolean): number {
  let last = day - millisecondsInDay;
  while (last > day - FOR_EVER_MS && isOff(last)) last -= millisecondsInDay;
  return last;
}
