import { millisecondsInDay } from 'date-fns/constants';
import { startOfJapanDay, toIsoDay, toJapanClock } from './calendar.ts';
import type { JapanDate } from './calendar.ts';
import { isHoliday } from './working-days.ts';

/** Minutes of the Japanese day, `from` inclusive, `until` exclusive; 1440 is midnight. */
export interface Span {
  from: number;
  until: number;
}

export interface WorkingTime {
  /** Seven lists, Sunday first; several spans a day; an empty list is a day off. */
  weekly: readonly (readonly Span[])[];
  isOffOnHolidays: boolean;
  /** 8/13–8/16 */
  isOffInObon: boolean;
  /** 12/29–1/3 */
  isOffAtNewYear: boolean;
  /** Own leave, whole days, both inclusive, `YYYY-MM-DD`. */
  leave: readonly { from: string; until: string }[];
}

export type WhyOff = 'weekday' | 'holiday' | 'obon' | 'new-year' | 'leave';

export interface DayOff {
  /** YYYY-MM-DD */
  day: string;
  why: WhyOff;
}

/**
 * The days off that are touched between two moments, `until` exclusive, with the reason, oldest
 * first; for the explanation of a deadline. Pauses within a working day are not among them. When
 * several reasons hold: leave, holiday, obon, new-year, weekday in this order.
 */
export function daysOffBetween(from: number, until: number, time: WorkingTime): DayOff[] {
  const off: DayOff[] = [];
  if (from >= until) return off;
  for (let day = startOfJapanDay(from); day < until; day += millisecondsInDay) {
    const { whyOff } = planOf(day, time);
    if (whyOff) off.push({ day: toIsoDay(toJapanClock(day)), why: whyOff });
  }
  return off;
}

/**
 * What she works on the day that begins at `day`: inside the day, in order, none overlapping.
 * Empty when it is a day off. Work after midnight belongs to the day on which it is done.
 */
export const spansOn = (day: number, time: WorkingTime): readonly Span[] => planOf(day, time).spans;

interface DayPlan {
  spans: readonly Span[];
  whyOff: WhyOff | undefined;
}

/** A holiday takes microseconds to reckon, and the deadlines of all rooms ask for the same days. */
const known = new WeakMap<WorkingTime, Map<number, DayPlan>>();

/** Remembered with the object `time`, which must not be changed in place. */
function planOf(day: number, time: WorkingTime): DayPlan {
  const before = known.get(time)?.get(day);
  if (before) return before;
  const plan = reckonPlan(day, time);
  known.set(time, (known.get(time) ?? new Map<number, DayPlan>()).set(day, plan));
  return plan;
}

function reckonPlan(day: number, time: WorkingTime): DayPlan {
  const spans = tidy(time.weekly[toJapanClock(day).weekday] ?? []);
  const whyOff = whyOffAnyway(day, time) ?? (spans.length === 0 ? 'weekday' : undefined);
  return { spans: whyOff ? [] : spans, whyOff };
}

/** Why the day is off whatever its weekday. */
function whyOffAnyway(day: number, time: WorkingTime): WhyOff | undefined {
  const date = toJapanClock(day);
  if (isOnLeave(date, time)) return 'leave';
  if (time.isOffOnHolidays && isHoliday(day)) return 'holiday';
  if (time.isOffInObon && isObon(date)) return 'obon';
  if (time.isOffAtNewYear && isNewYear(date)) return 'new-year';
  return undefined;
}

function isOnLeave(date: JapanDate, { leave }: WorkingTime): boolean {
  if (leave.length === 0) return false;
  const day = toIsoDay(date);
  return leave.some(({ from, until }) => from <= day && day <= until);
}

const isObon = ({ month, day }: JapanDate): boolean => month === 8 && day >= 13 && day <= 16;

const isNewYear = ({ month, day }: JapanDate): boolean =>
  (month === 12 && day >= 29) || (month === 1 && day <= 3);

const MINUTES_IN_DAY = 1440;

function tidy(spans: readonly Span[]): Span[] {
  const tidied: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const from = Math.max(span.from, tidied.at(-1)?.until ?? 0);
    const until = Math.min(span.until, MINUTES_IN_DAY);
    if (from < until) tidied.push({ from, until });
  }
  return tidied;
}
