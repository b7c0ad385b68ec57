import type { Clock } from '../../utils/deadlines/duty.ts';

/** The spans of her own past over which a changed setting can be tried, in days. */
export const TRY_OUT_DAYS = [30, 90] as const;
export type TryOutDays = (typeof TRY_OUT_DAYS)[number];

/** A deadline of the site that was missed. */
export interface TriedMiss {
  roomId: string;
  title: string;
  clock: Clock;
  /** Epoch ms. */
  dueAt: number;
}

/** What would have been said with other settings, over what was really seen. */
export interface TryOut {
  /** What was looked at, epoch ms; not before anything was seen. */
  from: number;
  until: number;
  rooms: number;
  /** Notifications in all. */
  toldBefore: number;
  toldAfter: number;
  perWeekBefore: number;
  perWeekAfter: number;
  /** Misses before which something would have been said, and was not. */
  newlyWarned: readonly TriedMiss[];
  /** Misses before which something was said, and would not have been. */
  noLongerWarned: readonly TriedMiss[];
}
