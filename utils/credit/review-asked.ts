import { millisecondsInDay } from 'date-fns/constants';
import { isOpen } from '../deadlines/duty.ts';
import type { Duty } from '../deadlines/duty.ts';
import { isPreSale } from '../deadlines/pre-sale.ts';
import { isDeliveryHidden } from '../timeline/delivery-hidden.ts';
import type { Mark, Room, TextSent } from '../timeline/room.ts';

/** Whether to ask for a review: at most once in a sale, and only while the buyer can still give one. */
export type ReviewAsk =
  | { kind: 'now'; why: 'accepted' | 'last-day' }
  | { kind: 'asked'; sent: Mark; answeredBy: Mark | null }
  | { kind: 'too-early'; why: 'not-delivered' | 'in-check' | 'buyer-waits' }
  | { kind: 'no-more'; why: 'closed' | 'rated' | 'returned' | 'cancelled' | 'cancel-requested' }
  /** Where the sale is could not be read, or there is no sale. */
  | { kind: 'unknown'; why: 'unseen' | 'before-sale' };

/** Earlier it would be a reminder of work that he may still be looking at. */
const LAST_DAY_MS = millisecondsInDay;

export interface Asked {
  room: Room;
  duties: readonly Duty[];
}

/** Ours, or one of her own that is for it. */
const isRequest = ({ templateId, role }: TextSent): boolean =>
  (role ?? templateId) === 'review-request';

/** What was asked is asked, whatever came of the sale since: nobody is asked twice. */
export function reviewAskOf({ room, duties }: Asked, now: number): ReviewAsk {
  if (isPreSale(room)) return { kind: 'unknown', why: 'before-sale' };
  const asked = room.texts.find(isRequest);
  if (asked) return { kind: 'asked', sent: asked.sent, answeredBy: asked.answeredBy };
  return atStage(room, duties, now);
}

function atStage(room: Room, duties: readonly Duty[], now: number): ReviewAsk {
  switch (room.stage) {
    case 'closed':
      return { kind: 'no-more', why: isRatedAtOnce(room) ? 'rated' : 'closed' };
    case 'cancelled':
      return { kind: 'no-more', why: 'cancelled' };
    case 'cancel-requested':
      return { kind: 'no-more', why: 'cancel-requested' };
    case 'open':
      if (room.returnedAt) return { kind: 'no-more', why: 'returned' };
      return { kind: 'too-early', why: 'not-delivered' };
    case 'unknown':
      return { kind: 'unknown', why: 'unseen' };
    case 'accepted':
      return whileWritable(room) ?? { kind: 'now', why: 'accepted' };
    case 'delivered':
      return whileWritable(room) ?? inCheck(duties, now);
  }
}

/** He who waits for an answer is not asked for a favour. */
function whileWritable(room: Room): ReviewAsk | null {
  if (isDeliveryHidden(room) || room.turn === 'unknown') return { kind: 'unknown', why: 'unseen' };
  const waits = room.turn === 'seller' || room.buyerAsks !== null;
  return waits ? { kind: 'too-early', why: 'buyer-waits' } : null;
}

function inCheck(duties: readonly Duty[], now: number): ReviewAsk {
  const check = duties.find((duty) => duty.clock === 'delivery-check' && isOpen(duty));
  const isLastDay = check !== undefined && check.due.from - now <= LAST_DAY_MS;
  return isLastDay ? { kind: 'now', why: 'last-day' } : { kind: 'too-early', why: 'in-check' };
}

/**
 * No page says that the buyer has rated, but nothing else closes a room within a day of its
 * acceptance.
 */
const isRatedAtOnce = ({ acceptedAt, closedAt }: Room): boolean =>
  acceptedAt !== null &&
  closedAt !== null &&
  closedAt.at.until < acceptedAt.at.from + millisecondsInDay;
