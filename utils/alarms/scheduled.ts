import { millisecondsInDay, millisecondsInHour, millisecondsInMinute } from 'date-fns/constants';
import { startOfJapanDay, toIsoDay, toJapanClock } from '../japan-time/calendar.ts';
import type { AlarmPreferences } from '../preferences/preferences.ts';
import { quietAround } from './quiet.ts';

/** What is said at a minute of the day that she has chosen. */
export const SCHEDULED = ['morning', 'evening', 'tonight'] as const;
export type ScheduledKind = (typeof SCHEDULED)[number];

/** Of each kind the Japanese day, `YYYY-MM-DD`, for which it was last said or had nothing to say. */
export type SaidOn = Partial<Record<ScheduledKind, string>>;

export interface Scheduled {
  kind: ScheduledKind;
  /** The chosen moment, epoch ms. */
  at: number;
  /** Its day in Japan. */
  day: string;
}

/** After that a summary is no news any more. */
const MORNING_LASTS_MS = 4 * millisecondsInHour;
const EVENING_LASTS_MS = 2 * millisecondsInHour;

/** Whose moment has come and is not long over, and which was not said for that day. */
export const scheduledNow = (alarms: AlarmPreferences, saidOn: SaidOn, now: number): Scheduled[] =>
  SCHEDULED.flatMap((kind) => {
    const minute = minuteFor(kind, alarms);
    if (minute === null) return [];
    const at = nextAt(minute, now) - millisecondsInDay;
    const day = toIsoDay(toJapanClock(at));
    const isOver = now >= at + lastsFor(kind, at, alarms);
    return isOver || saidOn[kind] === day || isHeld(kind, at, alarms, now)
      ? []
      : [{ kind, at, day }];
  });

/** The next moment after `now`, epoch ms; Infinity where she has chosen none. */
export const nextScheduledAt = (
  alarms: AlarmPreferences,
  now: number,
  kinds: readonly ScheduledKind[] = SCHEDULED,
): number =>
  Math.min(
    ...kinds.flatMap((kind) => {
      const minute = minuteFor(kind, alarms);
      return minute === null ? [] : [nextAt(minute, now)];
    }),
    Infinity,
  );

/** When the clock in Japan shows that minute next after `now`. */
export function nextAt(minuteOfDay: number, now: number): number {
  const today = startOfJapanDay(now) + minuteOfDay * millisecondsInMinute;
  return today > now ? today : today + millisecondsInDay;
}

function minuteFor(kind: ScheduledKind, alarms: AlarmPreferences): number | null {
  return kind === 'tonight' ? (alarms.tonight?.at ?? null) : alarms[kind];
}

function lastsFor(kind: ScheduledKind, at: number, { tonight }: AlarmPreferences): number {
  if (kind === 'morning') return MORNING_LASTS_MS;
  return kind === 'tonight' && tonight ? nextAt(tonight.backAt, at) - at : EVENING_LASTS_MS;
}

/** What comes late does not come in quiet hours; what she has put there herself does. */
const isHeld = (
  kind: ScheduledKind,
  at: number,
  { quiet }: AlarmPreferences,
  now: number,
): boolean =>
  kind !== 'tonight' && quietAround(now, quiet) !== null && quietAround(at, quiet) === null;
