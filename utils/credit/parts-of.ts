import type { Moment } from '../japan-time/moment.ts';
import type { Rule } from '../deadlines/rules/rule.ts';
import { SERVICE } from '../timeline/by-hand.ts';
import type { AmountByHand } from '../timeline/by-hand.ts';
import type { Room } from '../timeline/room.ts';
import { feeOf } from './fee-of.ts';
import type { Fee } from './fee-of.ts';
import { longestOf } from './longest-of.ts';
import type { SalePart } from './money.ts';
import { netOf } from './net-of.ts';
import type { FeeChange, FeeRule } from './rules/fee.ts';
import type { When } from './when-of.ts';

/** All that money is reckoned by: the site's fees, hers, and the rules of the room. */
export interface MoneyRules {
  fees: readonly FeeRule[];
  feeChanges: readonly FeeChange[];
  rules: readonly Rule[];
}

/** What was bought in the room, as estimates; nothing of it was seen credited. */
export function partsOf(room: Room, fee: Fee | null): SalePart[] {
  const byHand = new Map(room.byHand.amounts.map((amount) => [amount.part, amount]));
  const price = { grossJpy: room.priceJpy, because: room.priceShown?.eventId ?? null };
  const service = estimate(fee, priceOf(byHand.get(SERVICE)) ?? price, {
    ...{ id: SERVICE, kind: 'service', at: room.openedAt, because: room.openedBecause },
  });
  const extras = room.extras.map(({ eventId, kind, at }) =>
    estimate(fee, priceOf(byHand.get(eventId)) ?? NO_PRICE, {
      ...{ id: eventId, kind, at, because: [eventId] },
    }),
  );
  return [service, ...extras];
}

interface Price {
  grossJpy: number | null;
  because: string | null;
  isByHand?: boolean;
}

const NO_PRICE: Price = { grossJpy: null, because: null };

const priceOf = (amount: AmountByHand | undefined): Price | undefined =>
  amount && { grossJpy: amount.grossJpy, because: amount.eventId, isByHand: true };

function estimate(
  fee: Fee | null,
  { grossJpy, because, isByHand = false }: Price,
  part: Pick<SalePart, 'id' | 'kind' | 'at' | 'because'>,
): SalePart {
  const netJpy = grossJpy === null || fee === null ? null : netOf(grossJpy, fee.perMille);
  return {
    ...part,
    grossJpy,
    isGrossByHand: isByHand,
    netJpy,
    feeJpy: feeBetween(grossJpy, netJpy),
    isNetActual: false,
    estimatedNetJpy: netJpy,
    perMille: fee?.perMille ?? null,
    isFeeCertain: fee?.isCertain ?? false,
    mayBeMore: fee?.mayBeMore ?? false,
    because: because === null ? part.because : [...part.because, because],
  };
}

export const feeBetween = (grossJpy: number | null, netJpy: number | null): number | null =>
  grossJpy === null || netJpy === null ? null : grossJpy - netJpy;

/**
 * Which day of an open sale decides its fee is not known: any between its opening and its end may.
 *
 * @returns null where nothing tells when it was open, or no edition is that old
 */
export function feeOfRoom(room: Room, when: When, book: MoneyRules): Fee | null {
  const open = timeOpen(room, when, longestOf('room-limit', book.rules));
  return open && feeOf(room.title, open, book.fees, book.feeChanges);
}

/** A room is open for 120 days at most, so one end of that time tells of the other. */
function timeOpen(room: Room, { creditedAt, expected }: When, limitMs: number): Moment | null {
  const earliestKnown = Math.min(
    ...[creditedAt, room.acceptedAt?.at, room.deliveries[0]?.at].flatMap((at) => at?.from ?? []),
    room.coverage.lookedAt ?? Infinity,
    room.coverage.listedAt ?? Infinity,
  );
  const opened = room.openedAt ?? { from: earliestKnown - limitMs, until: earliestKnown };
  if (!Number.isFinite(opened.from)) return null;
  const end = creditedAt?.until ?? expected?.until ?? opened.until + limitMs;
  return { from: opened.from, until: end };
}
