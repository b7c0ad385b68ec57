import type { Moment } from '../japan-time/moment.ts';
import { isOpen } from '../deadlines/duty.ts';
import type { Duty } from '../deadlines/duty.ts';
import type { Rule } from '../deadlines/rules/rule.ts';
import { isDeliveryHidden } from '../timeline/delivery-hidden.ts';
import type { Room } from '../timeline/room.ts';
import { longestOf } from './longest-of.ts';
import type { Money, MoneyReason, MoneyState } from './money.ts';

/** How far a sale is and when it counts; a payout is looked for elsewhere. */
export type When = Pick<Money, 'state' | 'expected' | 'creditedAt' | 'reason' | 'because'>;

/** Nothing in it depends on the present moment. */
export function whenOf(room: Room, duties: readonly Duty[], rules: readonly Rule[]): When {
  if (room.credits.length > 0) return creditedByRows(room);
  // After 承諾 the room closes with the review, or by itself after so long.
  const afterMs = longestOf('after-acceptance', rules);
  switch (room.stage) {
    case 'closed':
      return { ...counted('closed'), ...seenAt(room.closedAt) };
    case 'accepted':
      return accepted(room, duties, afterMs);
    case 'delivered':
      return delivered(room, duties, afterMs);
    case 'cancelled':
      return { ...notOnItsWay('cancelled', 'cancelled'), because: idsOf(room.cancelledAt) };
    case 'open':
      return { ...notOnItsWay('not-delivered', 'not-delivered'), because: idsOf(room.shownStage) };
    case 'cancel-requested':
    case 'unknown':
      return { ...notOnItsWay('unknown', 'unknown'), because: idsOf(room.shownStage) };
  }
}

function creditedByRows({ credits }: Room): When {
  return {
    ...counted(credits.some(({ source }) => source === 'page') ? 'revenue-page' : 'sales-file'),
    creditedAt: credits[0]?.at ?? null,
    because: credits.map(({ eventId }) => eventId),
  };
}

const counted = (reason: MoneyReason): When => notOnItsWay('credited', reason);

const notOnItsWay = (state: MoneyState, reason: MoneyReason): When => ({
  ...{ state, reason },
  ...{ expected: null, creditedAt: null, because: [] },
});

const seenAt = (mark: Room['closedAt']): Pick<When, 'creditedAt' | 'because'> => ({
  creditedAt: mark?.at ?? null,
  because: idsOf(mark),
});

const idsOf = (mark: { eventId: string } | null): string[] => (mark ? [mark.eventId] : []);

function accepted({ acceptedAt, coverage }: Room, duties: readonly Duty[], afterMs: number): When {
  const until = (acceptedAt?.at.until ?? 0) + afterMs;
  const from = coverage.lookedAt ?? acceptedAt?.at.from ?? until;
  return expected('accepted', 'after-acceptance', idsOf(acceptedAt), duties, { from, until });
}

/**
 * A review closes the room at once, so it may be counted right after the last look. At the latest
 * the buyer accepts in the last minute of the check and lets the day after it pass as well. A second
 * round has no acceptance, but an inspection, which no page tells from it, has.
 */
function delivered(room: Room, duties: readonly Duty[], afterMs: number): When {
  const check = duties.find((duty) => duty.clock === 'delivery-check' && isOpen(duty));
  if (!check || isDeliveryHidden(room)) return byRoomLimit(room, duties);
  const isAgain = room.deliveries.length > 1;
  const [state, reason] = isAgain
    ? (['second-round', 'second-round'] as const)
    : (['with-buyer', 'after-delivery'] as const);
  return expected(state, reason, check.because, duties, {
    from: Math.max(check.startedAt.from, lookedAtIn(room)),
    until: check.due.until + afterMs,
  });
}

const lookedAtIn = ({ coverage }: Room): number =>
  Math.max(coverage.lookedAt ?? 0, coverage.listedAt ?? 0);

/** Where nothing of the check is known only the room's own end closes it. */
function byRoomLimit(room: Room, duties: readonly Duty[]): When {
  const limit = limitIn(duties);
  if (!limit)
    return {
      ...notOnItsWay('with-buyer', 'unknown'),
      because: room.deliveries.map(({ eventId }) => eventId),
    };
  // Where the opening is hardly known the limit may seem to have begun before the last look.
  const from = Math.max(limit.due.from, lookedAtIn(room));
  return expected('at-limit', 'room-limit', limit.because, duties, { ...limit.due, from });
}

const limitIn = (duties: readonly Duty[]): Duty | undefined =>
  duties.find((duty) => duty.clock === 'room-limit' && isOpen(duty));

/** Whatever the buyer does, the room closes 120 days after it opened. */
function expected(
  state: MoneyState,
  reason: MoneyReason,
  because: string[],
  duties: readonly Duty[],
  moment: Moment,
): When {
  const until = Math.min(moment.until, limitIn(duties)?.due.until ?? Infinity);
  const from = Math.min(moment.from, until);
  return { state, expected: { from, until }, creditedAt: null, reason, because };
}
