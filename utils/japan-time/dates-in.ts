import { fromJapanClock, isRealDate, toJapanClock } from './calendar.ts';
import type { JapanDate } from './calendar.ts';
import { DATE_PATTERN, minuteIn, weekdayIn } from './date-pattern.ts';
import type { DateParts } from './date-pattern.ts';
import { toHalfWidth } from './stamps.ts';

export interface DateInText {
  /** In UTF-16 units, from inclusive, until exclusive: the day, its weekday and its time. */
  from: number;
  until: number;
  /** Start of that day in Japan, epoch ms; of no meaning where the day does not exist. */
  at: number;
  /** Minutes from the start of the day; null: no time is written. 1440 is 24:00. */
  minute: number | null;
  /** As written, right or wrong, 0 = Sunday; null: none is written. */
  weekday: number | null;
  /** False for 11月31日. */
  exists: boolean;
  /** The largest unit that is written; what is above it was supplied. */
  largest: 'year' | 'month' | 'day';
}

/**
 * The dates in a message, in their order: `2026年11月24日(火) 21時`, `11月24日`, `11/24(火) 21:00`,
 * `24日(火)`, full-width too. A year or month that is not written is the one that puts the day
 * nearest to `near` (epoch ms), before or after it.
 *
 * Fractions (`1/2サイズ`), addresses and lengths of time (`3日間`) are none.
 */
export function datesIn(text: string, near: number): DateInText[] {
  const found: DateInText[] = [];
  const halfWidth = toHalfWidth(text);
  for (const match of halfWidth.matchAll(DATE_PATTERN)) {
    const parts: DateParts = match.groups ?? {};
    const [from, until] = [match.index, match.index + match[0].length];
    if (isFraction(parts, match[0], halfWidth.slice(until))) continue;
    const weekday = weekdayIn(parts);
    // The 26th of 「12月24日〜26日」 is in December.
    const before = found.at(-1);
    const joined = before !== undefined && from - before.until <= LONGEST_JOIN;
    const solved = solve(parts, weekday, joined ? { at: before.at, isStart: true } : { at: near });
    found.push({ from, until, minute: minuteIn(parts), weekday, ...solved });
  }
  return found;
}

/** 「から」 with a space. */
const LONGEST_JOIN = 3;

interface Origin {
  at: number;
  isStart?: boolean;
}
type Solved = Pick<DateInText, 'at' | 'exists' | 'largest'>;

function solve(parts: DateParts, weekday: number | null, origin: Origin): Solved {
  const year = parts['fullYear'] ?? parts['year'];
  const month = parts['fullMonth'] ?? parts['month'] ?? parts['slashMonth'];
  const day = Number(parts['fullDay'] ?? parts['day'] ?? parts['slashDay'] ?? parts['onlyDay']);
  if (month === undefined) return { ...solveDay(day, weekday, origin), largest: 'day' };
  const written = { month: Number(month), day };
  if (year !== undefined) {
    return { ...toDay({ ...written, year: Number(year) }), largest: 'year' };
  }
  const now = toJapanClock(origin.at).year;
  const years = [now, now - 1, now + 1].map((candidate) => ({ ...written, year: candidate }));
  return { ...nearest(years.map(toDay), origin.at), largest: 'month' };
}

function solveDay(day: number, weekday: number | null, { at, isStart }: Origin) {
  const { year, month } = toJapanClock(at);
  const months = isStart === true ? [0, 1] : [0, -1, 1];
  const days = months.map((more) => toDay({ ...monthOn(year, month + more), day }));
  const real = days.filter(({ exists }) => exists);
  const later = isStart === true ? real.filter((candidate) => candidate.at >= at) : real;
  const right = later.filter((candidate) => toJapanClock(candidate.at).weekday === weekday);
  return nearest([right, later, days].find((some) => some.length > 0) ?? days, at);
}

const monthOn = (year: number, month: number): { year: number; month: number } => ({
  year: year + Math.floor((month - 1) / 12),
  month: ((month + 11) % 12) + 1,
});

type Day = Pick<DateInText, 'at' | 'exists'>;

const toDay = (date: JapanDate): Day => ({ at: fromJapanClock(date), exists: isRealDate(date) });

const nearest = (days: readonly Day[], at: number): Day =>
  days.reduce((best, day) => (Math.abs(day.at - at) < Math.abs(best.at - at) ? day : best));

/** 「1/2サイズ」, 「12/20枚」, 「16/9」: a slash between two numbers is a date only where it can be one. */
function isFraction(parts: DateParts, written: string, after: string): boolean {
  const [month, day] = [Number(parts['slashMonth']), Number(parts['slashDay'])];
  if (parts['slashMonth'] === undefined) return false;
  if (month < 1 || month > 12 || day < 1 || day > 31 || COUNTED.test(after)) return true;
  return month < day && day <= 10 && !/[(曜時:午]/.test(written) && !NAMES_A_DAY.test(after);
}

const COUNTED =
  /^[ \t]*(?:点|個|枚|件|名|人|回|ページ|頁|サイズ|スケール|倍|程度|ほど|セット|種|曲|話|章)/;
const NAMES_A_DAY = /^[ \t]*(?:まで|迄|に|から|より|以降|以前|中|頃|ごろ|締|必着|[〜~-])/;
