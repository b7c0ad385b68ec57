import { dayOf, isRealDate } from '../../japan-time/calendar.ts';
import type { Moment } from '../../japan-time/moment.ts';
import { CLOCK_SKEW_MS } from '../../japan-time/stamps.ts';
import type { SaleRow } from '../readings/money.ts';
import { printedName } from './columns.ts';
import type { ColumnName, Columns } from './columns.ts';

export interface BadCell {
  why: 'bad-row';
  column: string;
  value: string;
}

/** Longer than any name: quotes that do not match may have swallowed whole rows. */
const LONGEST_NAME = 2000;

/** @returns 'no-room' for a fee, a transfer or a blog, which belong to no talkroom */
export function readRow(
  cells: readonly string[],
  columns: Columns,
  now: number,
): SaleRow | BadCell | 'no-room' {
  const cell = (name: ColumnName): string => cells[columns[name] ?? cells.length]?.trim() ?? '';
  const bad = (name: ColumnName): BadCell => ({
    ...{ why: 'bad-row', column: printedName(name), value: cell(name) },
  });
  const roomId = plain(cell('roomId'));
  if (roomId === '' || roomId === '-') return 'no-room';
  if (!/^\d{1,12}$/.test(roomId)) return bad('roomId');
  const creditedAt = readDay(plain(cell('creditedOn')));
  if (!creditedAt || creditedAt.from > now + CLOCK_SKEW_MS) return bad('creditedOn');
  const netJpy = readYen(plain(cell('netJpy')));
  if (netJpy === undefined) return bad('netJpy');
  if (FEES.includes(cell('part'))) return bad('part');
  const long = (['part', 'title', 'buyer'] as const).find(
    (name) => cell(name).length > LONGEST_NAME,
  );
  if (long) return bad(long);
  const named = (name: ColumnName): string | null => cell(name) || null;
  const names = { part: named('part'), title: named('title'), buyer: named('buyer') };
  return { roomId, creditedAt, netJpy, ...names };
}

/**
 * A GUESS: 売上金額 is what is left after the fee, as on the revenue page. Nobody has said so, but the
 * amounts of 2019 are prices times 0.725. A fee in a row of its own that names a room would show the
 * contrary, so it is refused; rows of fees were only seen in made-up files without room numbers.
 */
const FEES: readonly string[] = ['システム利用料', '販売手数料', '振込手数料'];

/** Whole yen; a minus was never recorded, and what it would mean is not known. */
const readYen = (text: string): number | undefined =>
  /^(\d{1,3}(,\d{3})+|\d{1,12})$/.test(text) ? Number(text.replaceAll(',', '')) : undefined;

/** `2019/12/15` or `2019/11/8`; a spreadsheet may turn the strokes into hyphens. */
function readDay(text: string): Moment | undefined {
  const parts = /^(\d{4})([/-])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (!parts) return undefined;
  const date = { year: Number(parts[1]), month: Number(parts[3]), day: Number(parts[4]) };
  return isRealDate(date) ? dayOf(date) : undefined;
}

const plain = (text: string): string => text.normalize('NFKC');
