import { NAIVE_DAYS } from '../../proofs/naive-days.ts';
import type { NaiveDay } from '../../proofs/naive-days.ts';

const MINUTE = 60_000;
const DAY_MS = 1440 * MINUTE;

export const isBankOpen = ({ isHoliday, isWeekend, month, day }: NaiveDay): boolean =>
  !isHoliday && !isWeekend && !(month === 12 && day === 31) && !(month === 1 && day < 4);

export const isoOf = ({ year, month, day }: NaiveDay): string =>
  `${year}-${`0${month}`.slice(-2)}-${`0${day}`.slice(-2)}`;

/** The day in which a moment lies, found by looking at one after the other. */
export function naiveDayOf(at: number): NaiveDay {
  const day = NAIVE_DAYS.find(({ from }) => from <= at && at < from + DAY_MS);
  if (!day) throw new Error('beyond the days that were counted');
  return day;
}

/** Day by day to the cut-off, day by day on to the 20th or the 5th, day by day to an open bank. */
export function naivePayDay(now: number): { requestBy: number; paidOn: string } {
  const cutOff = NAIVE_DAYS.findIndex(
    ({ day, isLastOfMonth, from }) => (day === 15 || isLastOfMonth) && now <= from + 1439 * MINUTE,
  );
  const wanted = NAIVE_DAYS[cutOff]?.day === 15 ? 20 : 5;
  let paid = cutOff + 1;
  while (NAIVE_DAYS[paid]?.day !== wanted) paid += 1;
  while (NAIVE_DAYS.slice(paid, paid + 1).some((day) => !isBankOpen(day))) paid += 1;
  const [closing, payment] = [NAIVE_DAYS[cutOff], NAIVE_DAYS[paid]];
  if (!closing || !payment) throw new Error('beyond the days that were counted');
  return { requestBy: closing.from + 1439 * MINUTE, paidOn: isoOf(payment) };
}
