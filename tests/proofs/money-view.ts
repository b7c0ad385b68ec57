import { moneyOf } from '../../utils/credit/money-of.ts';
import type { Money } from '../../utils/credit/money.ts';
import { FEE_RULES } from '../../utils/credit/rules/fee.ts';
import { RULES } from '../../utils/deadlines/rules/index.ts';
import type { Reading } from '../../utils/site/reading.ts';
import type { Extra } from '../../utils/timeline/room.ts';
import { deed, withDeeds } from '../support/deeds.ts';
import type { Known } from '../support/rooms.ts';
import { knownAfter } from './oracle/knowing.ts';
import { closedAt, isCounted, optionAt, paidIn, readingsOf } from './money-world.ts';
import type { MoneyWorld } from './money-world.ts';

/** What is known of the sale and its money after all looks, and what she set down herself. */
export interface MoneyView {
  world: MoneyWorld;
  known: Known;
  now: number;
}

export function viewOf(
  world: MoneyWorld,
  readings: readonly Reading[] = readingsOf(world),
  isEveryLookKept = false,
): MoneyView {
  const seen = knownAfter(readings, world.diary, isEveryLookKept);
  const now = Math.max(...readings.map(({ readAt }) => readAt));
  const deeds = world.isSetByHand
    ? seen.room.extras.map((extra, index) => {
        const amount = { part: extra.eventId, grossJpy: optionAt(world, boughtAt(extra, seen)) };
        return deed({ kind: 'amount', ...amount }, now + index);
      })
    : [];
  return { world, known: deeds.length > 0 ? withDeeds(seen, deeds) : seen, now };
}

/** The words of a row tell when it was written. */
function boughtAt({ eventId }: Extra, { events }: Known): number {
  const event = events.find(({ id }) => id === eventId);
  return event && 'text' in event ? Number.parseInt(event.text ?? '') : 0;
}

export function moneyAt({ world, known: { room, duties } }: MoneyView, now: number): Money {
  const { feeChanges } = world;
  const money = moneyOf(room, duties, { fees: FEE_RULES, feeChanges, rules: RULES }, now);
  if (!money) throw new Error('no sale');
  return money;
}

/** Where every part of a counted sale was seen with its price. */
export const isAllKnown = ({ world, known: { room } }: MoneyView): boolean =>
  isCounted(world) &&
  closedAt(world) !== null &&
  room.priceJpy !== null &&
  (world.isSetByHand || paidIn(world).length === 1) &&
  room.extras.length + 1 === paidIn(world).length;
