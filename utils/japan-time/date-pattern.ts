const WEEKDAY_NAMES = '日月火水木金土';

/** `(火)`, `(火曜)`, `(火・祝)`, `火曜日`. */
const WEEKDAY =
  String.raw`(?:[ \t]*(?:\((?<short>[${WEEKDAY_NAMES}])(?:曜日?)?[・,、 ]?(?:祝日?)?\)|` +
  String.raw`(?<long>[${WEEKDAY_NAMES}])曜日?))?`;

/** `21時`, `21時半`, `21:00`, `午後9時30分`, `夜9時`, `正午`; of two hours the first. */
const TIME =
  String.raw`(?:[ \t]*[の、,]?[ \t]*(?<half>午前|午後|朝|夕方|夜|晩)?の?[ \t]*` +
  String.raw`(?<hour>\d{1,2})[ \t]*(?::(?<colonMinute>\d{2})(?!\d)|` +
  String.raw`時(?!間)(?:(?<minutes>\d{1,2})分|(?<halfHour>半))?)|[ \t]*の?(?<noon>正午))?`;

const YEAR_MONTH_DAY =
  String.raw`(?<![\d/.\-\w])(?<fullYear>20\d{2})(?<separator>[/\-.])(?<fullMonth>\d{1,2})\k<separator>` +
  String.raw`(?<fullDay>\d{1,2})(?![\d/])`;
const MONTH_DAY =
  String.raw`(?:(?<year>20\d{2})[ \t]*年[ \t]*の?)?(?<!\d)(?<month>\d{1,2})[ \t]*月[ \t]*` +
  String.raw`(?<day>\d{1,2})[ \t]*日(?!間)`;
const SLASHED = String.raw`(?<![\d/\w.])(?<slashMonth>\d{1,2})/(?<slashDay>\d{1,2})(?![\d/%]|\.\d)`;
/** A day without its month is a date only where more says so; else it is a length of time. */
const DAY =
  String.raw`(?<!\d|[月毎]|最大|最長|あと|合計|約|丸)(?<onlyDay>\d{1,2})[ \t]*日` +
  String.raw`(?=[ \t]*\([${WEEKDAY_NAMES}]|[${WEEKDAY_NAMES}]曜|[ \t]*(?:の[ \t]*)?(?:午前|午後|朝|夕方|夜)?\d{1,2}(?:時(?!間)|:\d{2})|[ \t]*(?:まで|迄))`;

/** Every date as sellers write it; over text with half-width digits and signs. */
export const DATE_PATTERN = new RegExp(
  `(?:${YEAR_MONTH_DAY}|${MONTH_DAY}|${SLASHED}|${DAY})${WEEKDAY}${TIME}`,
  'gu',
);

export type DateParts = Readonly<Record<string, string | undefined>>;

/** As written, 0 = Sunday; null: none is. */
export function weekdayIn({ short, long }: DateParts): number | null {
  const name = short ?? long;
  return name === undefined ? null : WEEKDAY_NAMES.indexOf(name);
}

/** Minutes from the start of the day; 1440 at 24:00. null: no time, or none there is. */
export function minuteIn({ half, hour, colonMinute, minutes, halfHour, noon }: DateParts) {
  if (noon !== undefined) return 12 * 60;
  if (hour === undefined) return null;
  const minute = halfHour === undefined ? Number(colonMinute ?? minutes ?? 0) : 30;
  const total = (Number(hour) + laterBy(half, Number(hour))) * 60 + minute;
  return total <= 24 * 60 && minute < 60 ? total : null;
}

/** 「午後9時」 is 21:00, 「夜12時」 the end of the day; 「午後21時」 is taken as it stands. */
const laterBy = (half: string | undefined, hour: number): number => {
  if (half === undefined || half === '午前' || half === '朝') return 0;
  if (hour < 12) return 12;
  return hour === 12 && half !== '午後' ? 12 : 0;
};
