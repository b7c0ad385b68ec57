import type { Moment } from '../japan-time/moment.ts';
import { isOpen } from '../deadlines/duty.ts';
import { RULES } from '../deadlines/rules/index.ts';
import { lengthInMs } from '../deadlines/rules/rule.ts';
import type { Rule } from '../deadlines/rules/rule.ts';
import type { Duty } from '../deadlines/duty.ts';
import { isPreSale } from '../deadlines/pre-sale.ts';
import { isDeliveryHidden } from '../timeline/delivery-hidden.ts';
import type { Room } from '../timeline/room.ts';
import type { Credit } from './credit.ts';
import { netOf } from './net-of.ts';
import type { FeeRule } from './rules/fee.ts';

/** @returns null while nothing is delivered, and for cancelled rooms: no money is on its way. */
export function creditOf(
  room: Room,
  duties: readonly Duty[],
  fees: readonly FeeRule[],
  rules: readonly Rule[] = RULES,
): Credit | null {
  const when = isPreSale(room) ? null : whenCredited(room, duties, afterAcceptanceMs(rules));
  if (!when) return null;
  const grossJpy = room.priceJpy;
  const estimatedNetJpy = grossJpy === null ? null : netOf(grossJpy, room.kind, fees);
  const isNetActual = when.reason === 'revenue-page';
  return {
    roomId: room.roomId,
    grossJpy,
    netJpy: isNetActual ? creditedJpyOf(room) : estimatedNetJpy,
    ...{ estimatedNetJpy, isNetActual },
    ...when,
  };
}

/** After 承諾 the room closes with the review, or by itself after so long. */
function afterAcceptanceMs(rules: readonly Rule[]): number {
  const ofClock = rules.filter(({ clock }) => clock === 'after-acceptance');
  return Math.max(0, ...ofClock.map(({ length }) => lengthInMs(length)));
}

const creditedJpyOf = ({ credits }: Room): number =>
  credits.reduce((sum, { netJpy }) => sum + netJpy, 0);

type When = Pick<Credit, 'state' | 'expected' | 'creditedAt' | 'reason' | 'because'>;

function whenCredited(room: Room, duties: readonly Duty[], afterMs: number): When | null {
  if (room.stage === 'closed') return closed(room);
  if (room.stage === 'accepted') return accepted(room, duties, afterMs);
  return room.stage === 'delivered' ? delivered(room, duties, afterMs) : null;
}

function closed({ closedAt, credits }: Room): When {
  const seen = credits.length > 0 ? credits : closedAt ? [closedAt] : [];
  return {
    state: 'credited',
    expected: null,
    creditedAt: seen[0]?.at ?? null,
    reason: credits.length > 0 ? 'revenue-page' : 'closed',
    because: seen.map(({ eventId }) => eventId),
  };
}

function accepted({ acceptedAt, coverage }: Room, duties: readonly Duty[], afterMs: number): When {
  const until = (acceptedAt?.at.until ?? 0) + afterMs;
  return expected('after-acceptance', acceptedAt ? [acceptedAt.eventId] : [], duties, {
    from: coverage.lookedAt ?? acceptedAt?.at.from ?? until,
    until,
  });
}

/**
 * A review closes the room at once, so it may be counted right after the last look. At the latest
 * the buyer accepts in the last minute of the check and lets the day after it pass as well.
 */
function delivered(room: Room, duties: readonly Duty[], afterMs: number): When | null {
  const check = duties.find((duty) => duty.clock === 'delivery-check' && isOpen(duty));
  if (!check || isDeliveryHidden(room)) return byRoomLimit(duties);
  const lookedAt = Math.max(room.coverage.lookedAt ?? 0, room.coverage.listedAt ?? 0);
  return expected('after-delivery', check.because, duties, {
    from: Math.max(check.startedAt.from, lookedAt),
    until: check.due.until + afterMs,
  });
}

function byRoomLimit(duties: readonly Duty[]): When | null {
  const limit = duties.find((duty) => duty.clock === 'room-limit' && isOpen(duty));
  return limit ? expected('room-limit', limit.because, duties, limit.due) : null;
}

/** Whatever the buyer does, the room closes 120 days after it opened. */
function expected(
  reason: Credit['reason'],
  because: string[],
  duties: readonly Duty[],
  moment: Moment,
): When {
  const limit = duties.find((duty) => duty.clock === 'room-limit' && isOpen(duty))?.due;
  const until = Math.min(moment.until, limit?.until ?? Infinity);
  const from = Math.min(moment.from, until);
  return { state: 'expected', expected: { from, until }, creditedAt: null, reason, because };
}
