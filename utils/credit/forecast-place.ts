import { lengthInMs } from '../deadlines/rules/rule.ts';
import type { Rule } from '../deadlines/rules/index.ts';
import type { Money } from './money.ts';
import { payDayFor } from './pay-days.ts';
import type { PayDay } from './pay-days.ts';

/** Why no day can be named. */
export type WhyNoDay =
  /** Nothing is delivered and nothing known says when the room closes at the latest. */
  | 'not-delivered'
  /** Its latest moment is over and nobody has looked since: it may be counted, or sent back. */
  | 'overdue'
  /** What was asked for of it no page tells: some or all may have been paid long ago. */
  | 'request-unknown'
  /** It could be asked for too long ago: it was sent by itself, or waits at the support. */
  | 'request-over'
  /** How far the sale is could not be read, or nothing bounds it. */
  | 'unknown';

/** Where a sale stands in the forecast. */
export type Placed =
  | {
      kind: 'dated';
      money: Money;
      /** Places in the list of pay-days; its length for all that comes after them. */
      latest: number;
      earliest: number;
      /** Epoch ms; null where nothing waits to be asked for. */
      askBy: number | null;
    }
  | { kind: 'unknown'; money: Money; why: WhyNoDay };

/** @returns null for what was paid or cancelled: nothing of it is to come */
export function placeOf(
  money: Money,
  payDays: readonly PayDay[],
  now: number,
  rules: readonly Rule[],
): Placed | null {
  switch (money.state) {
    case 'paid':
    case 'cancelled':
      return null;
    case 'requested':
      return requested(money, payDays);
    case 'credited':
      return credited(money, payDays, now, rules);
    case 'unknown':
    case 'not-delivered':
    case 'with-buyer':
    case 'second-round':
    case 'accepted':
    case 'at-limit':
      return expected(money, payDays, now);
  }
}

const unknown = (money: Money, why: WhyNoDay): Placed => ({ kind: 'unknown', money, why });

function expected(money: Money, payDays: readonly PayDay[], now: number): Placed {
  const when = money.expected;
  if (!when) return unknown(money, money.state === 'not-delivered' ? 'not-delivered' : 'unknown');
  if (money.isOverdue || when.until < now) return unknown(money, 'overdue');
  const dayOf = (at: number): number => placeOfRequest(payDays, Math.max(at, now));
  return {
    ...{ kind: 'dated', money, askBy: null },
    latest: dayOf(when.until),
    earliest: dayOf(when.from),
  };
}

/** It is hers to ask for it; until she has, it can be in no payout. */
function credited(
  money: Money,
  payDays: readonly PayDay[],
  now: number,
  rules: readonly Rule[],
): Placed {
  if (isFromFileAlone(money) || isOfSeveralPayouts(money)) return unknown(money, 'request-unknown');
  const rule = rules.findLast(({ clock }) => clock === 'payout');
  const limitMs = rule ? lengthInMs(rule.length) : Infinity;
  const { creditedAt } = money;
  if (creditedAt && creditedAt.until + limitMs < now) return unknown(money, 'request-over');
  const place = placeOfRequest(payDays, now);
  const askBy = Math.min(payDays[place]?.requestBy ?? now, (creditedAt?.from ?? now) + limitMs);
  return { kind: 'dated', money, latest: place, earliest: place, askBy };
}

function requested(money: Money, payDays: readonly PayDay[]): Placed {
  const { paidOn } = money;
  if (!paidOn) return unknown(money, 'unknown');
  return {
    ...{ kind: 'dated', money, askBy: null },
    latest: placeOfDay(payDays, paidOn.until),
    earliest: placeOfDay(payDays, paidOn.from),
  };
}

/** Only the revenue page says whether a payout was asked for. */
const isFromFileAlone = ({ reason }: Money): boolean => reason === 'sales-file';

/** A subscription is counted again and again; which of its lines were asked for is not in the sum. */
function isOfSeveralPayouts({ parts, sources }: Money): boolean {
  if (parts.length < 2) return false;
  const lines = new Set(
    sources
      .filter(({ page }) => page === 'revenue' || page === 'file')
      .map(({ eventId }) => eventId),
  );
  const paidOn = parts.flatMap(({ id, at }) =>
    at && lines.has(id) ? payDayFor(at.until).paidOn : [],
  );
  return new Set(paidOn).size > 1;
}

/** In which payout it is that can be asked for from then on. */
const placeOfRequest = (payDays: readonly PayDay[], at: number): number =>
  placeIn(payDays, ({ requestBy }) => at <= requestBy);

/** A day that is over, of which nobody knows that it was paid, is the next one. */
const placeOfDay = (payDays: readonly PayDay[], day: string): number =>
  placeIn(payDays, ({ paidOn }) => day <= paidOn);

function placeIn(payDays: readonly PayDay[], isIt: (payDay: PayDay) => boolean): number {
  const place = payDays.findIndex(isIt);
  return place < 0 ? payDays.length : place;
}
