import { millisecondsInDay } from 'date-fns/constants';
import type { Moment } from '../japan-time/moment.ts';
import { pointAt } from '../japan-time/moment.ts';
import { preSaleKindOf } from '../site/room-ids.ts';
import type { MessageEvent, TimelineEvent } from './event.ts';
import { foldConversation, isFirstOfItsWait } from './fold-conversation.ts';
import type { Coverage, SeenRange } from './coverage.ts';
import { returnsIn } from './returns-in.ts';
import type { Return } from './returns-in.ts';
import type { Room } from './room.ts';

/** `unknown`: nobody could see whose turn it was. */
export type Waiter = 'seller' | 'buyer' | 'site' | 'unknown';

/**
 * The turn became `waiter`'s somewhere in `at`. What is printed is taken at its first moment; what is
 * only known to lie between two looks, or in no known year, keeps its width.
 */
export interface TurnChange {
  at: Moment;
  waiter: Waiter;
}

export interface TurnCourse {
  /** Before the first change. */
  first: Waiter;
  /** In no order but that of the room where moments are the same. */
  changes: TurnChange[];
  /** When the last message was written at the earliest, epoch ms. */
  lastWrittenAt: number | null;
  /** What came after it nobody knows, epoch ms. */
  seenUntil: number;
}

/** Whose turn it was from when on, by the same measure as the room's own turn. */
export function turnCourseOf(events: readonly TimelineEvent[], room: Room): TurnCourse {
  const { messages } = foldConversation(events, room.coverage);
  const accepted = room.acceptedAt?.at ?? null;
  const spoken = messages
    .map((message, index) => changeBy(message, messages[index + 1], room.coverage))
    .filter(({ at }) => accepted === null || at.from < accepted.until);
  const last = messages.at(-1);
  return {
    first: firstWaiter(messages[0], room),
    changes: [
      ...spoken,
      ...returnsIn(events, room.coverage).map(changeByReturn),
      ...(accepted ? [{ at: accepted, waiter: 'site' as const }] : []),
    ],
    lastWrittenAt: last?.at.from ?? null,
    seenUntil: seenUntil(room, last),
  };
}

/** A sale begins with the seller's turn, if its beginning was seen. */
function firstWaiter(first: MessageEvent | undefined, { roomId, coverage }: Room): Waiter {
  const kind = preSaleKindOf(roomId);
  if (kind === 'quote') return 'seller';
  if (kind === 'proposal') return 'buyer';
  const isSeen = coverage.isStartSeen && (!first || isFirstOfItsWait(first, null, coverage));
  return kind === null && isSeen ? 'seller' : 'unknown';
}

/** Where others may have written unseen, nobody knows until the next message that was seen. */
function changeBy(
  message: MessageEvent,
  next: MessageEvent | undefined,
  coverage: Coverage,
): TurnChange {
  const isFollowed = next ? isFirstOfItsWait(next, message, coverage) : isAtEnd(message, coverage);
  const { at, by } = message;
  if (isFollowed) return { at: toPrinted(at), waiter: AFTER[by] };
  const until = Math.max(at.from, (next?.at.from ?? Infinity) - 1);
  return { at: { from: at.from, until }, waiter: 'unknown' };
}

/** Automatic and system rows are no messages, whoever they are from. */
const AFTER: Record<MessageEvent['by'], Waiter> = {
  seller: 'buyer',
  buyer: 'seller',
  site: 'unknown',
  auto: 'unknown',
  unknown: 'unknown',
};

/** No other stretch of messages was seen after the one in which it stands. */
const isAtEnd = ({ siteId }: MessageEvent, { ranges }: Coverage): boolean =>
  siteId === null || isWithin(siteId, ranges.at(-1));

const isWithin = (siteId: number, range: SeenRange | undefined): boolean =>
  range === undefined || (range.from <= siteId && siteId <= range.until);

/** A day at the widest. A row without a stamp may be of any, and keeps its whole width. */
export const isPrinted = ({ from, until }: Moment): boolean => until - from < millisecondsInDay;
const toPrinted = (at: Moment): Moment => (isPrinted(at) ? pointAt(at.from) : at);

const changeByReturn = ({ at, isCertain }: Return): TurnChange => ({
  at,
  waiter: isCertain ? 'seller' : 'unknown',
});

/** Up to here somebody could see who wrote. A quote or a proposal is what a line says of it. */
function seenUntil({ roomId, coverage }: Room, last: MessageEvent | undefined): number {
  const kind = preSaleKindOf(roomId);
  const isToldByLists = kind === 'quote' || kind === 'proposal';
  const seenAt = isToldByLists
    ? Math.max(coverage.lookedAt ?? 0, coverage.listedAt ?? 0)
    : (coverage.newestSeenAt ?? 0);
  return Math.max(seenAt, last?.at.from ?? 0);
}
