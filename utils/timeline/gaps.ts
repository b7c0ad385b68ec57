import { isInRange } from './coverage.ts';
import type { Coverage } from './coverage.ts';
import type { MessageEvent, TimelineEvent } from './event.ts';

/**
 * Ids of the messages before which others may stand that nobody has seen here: the first of every
 * range that was seen, but for the very first message of the room.
 */
export function gapsBefore(
  events: readonly TimelineEvent[],
  { ranges, isStartSeen }: Coverage,
): ReadonlySet<string> {
  const firsts = new Map<number, MessageEvent>();
  for (const event of events) {
    if (!('siteId' in event) || event.siteId === null) continue;
    const place = ranges.findIndex((range) => isInRange(range, event.siteId));
    const first = firsts.get(place);
    if (!first || (first.siteId ?? 0) > event.siteId) firsts.set(place, event);
  }
  const isGap = (place: number): boolean => place > 0 || (place === 0 && !isStartSeen);
  return new Set([...firsts].filter(([place]) => isGap(place)).map(([, { id }]) => id));
}
