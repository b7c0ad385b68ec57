import { millisecondsInDay, millisecondsInHour } from 'date-fns/constants';
import { dayOf, parseIsoDay } from '../japan-time/calendar.ts';
import { preSaleKindOf } from '../site/room-ids.ts';
import { fieldOf } from '../timeline/missing-fields.ts';
import type { Room } from '../timeline/room.ts';
import type { Lane } from './lane.ts';

/**
 * What comes before a sale has no clock of the site but the printed days. A question wants an
 * answer; what was answered waits for a while and then leaves the list by itself.
 */
export const isPreSale = ({ roomId }: Room): boolean => preSaleKindOf(roomId) !== null;

/** As long as a proposal can be bought: who has not come back by then hardly will. */
const REST_AFTER_MS = 7 * millisecondsInDay;

/** A quote without a printed day may have been answered on another device by then. */
const QUOTE_STALE_MS = 72 * millisecondsInHour;
const QUOTE_OVER_MS = 14 * millisecondsInDay;

export function preSaleLane(room: Room, now: number): Lane {
  switch (preSaleKindOf(room.roomId)) {
    case 'quote':
      return quoteLane(room, now);
    case 'proposal':
      return now < proposalEndsAt(room) ? 'wait' : 'done';
    default:
      return threadLane(room, now);
  }
}

/** Where a thread begins changes nothing of who has to answer. */
const NEEDED_IN_THREADS: ReadonlySet<string> = new Set(['sides', 'stamps', 'unseen-messages']);

function threadLane(room: Room, now: number): Lane {
  // What was read is no question that waits, as far as anybody knows here.
  if (room.coverage.lookedAt === null) return room.listedNewest?.isUnread ? 'check' : 'done';
  if (room.missing.some((name) => NEEDED_IN_THREADS.has(fieldOf(name)))) return 'check';
  if (room.messageCount === 0) return 'done';
  if (room.turn === 'seller' && !isWaived(room)) return 'reply';
  if (room.turn === 'unknown') return 'check';
  return now < restsAt(room) ? 'wait' : 'done';
}

/** All that the buyer wrote last wants no answer, she said. */
const isWaived = ({ buyerWaits, buyerAsks }: Room): boolean =>
  buyerWaits !== null && buyerAsks === null;

function quoteLane(room: Room, now: number): Lane {
  if (now >= quoteEndsAt(room)) return 'done';
  return now >= quoteStaleAt(room) ? 'check' : 'reply';
}

/** When its lane changes by the passing of time alone, epoch ms. */
export function preSaleMoments(room: Room): readonly number[] {
  switch (preSaleKindOf(room.roomId)) {
    case 'quote':
      return [quoteStaleAt(room), quoteEndsAt(room)];
    case 'proposal':
      return [proposalEndsAt(room)];
    default:
      return [restsAt(room)];
  }
}

const restsAt = ({ turnSince }: Room): number => (turnSince?.until ?? -Infinity) + REST_AFTER_MS;
const proposalEndsAt = (room: Room): number => endOfAnswerDay(room) ?? seenAt(room) + REST_AFTER_MS;
const quoteStaleAt = (room: Room): number =>
  endOfAnswerDay(room) === null ? seenAt(room) + QUOTE_STALE_MS : Infinity;
const quoteEndsAt = (room: Room): number => endOfAnswerDay(room) ?? seenAt(room) + QUOTE_OVER_MS;

function endOfAnswerDay({ answerBy }: Room): number | null {
  const day = answerBy === null ? undefined : parseIsoDay(answerBy);
  return day ? dayOf(day).until + 1 : null;
}

const seenAt = ({ coverage }: Room): number =>
  Math.max(coverage.lookedAt ?? 0, coverage.listedAt ?? 0);
