import { toIsoJapan } from '../../utils/japan-time/calendar.ts';
import { DEFAULT_WORKING_TIME } from '../../utils/japan-time/working-time.ts';
import type { Span, WorkingTime } from '../../utils/japan-time/working-time.ts';

/** `2026-05-01 17:00` on a clock in Japan. */
export const at = (text: string): number => Date.parse(`${text.replace(' ', 'T')}+09:00`);
export const shown = (epochMs: number): string =>
  toIsoJapan(epochMs).slice(0, 16).replace('T', ' ');

export const from = (hour: number, until: number): Span => ({ from: hour * 60, until: until * 60 });
export const everyDay = (...spans: Span[]): WorkingTime['weekly'] => Array<Span[]>(7).fill(spans);

export const OFFICE = DEFAULT_WORKING_TIME;
export const ALWAYS_OPEN: WorkingTime = {
  weekly: everyDay(from(9, 18)),
  isOffOnHolidays: false,
  isOffInObon: false,
  isOffAtNewYear: false,
  leave: [],
};
export const WITH_LUNCH = { ...ALWAYS_OPEN, weekly: everyDay(from(9, 12), from(13, 18)) };
export const AT_NIGHT = { ...ALWAYS_OPEN, weekly: everyDay(from(22, 24), from(0, 2)) };
export const ON_SUNDAYS = { ...ALWAYS_OPEN, weekly: [[from(9, 18)], [], [], [], [], [], []] };
export const SHORT_SATURDAY = { ...OFFICE, weekly: [...OFFICE.weekly.slice(0, 6), [from(10, 12)]] };
export const NEVER = { ...ALWAYS_OPEN, weekly: everyDay() };
export const AWAY = { ...OFFICE, leave: [{ from: '2026-11-25', until: '2026-11-27' }] };
