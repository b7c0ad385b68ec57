import type { Duty } from '../deadlines/duty.ts';
import { isPreSale } from '../deadlines/pre-sale.ts';
import type { Room } from '../timeline/room.ts';
import { amountsOf } from './amounts-of.ts';
import type { Money } from './money.ts';
import type { MoneyRules } from './parts-of.ts';
import { payoutOf } from './payout-of.ts';
import { sourcesOf } from './sources-of.ts';
import { whenOf } from './when-of.ts';

export type { MoneyRules } from './parts-of.ts';

/**
 * @param book with the rules of the room, from `rulesFor`, by which its duties were reckoned
 * @returns null for what is no sale yet: threads, quotes, proposals
 */
export function moneyOf(
  room: Room,
  duties: readonly Duty[],
  book: MoneyRules,
  now: number,
): Money | null {
  if (isPreSale(room)) return null;
  const when = whenOf(room, duties, book.rules);
  const payout = payoutOf(room, book.rules, now);
  const amounts = amountsOf(room, when, book);
  const named = [when, ...amounts.parts, ...amounts.contradictions];
  return {
    roomId: room.roomId,
    ...when,
    ...payout,
    state: when.state === 'credited' ? payout.state : when.state,
    ...amounts,
    sources: sourcesOf(named.flatMap(({ because }) => because)),
    isOverdue: when.expected !== null && now > when.expected.until,
  };
}
