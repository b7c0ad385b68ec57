import { preSaleKindOf } from '../site/room-ids.ts';
import type { Coverage } from '../timeline/coverage.ts';
import type { TimelineEvent } from '../timeline/event.ts';
import { isByHand } from '../timeline/fold-by-hand.ts';

/** All that is stored of one room. */
export interface History {
  roomId: string;
  events: readonly TimelineEvent[];
  coverage: Coverage;
}

/** When something was recorded of a room, epoch ms, each once, in order. */
export const momentsOf = ({ events, coverage }: History): number[] =>
  inOrder([
    ...events.map(({ seenAt }) => seenAt),
    ...[coverage.lookedAt, coverage.listedAt].filter((at) => at !== null),
  ]);

export const inOrder = (moments: readonly number[]): number[] =>
  [...new Set(moments)].sort((a, b) => a - b);

/** How much of an ascending list is not later than `moment`. */
export function countUntil(moments: readonly number[], moment: number): number {
  let [low, high] = [0, moments.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((moments[middle] ?? Infinity) <= moment) low = middle + 1;
    else high = middle;
  }
  return low;
}

export const lastUntil = (moments: readonly number[], moment: number): number | null =>
  moments[countUntil(moments, moment) - 1] ?? null;

/**
 * What could have been seen at an earlier moment. Of the looks before the last one only those have
 * left their time that showed something new; each of them is taken to have stood at the newest
 * message. Which rows were seen by then the events tell by themselves.
 */
export function coverageThen({ events, coverage }: History): (then: number) => Coverage {
  const looks = inOrder([...seenOn('room', events), coverage.lookedAt].filter((at) => at !== null));
  const lists = inOrder([...seenOn('list', events), coverage.listedAt].filter((at) => at !== null));
  const startSeenAt = coverage.isStartSeen ? firstRowSeenAt(events) : Infinity;
  return (then) => {
    const lookedAt = lastUntil(looks, then);
    const isLast = lookedAt === coverage.lookedAt;
    return {
      ...coverage,
      lookedAt,
      listedAt: lastUntil(lists, then),
      newestSeenAt: isLast ? coverage.newestSeenAt : lookedAt,
      isStartSeen: startSeenAt <= then,
      missing: isLast ? coverage.missing : [],
    };
  };
}

const seenOn = (page: 'room' | 'list', events: readonly TimelineEvent[]): number[] =>
  events.filter((event) => pageOf(event) === page).map(({ seenAt }) => seenAt);

/** On which page something was seen; null where it was not seen on either. */
function pageOf(event: TimelineEvent): 'room' | 'list' | null {
  switch (event.kind) {
    case 'step':
      return isOwnPage(event.page, event.roomId) ? 'room' : 'list';
    case 'opened':
      return event.source === 'order-list' ? 'list' : 'room';
    // The list shows it as well as the room.
    case 'due-date':
      return 'list';
    case 'credited':
    case 'notice-inserted':
      return null;
    default:
      return isByHand(event) ? null : 'room';
  }
}

/** An offer is named in a thread; the thread is not its page. */
const isOwnPage = (page: string, roomId: string): boolean =>
  page === 'talkroom' ||
  page === 'quote' ||
  page === 'proposal' ||
  (page === 'direct-message' && preSaleKindOf(roomId) === 'direct-message');

function firstRowSeenAt(events: readonly TimelineEvent[]): number {
  const rows = events.filter((event) => 'siteId' in event);
  const first = rows.reduce<TimelineEvent | undefined>(
    (earliest, row) => (earliest && earliest.at.from <= row.at.from ? earliest : row),
    undefined,
  );
  return first?.seenAt ?? -Infinity;
}
