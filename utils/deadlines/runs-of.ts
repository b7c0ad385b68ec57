import { ceilToHour } from '../japan-time/calendar.ts';
import type { Moment } from '../japan-time/moment.ts';
import {
  fromAcceptance,
  fromBuyersRequests,
  fromClosing,
  fromCredits,
  fromCustomDeadlines,
  fromDueDate,
  fromOwnRequests,
  fromPrintedDay,
} from './runs-of-marks.ts';
import type { Answered, Mark, Room, Unanswered } from '../timeline/room.ts';
import type { Duty } from './duty.ts';
import { lengthInMs } from './rules/rule.ts';
import type { Rule, Start } from './rules/rule.ts';
import { SITE_IS_LATE_MS, siteActedBy } from './run-out.ts';
import { expiredBy, metBy, metByHand } from './run.ts';
import type { Run } from './run.ts';

/** All stretches of a rule's clock that the room shows, oldest first. */
export const runsOf = (rule: Rule, room: Room): Run[] =>
  READ_START[rule.start](room, rule).filter((run) => run.ended !== null || isRunning(rule, room));

const isRunning = (rule: Rule, room: Room): boolean => rule.stages.includes(room.stage);

const READ_START: Record<Start, (room: Room, rule: Rule) => Run[]> = {
  opening: fromOpening,
  'oldest-unanswered-buyer-message': ({ buyerWaits, buyerWaited }) => [
    ...answered(buyerWaited),
    ...unanswered(buyerWaits),
  ],
  'oldest-question': fromQuestions,
  'oldest-unanswered-seller-message': fromUnansweredSeller,
  'last-buyer-message-or-opening': fromLastBuyerMessage,
  'notice-sent': fromNotices,
  'formal-delivery': fromDeliveries,
  acceptance: fromAcceptance,
  'cancel-request': fromBuyersRequests,
  'own-cancel-request': fromOwnRequests,
  'due-date-set': fromDueDate,
  'day-printed': fromPrintedDay,
  closing: fromClosing,
  credit: fromCredits,
  'set-by-hand': fromCustomDeadlines,
};

function fromOpening(room: Room, rule: Rule): Run[] {
  const { openedAt, openedBecause } = room;
  if (!openedAt) return [];
  const ended =
    rule.end === 'first-seller-message'
      ? (endOfFirstContact(room) ?? survivedFirstContact(room, openedAt, rule))
      : endOfRoom(room);
  return [{ startedAt: openedAt, because: openedBecause, ended }];
}

/**
 * The site cancels a sale whose seller did not write in time. One that it still shows as open after
 * that was written in, though perhaps on another device and never seen here.
 */
function survivedFirstContact(room: Room, openedAt: Moment, rule: Rule): Duty['ended'] {
  const { stage, printed, coverage, openedBecause } = room;
  const latest = siteActedBy(
    rule,
    (length) => ceilToHour(openedAt.until + lengthInMs(length)) + SITE_IS_LATE_MS,
  );
  const lookedAt = Math.max(coverage.lookedAt ?? 0, coverage.listedAt ?? 0);
  if (stage !== 'open' || printed?.isFirstContact || lookedAt < latest) return null;
  return {
    state: 'met',
    at: { from: openedAt.from, until: latest },
    because: openedBecause[0] ?? '',
  };
}

/** The site takes the banner away at the seller's first word, and lets nobody deliver before it. */
function endOfFirstContact(room: Room): Duty['ended'] {
  // A page that shows the sale cancelled has no banner either.
  const isGoneWithSale = room.bannerGone?.eventId === room.cancelledAt?.eventId;
  const gone = isGoneWithSale ? null : room.bannerGone;
  const wrote = room.firstSellerMessage ?? room.deliveries[0] ?? gone ?? room.acceptedAt;
  if (wrote) return metBy(wrote);
  return room.closedAt || room.cancelledAt ? expiredBy(room.closedAt ?? room.cancelledAt) : null;
}

const endOfRoom = ({ closedAt, cancelledAt }: Room): Duty['ended'] => {
  const ended = closedAt ?? cancelledAt;
  return ended && metBy(ended);
};

/** The seller may say of a word that it wants no answer. */
function fromQuestions({ buyerWaits, buyerWaited, buyerAsks, byHand }: Room): Run[] {
  const { because } = byHand.unasked;
  const isWaived = buyerWaits !== null && buyerAsks === null && because !== null;
  return [
    ...answered(buyerWaited),
    ...unanswered(buyerAsks),
    ...(isWaived
      ? unanswered(buyerWaits).map((run) => ({ ...run, ended: metByHand(because) }))
      : []),
  ];
}

/** A notice answers the question whether to write one, not the buyer's silence. */
function fromUnansweredSeller({ sellerWaits, sellerWaited, notices }: Room): Run[] {
  const notice = notices.find(
    ({ sent }) => sent.at.from >= (sellerWaits?.oldest.at.from ?? Infinity),
  );
  return [
    ...answered(sellerWaited),
    ...unanswered(sellerWaits).map((run) => (notice ? { ...run, ended: metBy(notice.sent) } : run)),
  ];
}

function fromLastBuyerMessage(room: Room): Run[] {
  if (room.turn !== 'buyer') return [];
  const { lastBuyerMessage, openedAt, openedBecause } = room;
  if (lastBuyerMessage) {
    return [{ startedAt: lastBuyerMessage.at, because: [lastBuyerMessage.eventId], ended: null }];
  }
  return openedAt ? [{ startedAt: openedAt, because: openedBecause, ended: null }] : [];
}

/** A later notice takes the place of an earlier one. */
function fromNotices({ notices, closedAt, cancelledAt }: Room): Run[] {
  return notices.map((notice, index) => {
    const replacedBy = notices[index + 1]?.sent ?? closedAt ?? cancelledAt;
    return {
      startedAt: notice.sent.at,
      because: [notice.sent.eventId],
      named: notice.deadline,
      ended: notice.answeredBy ? metBy(notice.answeredBy) : replacedBy && expiredBy(replacedBy),
    };
  });
}

/** Each delivery has its own check: the next delivery shows that the one before was returned. */
function fromDeliveries(room: Room): Run[] {
  const finished = room.acceptedAt ?? room.closedAt ?? room.cancelledAt;
  return room.deliveries.map((delivery, index) => {
    const reaction = room.deliveries[index + 1] ?? finished;
    const isReturned = !reaction && room.stage === 'open';
    return {
      startedAt: delivery.at,
      because: [delivery.eventId],
      ended: reaction ? metBy(reaction) : isReturned ? returnedAfter(delivery, room) : null,
    };
  });
}

function returnedAfter(delivery: Mark, { coverage }: Room): Duty['ended'] {
  const until = Math.max(coverage.lookedAt ?? 0, coverage.listedAt ?? 0, delivery.at.until);
  return { state: 'met', at: { from: delivery.at.from, until }, because: delivery.eventId };
}

const unanswered = (waits: Unanswered | null): Run[] =>
  waits ? [{ startedAt: waits.oldest.at, because: [waits.oldest.eventId], ended: null }] : [];

const answered = (pair: Answered | null): Run[] =>
  pair
    ? [{ startedAt: pair.oldest.at, because: [pair.oldest.eventId], ended: metBy(pair.answer) }]
    : [];
