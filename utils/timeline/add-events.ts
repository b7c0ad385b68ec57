import type { TimelineEvent } from './event.ts';
import { mergeEvents } from './merge-events.ts';
import { solveYears } from './solve-years.ts';

/**
 * What looks add to all that is known of one room: what they saw, and the years that this settles.
 *
 * @returns the events that are new, have become more telling or have moved, and only those
 */
export function addEvents(
  known: ReadonlyMap<string, TimelineEvent>,
  seen: readonly TimelineEvent[],
): TimelineEvent[] {
  const changed = mergeEvents(known, seen);
  const all = new Map(known);
  for (const event of changed) all.set(event.id, event);
  const moved = solveYears([...all.values()]);
  if (moved.length === 0) return changed;
  return [...new Map([...changed, ...moved].map((event) => [event.id, event])).values()];
}
