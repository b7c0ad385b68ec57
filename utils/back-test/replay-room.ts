import type { Preferences } from '../preferences/preferences.ts';
import type { TimelineEvent } from '../timeline/event.ts';
import { foldRoom } from '../timeline/fold-room.ts';
import { countUntil, coverageThen, momentsOf } from './history.ts';
import type { History } from './history.ts';
import { newestPart } from './newest-part.ts';
import { RoomAlarms } from './room-alarms.ts';
import type { Sight, Warning } from './room-alarms.ts';

/** So many more events are worth to look which of them still say something. */
const ENOUGH = 16;

interface Circumstances {
  preferences: Preferences;
  /** When something was recorded of any room, epoch ms, in order. */
  looks: readonly number[];
  /** Epoch ms, `until` not included. */
  span: { from: number; until: number };
}

/**
 * Lets one room pass by as the seller's browser would have seen it: after each look its row is made
 * of what was known by then, and the alarms are asked at every moment that they ask to be woken.
 * What a later look told of an event that was known already counts as known from the beginning.
 *
 * @param onSight is told of every look, in order
 */
export function replayRoom(
  history: History,
  { preferences, looks, span }: Circumstances,
  onSight: (sight: Sight) => void,
): Warning[] {
  const seen = history.events.toSorted((a, b) => a.seenAt - b.seenAt);
  const seenAt = seen.map((event) => event.seenAt);
  const coverageAt = coverageThen(history);
  const alarms = new RoomAlarms({ preferences, looks });
  const moments = momentsIn(history, span);
  let known: TimelineEvent[] = [];
  let [count, enough] = [0, ENOUGH];
  moments.forEach((at, index) => {
    const countThen = countUntil(seenAt, at);
    known.push(...seen.slice(count, countThen));
    count = countThen;
    if (known.length > enough) {
      known = newestPart(known);
      enough = known.length + ENOUGH;
    }
    onSight(alarms.look(at, foldRoom(history.roomId, known, coverageAt(at))));
    alarms.waitUntil(moments[index + 1] ?? span.until);
  });
  return alarms.warnings;
}

/** At the last look before the span everything is said anew that had been said by then. */
function momentsIn(history: History, { from, until }: { from: number; until: number }): number[] {
  const moments = momentsOf(history).filter((moment) => moment < until);
  const first = moments.findLastIndex((moment) => moment < from);
  return moments.slice(Math.max(0, first));
}
