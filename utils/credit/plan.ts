import { millisecondsInDay, millisecondsInHour, millisecondsInMinute } from 'date-fns/constants';
import { isOpen } from '../deadlines/duty.ts';
import type { Duty } from '../deadlines/duty.ts';
import { isPreSale } from '../deadlines/pre-sale.ts';
import type { Rule } from '../deadlines/rules/index.ts';
import { runOut } from '../deadlines/run-out.ts';
import { minuteOf } from '../japan-time/calendar.ts';
import { NOTHING_BY_HAND } from '../timeline/by-hand.ts';
import type { Room } from '../timeline/room.ts';
import { longestOf } from './longest-of.ts';
import type { PayDay } from './pay-days.ts';

/** What she must do for a payout, or why there is nothing that she can do for it. */
export type Plan =
  | DeliverBy
  /** Nobody needs to do anything: the room reaches its last day in time, unless it is cancelled. */
  | { kind: 'anyway'; payDay: PayDay; countedBy: number; because: string[] }
  | { kind: 'nothing'; payDay: PayDay; why: WhyNothing };

export interface DeliverBy {
  kind: 'deliver';
  payDay: PayDay;
  /**
   * The last minute, epoch ms of its beginning, in which a formal delivery is counted in time whatever
   * the buyer does but send it back: at the worst he accepts in his last minute and writes no review.
   */
  safeBy: number;
  /** The same where he does not react at all, or there is nothing left for him to accept. */
  hopefulBy: number;
  /** As of now. */
  chance: 'safe' | 'hopeful' | 'too-late';
  /**
   * `again`: it was sent back before. Then he can only review it or wait, so that `hopefulBy` is
   * promised as well; but a company that pays by invoice (検収) accepts or sends back as often as it
   * likes, and no page tells which room is of one.
   */
  round: 'first' | 'again';
}

export type WhyNothing =
  /** It is with the buyer already: the forecast says when it is counted. */
  | 'delivered'
  | 'over'
  /** Subscriptions know no formal delivery, and when they are counted nobody has recorded. */
  | 'subscription'
  | 'before-sale'
  /** How far the sale is could not be read. */
  | 'unseen';

export interface PlannedRoom {
  room: Room;
  duties: readonly Duty[];
  /** Those of the room, from `rulesFor`. */
  rules: readonly Rule[];
}

/** What to do for the money of a room to be in that payout. Nothing here counts on a review. */
export function planFor(payDay: PayDay, planned: PlannedRoom, now: number): Plan {
  const { room, duties, rules } = planned;
  const why = whyNothing(room);
  if (why) return { kind: 'nothing', payDay, why };
  const limit = duties.find((duty) => duty.clock === 'room-limit' && isOpen(duty));
  if (limit && limit.due.until <= payDay.requestBy) {
    return { kind: 'anyway', payDay, countedBy: limit.due.until, because: limit.because };
  }
  const { safeBy, hopefulBy } = deliverBy(payDay.requestBy, rules);
  const minute = now - (now % millisecondsInMinute);
  const chance = minute <= safeBy ? 'safe' : minute <= hopefulBy ? 'hopeful' : 'too-late';
  const round = room.deliveries.length > 0 ? 'again' : 'first';
  return { kind: 'deliver', payDay, safeBy, hopefulBy, chance, round };
}

function whyNothing(room: Room): WhyNothing | null {
  if (isPreSale(room)) return 'before-sale';
  if (room.kind === 'subscription') return 'subscription';
  return WHY_AT_STAGE[room.stage];
}

const WHY_AT_STAGE: Record<Room['stage'], WhyNothing | null> = {
  open: null,
  // The request may be refused, and the work go on.
  'cancel-requested': null,
  delivered: 'delivered',
  accepted: 'delivered',
  closed: 'over',
  cancelled: 'over',
  unknown: 'unseen',
};

/**
 * The latest minutes, epoch ms of their beginning, for a formal delivery to be counted by then;
 * -Infinity where these rules promise nothing.
 *
 * @param countedBy epoch ms
 */
export function deliverBy(
  countedBy: number,
  rules: readonly Rule[],
): { safeBy: number; hopefulBy: number } {
  const check = rules.find((rule) => rule.clock === 'delivery-check' && isOfToday(rule));
  if (!check) return { safeBy: -Infinity, hopefulBy: -Infinity };
  return {
    safeBy: latestMinute(check, countedBy - longestOf('after-acceptance', rules)),
    hopefulBy: latestMinute(check, countedBy),
  };
}

const isOfToday = ({ inForce, changed }: Rule): boolean =>
  inForce.until === Infinity && (changed?.until ?? Infinity) === Infinity;

/** Rounding may cost an hour, the minute that is printed a minute. */
const MOST_UNEVEN_MS = 2 * millisecondsInHour;

/** Step by step, by the clock itself: whatever it rounds to is in it. */
function latestMinute(check: Rule, overBy: number): number {
  const isInTime = (at: number): boolean =>
    runOut(check, minuteOf(at), NOTHING_BY_HAND).until <= overBy;
  const start = overBy - (overBy % millisecondsInMinute);
  const longestMs = runOut(check, minuteOf(start), NOTHING_BY_HAND).until - start;
  let at = start - longestMs - MOST_UNEVEN_MS;
  at -= at % millisecondsInMinute;
  for (const step of [millisecondsInDay, millisecondsInHour, millisecondsInMinute]) {
    while (isInTime(at + step)) at += step;
  }
  return at;
}
