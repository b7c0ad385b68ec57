import type { Duty } from '../deadlines/duty.ts';
import { isPreSale } from '../deadlines/pre-sale.ts';
import { RULES } from '../deadlines/rules/index.ts';
import type { Rule } from '../deadlines/rules/rule.ts';
import type { Room, Stage } from '../timeline/room.ts';
import { amountsOf } from './amounts-of.ts';
import type { Credit } from './credit.ts';
import type { MoneyReason } from './money.ts';
import type { FeeChange, FeeRule } from './rules/fee.ts';
import { whenOf } from './when-of.ts';

/** @returns null while nothing is delivered, and for cancelled rooms: no money is on its way. */
export function creditOf(
  room: Room,
  duties: readonly Duty[],
  fees: readonly FeeRule[],
  rules: readonly Rule[] = RULES,
  feeChanges: readonly FeeChange[] = [],
): Credit | null {
  if (isPreSale(room) || !HAS_CREDIT.has(room.stage)) return null;
  const when = whenOf(room, duties, rules);
  const reason = REASONS[when.reason];
  if (!reason) return null;
  const { parts, netJpy, isNetActual } = amountsOf(room, when, { fees, feeChanges, rules });
  const { expected, creditedAt, because } = when;
  return {
    roomId: room.roomId,
    state: expected ? 'expected' : 'credited',
    grossJpy: sumOf(parts.map((part) => part.grossJpy)),
    netJpy,
    estimatedNetJpy: sumOf(parts.map((part) => part.estimatedNetJpy)),
    ...{ isNetActual, expected, creditedAt, reason, because },
  };
}

const HAS_CREDIT: ReadonlySet<Stage> = new Set<Stage>(['delivered', 'accepted', 'closed']);

const REASONS: Partial<Record<MoneyReason, Credit['reason']>> = {
  'after-delivery': 'after-delivery',
  'second-round': 'after-delivery',
  'after-acceptance': 'after-acceptance',
  'room-limit': 'room-limit',
  closed: 'closed',
  'revenue-page': 'revenue-page',
  'sales-file': 'revenue-page',
};

/** Of those that are known; null where none is. */
function sumOf(amounts: readonly (number | null)[]): number | null {
  const known = amounts.filter((amount) => amount !== null);
  return known.length === 0 ? null : known.reduce((a, b) => a + b, 0);
}
