import type { Duty } from '../deadlines/duty.ts';
import { rulesFor } from '../deadlines/rules-for.ts';
import type { Room } from '../timeline/room.ts';
import type { SaleRow } from './ageing.ts';
import { moneyOf } from './money-of.ts';
import { FEE_RULES } from './rules/fee.ts';
import type { OwnBook } from './rules/own-book.ts';

/** A sale with its clocks and its money. */
export interface Sale extends SaleRow {
  duties: readonly Duty[];
}

/** The sales among these rooms, as they stand at `now`. */
export const salesOf = (
  rows: readonly { room: Room; duties: readonly Duty[] }[],
  book: OwnBook,
  now: number,
): Sale[] => rows.flatMap((row) => saleOf(row, book, now) ?? []);

/** @returns null for what is no sale yet */
export function saleOf(
  { room, duties }: { room: Room; duties: readonly Duty[] },
  book: OwnBook,
  now: number,
): Sale | null {
  const { feeChanges } = book;
  const money = moneyOf(
    room,
    duties,
    { fees: FEE_RULES, feeChanges, rules: rulesFor(room, book) },
    now,
  );
  return money && { room, duties, money };
}
