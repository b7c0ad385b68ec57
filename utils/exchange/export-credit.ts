import type { Credit } from '../credit/credit.ts';
import type { Money, SalePart } from '../credit/money.ts';
import type { OwnBook } from '../credit/rules/own-book.ts';
import { saleOf } from '../credit/sales-of.ts';
import type { RoomRow } from '../store/room-row.ts';
import { exportMoment, isoOrNull } from './export-moment.ts';

/** The credit as the contract has it, and the money it was reckoned from. */
export function exportCredit(credit: Credit, row: RoomRow, book: OwnBook, now: number): object {
  const money = saleOf(row, book, now)?.money;
  return {
    roomId: credit.roomId,
    state: credit.state,
    grossJpy: credit.grossJpy,
    netJpy: credit.netJpy,
    isNetActual: credit.isNetActual,
    expected: exportMoment(credit.expected),
    creditedAt: exportMoment(credit.creditedAt),
    reason: credit.reason,
    money: money ? exportMoney(money) : null,
  };
}

const exportMoney = (money: Money): object => ({
  state: money.state,
  reason: money.reason,
  feeJpy: money.feeJpy,
  isComplete: money.isComplete,
  isOverdue: money.isOverdue,
  differenceJpy: money.differenceJpy,
  requestedBy: isoOrNull(money.requestedBy),
  paidOn: money.paidOn,
  contradictions: money.contradictions.map(({ kind }) => kind),
  parts: money.parts.map(exportPart),
});

const exportPart = (part: SalePart): object => ({
  id: part.id,
  kind: part.kind,
  at: exportMoment(part.at),
  grossJpy: part.grossJpy,
  isGrossByHand: part.isGrossByHand,
  feeJpy: part.feeJpy,
  netJpy: part.netJpy,
  isNetActual: part.isNetActual,
  perMille: part.perMille,
  isFeeCertain: part.isFeeCertain,
});
