import { millisecondsInDay } from 'date-fns/constants';
import { dayOf, parseIsoDay } from '../japan-time/calendar.ts';
import { pointAt } from '../japan-time/moment.ts';
import type { Moment } from '../japan-time/moment.ts';
import type { Mark, Room } from '../timeline/room.ts';
import type { Duty } from './duty.ts';
import { SITE_IS_LATE_MS, siteActedBy } from './run-out.ts';
import { lengthInMs } from './rules/rule.ts';
import type { Rule } from './rules/rule.ts';
import { expiredBy, metBy, metByHand } from './run.ts';
import type { Run } from './run.ts';

/** Clocks that run from one mark in the room to another. */

export function fromAcceptance({ acceptedAt, closedAt, cancelledAt }: Room): Run[] {
  if (!acceptedAt) return [];
  const ended = closedAt ?? cancelledAt;
  return [
    { startedAt: acceptedAt.at, because: [acceptedAt.eventId], ended: ended && metBy(ended) },
  ];
}

/** Whose a request is the page does not say: the buyer's, until she says that it was hers. */
export const fromBuyersRequests = (room: Room, rule: Rule): Run[] =>
  room.cancelRequests
    .filter(({ eventId }) => !room.byHand.ownRequests.includes(eventId))
    .map((request) => ({
      startedAt: request.at,
      because: [request.eventId],
      ended: answeredBySeller(request, room) ?? endOfRequest(request, room, rule),
    }));

export const fromOwnRequests = (room: Room, rule: Rule): Run[] =>
  room.cancelRequests
    .filter(({ eventId }) => room.byHand.ownRequests.includes(eventId))
    .map((request) => ({
      startedAt: request.at,
      because: [request.eventId],
      ended: endOfRequest(request, room, rule),
    }));

function answeredBySeller({ at }: Mark, room: Room): Duty['ended'] {
  const { lastSellerMessage, closedAt, cancelledAt } = room;
  if (cancelledAt || closedAt || !lastSellerMessage) return null;
  return lastSellerMessage.at.from > at.until ? metBy(lastSellerMessage) : null;
}

/** A room that goes on after the time of a request has outlived it. */
function endOfRequest(
  request: Mark,
  { closedAt, cancelledAt, coverage }: Room,
  rule: Rule,
): Duty['ended'] {
  if (cancelledAt) return expiredBy(cancelledAt);
  if (closedAt) return metBy(closedAt);
  const until = siteActedBy(
    rule,
    (length) => request.at.until + lengthInMs(length) + SITE_IS_LATE_MS,
  );
  return (coverage.lookedAt ?? -Infinity) > until
    ? { state: 'met', at: { from: request.at.from, until }, because: request.eventId }
    : null;
}

/** Until the end of the day that is set; a delivery that was sent back does not end it. */
export function fromDueDate(room: Room): Run[] {
  const { dueSet, closedAt, cancelledAt, deliveries, acceptedAt, stage } = room;
  const day = dayNamed(room.dueOn);
  if (!dueSet || !day) return [];
  const delivered = stage === 'open' ? undefined : deliveries.at(-1);
  const met = delivered ?? acceptedAt ?? closedAt;
  const ended = met ? metBy(met) : cancelledAt && expiredBy(cancelledAt);
  return [{ startedAt: dueSet.at, because: [dueSet.eventId], named: day.until, ended }];
}

/** Any moment of the printed day may be the last one: which one, the site does not say. */
export function fromPrintedDay({ answerBy, answerShown, closedAt }: Room): Run[] {
  const day = dayNamed(answerBy);
  if (!answerShown || !day) return [];
  return [
    {
      startedAt: answerShown.at,
      because: [answerShown.eventId],
      printed: day,
      ended: closedAt && metBy(closedAt),
    },
  ];
}

/** A closing that is not known to these days says nothing of a rating's last day. */
const CLOSING_KNOWN_MS = 3 * millisecondsInDay;

/** A first look that shows it closed already says nothing of when it did. */
const isKnown = ({ from, until }: Moment): boolean =>
  until > from && until - from <= CLOSING_KNOWN_MS;

export function fromClosing({ closedAt, isRated, coverage }: Room): Run[] {
  if (!closedAt || !isKnown(closedAt.at)) return [];
  const seenAt = Math.max(coverage.lookedAt ?? 0, coverage.listedAt ?? 0, closedAt.at.until);
  const rated = { eventId: closedAt.eventId, at: { from: closedAt.at.from, until: seenAt } };
  return [
    {
      startedAt: closedAt.at,
      because: [closedAt.eventId],
      ended: isRated === true ? metBy(rated) : null,
    },
  ];
}

/** What the sales file alone tells of may have been paid out long ago. */
export const fromCredits = ({ credits }: Room): Run[] =>
  credits
    .filter(({ isRequested }) => isRequested !== null)
    .map(({ eventId, at, isRequested }) => ({
      startedAt: at,
      because: [eventId],
      ended: isRequested === true ? metBy({ eventId, at }) : null,
    }));

export const fromCustomDeadlines = ({ byHand }: Room): Run[] =>
  byHand.deadlines.map(({ name, dueAt, setAt, because, done }) => ({
    startedAt: pointAt(setAt),
    because,
    named: dueAt,
    label: name,
    ended: done && metByHand(done),
  }));

function dayNamed(isoDay: string | null): Moment | undefined {
  const day = isoDay === null ? undefined : parseIsoDay(isoDay);
  return day && dayOf(day);
}
