import { toIsoDay, toJapanClock } from '../japan-time/calendar.ts';
import type { Rule } from '../deadlines/rules/rule.ts';
import type { Credited, Room } from '../timeline/room.ts';
import { longestOf } from './longest-of.ts';
import type { Money } from './money.ts';
import { payDayFor } from './pay-days.ts';

type Payout = Pick<Money, 'requestedBy' | 'paidOn'> & { state: 'credited' | 'requested' | 'paid' };

const NOT_ASKED_FOR: Payout = { state: 'credited', requestedBy: null, paidOn: null };

/**
 * Whether what was counted has been asked for, and paid, as far as the revenue page tells. It shows
 * 申請済み and no day, so the request lies between the credit and the first look that showed it, or
 * the end of the time in which it can be asked for. That the money then comes on the pay-day is an
 * estimate.
 */
export function payoutOf({ credits }: Room, rules: readonly Rule[], now: number): Payout {
  // A line that may still wait to be asked for must not look paid.
  if (credits.length === 0 || credits.some(({ isRequested }) => isRequested !== true)) {
    return NOT_ASKED_FOR;
  }
  const limitMs = longestOf('payout', rules);
  const requestedBy = Math.max(...credits.map((row) => latestRequest(row, limitMs)));
  const from = payDayFor(Math.min(...credits.map(({ at }) => at.from))).paidOn;
  const until = payDayFor(requestedBy).paidOn;
  const isPaid = toIsoDay(toJapanClock(now)) > until;
  return { state: isPaid ? 'paid' : 'requested', requestedBy, paidOn: { from, until } };
}

const latestRequest = ({ at, requestSeenAt }: Credited, limitMs: number): number =>
  Math.max(at.until, Math.min(requestSeenAt ?? Infinity, at.until + limitMs));
