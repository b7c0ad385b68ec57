import type { Money } from '../../utils/credit/money.ts';
import type { OwnBook } from '../../utils/credit/rules/own-book.ts';
import { salesOf } from '../../utils/credit/sales-of.ts';
import type { RoomRow } from '../../utils/store/room-row.ts';

/** The money of each room that awaits some, by its number. */
export const moniesOf = (
  rows: readonly RoomRow[],
  book: OwnBook,
  now: number,
): ReadonlyMap<string, Money> =>
  new Map(salesOf(rows, book, now).map(({ room, money }) => [room.roomId, money]));
