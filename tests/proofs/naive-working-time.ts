import type { WorkingTime } from '../../utils/japan-time/working-time.ts';

/** Working time minute by minute; shares no code with what it is compared to. */

export const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** 内閣府「国民の祝日」 for 2026 and 2027, and by the law for the years after. */
const HOLIDAYS = new Set(
  [
    ['2026', '01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11'],
    ['2026', '09-21 09-22 09-23 10-12 11-03 11-23'],
    ['2027', '01-01 01-11 02-11 02-23 03-21 03-22 04-29 05-03 05-04 05-05 07-19 08-11'],
    ['2027', '09-20 09-23 10-11 11-03 11-23'],
    ['2028', '01-01 01-10 02-11 02-23 03-20 04-29 05-03 05-04 05-05 07-17 08-11'],
    ['2028', '09-18 09-22 10-09 11-03 11-23'],
    ['2029', '01-01 01-08 02-11 02-12 02-23 03-20 04-29 04-30 05-03 05-04 05-05 07-16 08-11'],
    ['2029', '09-17 09-23 09-24 10-08 11-03 11-23'],
  ].flatMap(([year, days]) => (days ?? '').split(' ').map((day) => `${year ?? ''}-${day}`)),
);

export class NaiveWork {
  readonly #time: WorkingTime;
  readonly #off = new Map<number, string | undefined>();

  constructor(time: WorkingTime) {
    this.#time = time;
  }

  afterMinutes(start: number, minutes: number): number {
    let at = start;
    for (let left = minutes; left > 0; at += MINUTE) if (this.counts(at)) left -= 1;
    return at;
  }

  afterDays(start: number, days: number): number {
    if (days === 0) return start;
    let at = start;
    while (!this.counts(at)) at += MINUTE;
    const clock = at - midnightOf(at);
    let day = midnightOf(at);
    for (let left = days; left > 0; left -= this.#hasWork(day) ? 1 : 0) day += DAY;
    return this.#nearest(day, day + clock);
  }

  minutesBetween(start: number, end: number): number {
    let minutes = 0;
    for (let at = start; at < end; at += MINUTE) if (this.counts(at)) minutes += 1;
    return minutes;
  }

  /** In her spans; or all the time after them, when no minute of hers comes for 400 days. */
  counts(at: number): boolean {
    const day = midnightOf(at);
    const minutes = this.#minutesOf(day);
    if (minutes[(at - day) / MINUTE]) return true;
    return this.#isGone(day) && at > day + minutes.lastIndexOf(true) * MINUTE;
  }

  works(at: number): boolean {
    const day = midnightOf(at);
    return this.#minutesOf(day)[Math.floor((at - day) / MINUTE)] ?? false;
  }

  readonly #minutes = new Map<number, boolean[]>();
  #minutesOf(day: number): boolean[] {
    const known = this.#minutes.get(day);
    if (known) return known;
    const spans = this.#time.weekly[partsOf(day).weekday] ?? [];
    const minutes = Array<boolean>(1440).fill(false);
    if (!this.whyOff(day)) {
      for (const { from, until } of spans) {
        for (let minute = from; minute < until; minute += 1) minutes[minute] = true;
      }
    }
    this.#minutes.set(day, minutes);
    return minutes;
  }

  daysOff(from: number, until: number): string[] {
    const days = new Set<string>();
    for (let at = from; at < until; at += MINUTE) {
      const why = this.whyOff(midnightOf(at));
      if (why) days.add(`${partsOf(at).iso} ${why}`);
    }
    return [...days];
  }

  whyOff(day: number): string | undefined {
    if (!this.#off.has(day)) this.#off.set(day, this.#reasonFor(day));
    return this.#off.get(day);
  }

  #reasonFor(day: number): string | undefined {
    const { iso, weekday } = partsOf(day);
    const date = iso.slice(5);
    const { leave, isOffOnHolidays, isOffInObon, isOffAtNewYear, weekly } = this.#time;
    const isEmpty = !weekly[weekday]?.some(({ from, until }) => from < until);
    if (leave.some(({ from, until }) => iso >= from && iso <= until)) return 'leave';
    if (isOffOnHolidays && HOLIDAYS.has(iso)) return 'holiday';
    if (isOffInObon && ['08-13', '08-14', '08-15', '08-16'].includes(date)) return 'obon';
    if (isOffAtNewYear && (date >= '12-29' || date <= '01-03')) return 'new-year';
    return isEmpty ? 'weekday' : undefined;
  }

  readonly #gone = new Map<number, boolean>();
  #isGone(day: number): boolean {
    const known = this.#gone.get(day);
    if (known !== undefined) return known;
    let [daysOff, next] = [0, day + DAY];
    for (let back = day; daysOff < 400 && this.whyOff(back); back -= DAY) daysOff += 1;
    for (; daysOff < 400 && this.whyOff(next); next += DAY) daysOff += 1;
    this.#gone.set(day, daysOff >= 400);
    return daysOff >= 400;
  }

  #hasWork(day: number): boolean {
    return !this.whyOff(day) || this.#isGone(day);
  }

  /** That minute; else the end of the work before it on that day; else where the work begins. */
  #nearest(day: number, wanted: number): number {
    if (this.counts(wanted)) return wanted;
    for (let at = wanted - MINUTE; at >= day; at -= MINUTE) if (this.counts(at)) return at + MINUTE;
    let at = wanted;
    while (!this.counts(at)) at += MINUTE;
    return at;
  }
}

const JAPAN_AHEAD = 9 * 60 * MINUTE;

const midnightOf = (at: number): number => Math.floor((at + JAPAN_AHEAD) / DAY) * DAY - JAPAN_AHEAD;

function partsOf(at: number): { iso: string; weekday: number } {
  const inJapan = new Date(at + JAPAN_AHEAD);
  return { iso: inJapan.toISOString().slice(0, 10), weekday: inJapan.getUTCDay() };
}
