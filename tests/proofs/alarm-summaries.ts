import type { AlarmPreferences } from '../../utils/preferences/preferences.ts';
import type { RoomRow } from '../../utils/store/room-row.ts';
import { toIsoDay, toJapanClock } from '../../utils/japan-time/calendar.ts';
import { DAY, HOUR } from '../support/readings.ts';
import { isOfficial } from './alarm-reference.ts';
import { isQuiet, MINUTE, minuteShown } from './alarm-wishes.ts';

/** Morning, evening and tonight, found by turning the hands of a clock. */

export const KINDS = ['morning', 'evening', 'tonight'] as const;
export type Kind = (typeof KINDS)[number];

const LASTS = { morning: 4 * HOUR, evening: 2 * HOUR, tonight: DAY };

/** The day for which it is to be said now, whether it was or not; null: its time is not now. */
export function dayToSay(kind: Kind, wishes: AlarmPreferences, now: number): string | null {
  const chosen = kind === 'tonight' ? wishes.tonight?.at : wishes[kind];
  if (chosen === null || chosen === undefined) return null;
  const start = Math.floor(now / MINUTE) * MINUTE;
  for (let at = start; at > now - LASTS[kind]; at -= MINUTE) {
    const minute = minuteShown(at);
    if (minute === chosen) return isHeld(kind, at, wishes, now) ? null : dayIn(at);
    if (kind === 'tonight' && minute === wishes.tonight?.backAt) return null;
  }
  return null;
}

const dayIn = (at: number): string => toIsoDay(toJapanClock(at));

const isHeld = (kind: Kind, at: number, wishes: AlarmPreferences, now: number): boolean =>
  kind !== 'tonight' && isQuiet(now, wishes) && !isQuiet(at, wishes);

/** The next minute at which the clock shows one of these; null where she has chosen none. */
export function nextShowing(minutes: readonly (number | null)[], now: number): number | null {
  const wanted = minutes.filter((minute) => minute !== null);
  if (wanted.length === 0) return null;
  let at = Math.floor(now / MINUTE) * MINUTE + MINUTE;
  while (!wanted.includes(minuteShown(at))) at += MINUTE;
  return at;
}

/** Whether there is something to tell, by the rows as they stand after the reckoning. */
export function hasNews(
  kind: Kind,
  rows: readonly RoomRow[],
  wishes: AlarmPreferences,
  now: number,
): boolean {
  const open = rows.filter(({ shelf }) => shelf === 'open');
  const next =
    kind === 'tonight'
      ? nextShowing([wishes.tonight?.backAt ?? null], now)
      : nextShowing([wishes.morning, wishes.evening], now);
  const until = Math.min(next ?? now, now + DAY);
  const duties = open
    .flatMap((row) => row.duties)
    .filter(({ ended, due }) => ended === null && due.from > now && due.from <= until);
  if (kind === 'tonight') return duties.some(isOfficial);
  return (
    open.some(({ lane }) => lane === 'reply') || duties.some(({ owner }) => owner === 'seller')
  );
}
