import type { Duty } from '../deadlines/duty.ts';
import { snoozeLimitOf } from '../deadlines/snooze-limit.ts';
import type { Room } from '../timeline/room.ts';

/** In which a room says nothing; it can lie in the past. */
export interface Snooze {
  since: number;
  until: number;
}

/** As long as she wished, but no longer than a deadline allows that was heard of since. */
export function snoozeOf(
  { byHand: { snoozed } }: Room,
  duties: readonly Duty[],
  now: number,
): Snooze | null {
  if (!snoozed) return null;
  const until = Math.min(snoozed.until, snoozeLimitOf(duties, now) ?? Infinity);
  return until > snoozed.since ? { since: snoozed.since, until } : null;
}

/** What is to be said at that moment, or has waited until now, would be said while she sleeps on it. */
export const isSnoozed = (moment: number, snooze: Snooze | null, now: number): boolean =>
  snooze !== null && moment < snooze.until && Math.max(moment, now) >= snooze.since;
