import { millisecondsInHour } from 'date-fns/constants';
import { dayOf, parseIsoDay } from '../japan-time/calendar.ts';
import type { Moment } from '../japan-time/moment.ts';
import type { Mark, Room } from '../timeline/room.ts';
import type { Duty } from './duty.ts';
import { expiredBy, metBy } from './run.ts';
import type { Run } from './run.ts';

/** Clocks that run from one mark in the room to another. */

export function fromAcceptance({ acceptedAt, closedAt, cancelledAt }: Room): Run[] {
  if (!acceptedAt) return [];
  const ended = closedAt ?? cancelledAt;
  return [
    { startedAt: acceptedAt.at, because: [acceptedAt.eventId], ended: ended && metBy(ended) },
  ];
}

/** How long a request runs, and an hour for the site to carry it out. */
const REQUEST_MS = 25 * millisecondsInHour;

export const fromCancelRequests = (room: Room): Run[] =>
  room.cancelRequests.map((request) => ({
    startedAt: request.at,
    because: [request.eventId],
    ended: endOfRequest(request, room),
  }));

/** Her words answer it; a room that goes on after its time has outlived it. */
function endOfRequest(request: Mark, room: Room): Duty['ended'] {
  const { lastSellerMessage, closedAt, cancelledAt, coverage } = room;
  if (cancelledAt) return expiredBy(cancelledAt);
  if (closedAt) return metBy(closedAt);
  if (lastSellerMessage && lastSellerMessage.at.from > request.at.until) {
    return metBy(lastSellerMessage);
  }
  const until = request.at.until + REQUEST_MS;
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

function dayNamed(isoDay: string | null): Moment | undefined {
  const day = isoDay === null ? undefined : parseIsoDay(isoDay);
  return day && dayOf(day);
}
