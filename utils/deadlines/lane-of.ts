import { millisecondsInHour } from 'date-fns/constants';
import type { Moment } from '../japan-time/moment.ts';
import { isBlind } from '../timeline/missing-fields.ts';
import type { Room } from '../timeline/room.ts';
import { isOpen } from './duty.ts';
import type { Clock, Duty } from './duty.ts';
import { isHearsay } from './hearsay.ts';
import { isPreSale, preSaleLane, preSaleMoments } from './pre-sale.ts';
import type { Lane } from './lane.ts';

export type { Lane } from './lane.ts';

/**
 * Had the buyer written right after the last look, the seller's four days would end within one:
 * an unseen room is no calm room.
 */
const STALE_AFTER_MS = 72 * millisecondsInHour;

/** A seller's official deadline this near belongs to what must be done. */
const SOON_MS = 72 * millisecondsInHour;

/** Seller's or site's clocks that run for weeks and ask for nothing today. */
const SLOW_CLOCKS: ReadonlySet<Clock> = new Set<Clock>(['room-limit', 'review', 'payout']);

/** The first that fits, in this order. */
export function laneOf(room: Room, duties: readonly Duty[], now: number): Lane {
  if (room.stage === 'closed' || room.stage === 'cancelled') return 'done';
  if (isHearsay(room)) return 'done';
  if (isPreSale(room)) return preSaleLane(room, now);
  if (isBlind(room) || isTurnHidden(room) || now >= staleAt(room)) return 'check';
  if (isHerTurn(room) || duties.some((duty) => isPressing(duty, now))) return 'reply';
  return room.stage === 'delivered' || room.stage === 'accepted' ? 'credit' : 'wait';
}

/** A thank-you that she said wants no answer is nothing to do, until the site's own clock runs low. */
const isHerTurn = ({ turn, turnSince, buyerWaits, buyerAsks }: Room): boolean =>
  turn === 'seller' &&
  !(buyerWaits !== null && buyerAsks === null && isSame(turnSince, buyerWaits.oldest.at));

/** Where the work has come back, it is hers since then and not since his words. */
const isSame = (a: Moment | null, b: Moment): boolean => a?.from === b.from && a.until === b.until;

/** Somebody's words stand there and nobody can say whose: no room to be calm about. */
const isTurnHidden = ({ turn, stage }: Room): boolean => turn === 'unknown' && stage !== 'accepted';

/** The moments at which the room changes its lane by the passing of time alone. */
export const laneMoments = (room: Room): readonly number[] =>
  isPreSale(room) ? preSaleMoments(room) : [staleAt(room)];

/** When a room that nobody opens again goes to lane 要確認; Infinity where that does not happen. */
export const staleAt = ({ stage, coverage }: Room): number =>
  stage === 'accepted' || coverage.lookedAt === null
    ? Infinity
    : coverage.lookedAt + STALE_AFTER_MS;

/** From when on a duty puts its room into lane 返す; null where it never does. */
export const pressingFrom = (duty: Duty): number | null =>
  isOpen(duty) && duty.owner === 'seller' && duty.basis !== 'own' && !SLOW_CLOCKS.has(duty.clock)
    ? duty.due.from - SOON_MS
    : null;

const isPressing = (duty: Duty, now: number): boolean => now >= (pressingFrom(duty) ?? Infinity);
