/**
 * The days from 2026 to January 2029, counted one by one on the fingers: no library, nothing of
 * the program's own. The holidays are the Cabinet Office's list; 2028 and 2029 are not announced
 * yet and follow from the law and the almanac.
 */
export interface NaiveDay {
  year: number;
  month: number;
  day: number;
  /** 日, 月, … */
  weekday: string;
  isHoliday: boolean;
  isWeekend: boolean;
  /** Epoch ms of its first moment in Japan. */
  from: number;
  isLastOfMonth: boolean;
}

const HOLIDAYS: Readonly<Record<number, string>> = {
  2026: '1/1 1/12 2/11 2/23 3/20 4/29 5/3 5/4 5/5 5/6 7/20 8/11 9/21 9/22 9/23 10/12 11/3 11/23',
  2027: '1/1 1/11 2/11 2/23 3/21 3/22 4/29 5/3 5/4 5/5 7/19 8/11 9/20 9/23 10/11 11/3 11/23',
  2028: '1/1 1/10 2/11 2/23 3/20 4/29 5/3 5/4 5/5 7/17 8/11 9/18 9/22 10/9 11/3 11/23',
  2029: '1/1 1/8',
};
const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const WEEK = '日月火水木金土';
const A_DAY = 86_400_000;

/** 2026 began on a Thursday. */
const FIRST_WEEKDAY = 4;
const FIRST = Date.parse('2026-01-01T00:00:00+09:00');

export const NAIVE_DAYS: readonly NaiveDay[] = [2026, 2027, 2028, 2029].flatMap(daysOfYear);

/** Those of which the proofs speak; the days behind them are only there to be counted on to. */
export const DAYS_ASKED = NAIVE_DAYS.filter(({ year }) => year < 2029);

export const isNaiveWorkday = ({ isHoliday, isWeekend }: NaiveDay): boolean =>
  !isHoliday && !isWeekend;

/** `11月24日(火)` */
export const naiveWords = ({ month, day, weekday }: NaiveDay): string =>
  `${month}月${day}日(${weekday})`;

function daysOfYear(year: number): NaiveDay[] {
  const holidays = (HOLIDAYS[year] ?? '').split(' ');
  let index = (year - 2026) * 365 + (year > 2028 ? 1 : 0);
  return MONTHS.slice(0, year === 2029 ? 1 : 12).flatMap((usual, monthIndex) => {
    const length = year === 2028 && monthIndex === 1 ? 29 : usual;
    return Array.from({ length }, (_, dayIndex): NaiveDay => {
      const weekday = WEEK.charAt((FIRST_WEEKDAY + index) % 7);
      const from = FIRST + index * A_DAY;
      index += 1;
      return {
        ...{ year, month: monthIndex + 1, day: dayIndex + 1, weekday, from },
        isHoliday: holidays.includes(`${monthIndex + 1}/${dayIndex + 1}`),
        isWeekend: weekday === '土' || weekday === '日',
        isLastOfMonth: dayIndex + 1 === length,
      };
    });
  });
}
