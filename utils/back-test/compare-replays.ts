import type { Miss } from './misses.ts';
import type { Replay } from './replay.ts';

export interface Comparison {
  perWeekBefore: number;
  perWeekAfter: number;
  /** Missed, and only afterwards with a warning in time. */
  newlyWarned: Miss[];
  /** Missed, and afterwards without one. */
  noLongerWarned: Miss[];
}

export function compareReplays(before: Replay, after: Replay): Comparison {
  return {
    perWeekBefore: before.perWeek,
    perWeekAfter: after.perWeek,
    newlyWarned: warnedOnlyIn(after, before),
    noLongerWarned: warnedOnlyIn(before, after),
  };
}

/** Misses that both have, as the first has them. */
const warnedOnlyIn = (one: Replay, other: Replay): Miss[] =>
  one.misses.filter(
    (miss) => miss.warned && other.misses.some((same) => isSame(miss, same) && !same.warned),
  );

const isSame = (a: Miss, b: Miss): boolean =>
  a.roomId === b.roomId && a.clock === b.clock && a.dueAt === b.dueAt;
