import { parseIsoDay, toIsoDay, toJapanClock } from '../japan-time/calendar.ts';
import type { Moment } from '../japan-time/moment.ts';
import type { SaleRow } from './ageing.ts';
import { COUNTED } from './money.ts';
import type { MoneyPage, PartKind, SalePart } from './money.ts';

/** One line of the books: a service, an option or a tip that the site has counted. */
export interface BookRow {
  roomId: string;
  title: string | null;
  /** The name that the buyer goes by on the site. */
  buyer: string | null;
  part: PartKind;
  /** `YYYY-MM-DD` in Japan. */
  creditedOn: string;
  /** False: the room was seen closed on that day, and may have closed before. */
  isDayCertain: boolean;
  /** `YYYY-MM-DD`, always an estimate: no page was recorded that shows what was paid; null: not asked for. */
  paidOn: string | null;
  grossJpy: number | null;
  /** `grossJpy` less `netJpy`. */
  feeJpy: number | null;
  netJpy: number | null;
  /** The site has shown `netJpy`; else it is an estimate. */
  isNetActual: boolean;
  /** The page that tells of the amount; `hand` is what she set down herself. */
  source: MoneyPage;
}

/** Whole days in Japan, `YYYY-MM-DD`, both inclusive. */
export interface Period {
  from: string;
  until: string;
}

/** @param month `YYYY-MM` */
export function periodOf(month: string): Period {
  const first = parseIsoDay(`${month}-01`);
  if (!first) throw new Error(`no such month: ${month}`);
  const last = new Date(Date.UTC(first.year, first.month, 0)).getUTCDate();
  return { from: `${month}-01`, until: toIsoDay({ ...first, day: last }) };
}

/** What was counted in these days, oldest first. A sale belongs to the day on which it was counted. */
export const bookRowsOf = (rows: readonly SaleRow[], { from, until }: Period): BookRow[] =>
  rows
    .flatMap(rowsOfSale)
    .filter(({ creditedOn }) => from <= creditedOn && creditedOn <= until)
    .sort((a, b) => byText(a.creditedOn, b.creditedOn) || Number(a.roomId) - Number(b.roomId));

export interface BookTotals {
  rows: number;
  grossJpy: number;
  feeJpy: number;
  netJpy: number;
  /** In `netJpy`, but not in `grossJpy`: nobody has seen the price. `netJpy` = gross - fee + this. */
  netWithoutGrossJpy: number;
  /** In `netJpy`; the site has not shown it. */
  estimatedJpy: number;
  /** Rows without a net. */
  unknownCount: number;
}

export function totalsOfRows(rows: readonly BookRow[]): BookTotals {
  const totals: BookTotals = {
    ...{ rows: rows.length, grossJpy: 0, feeJpy: 0, netJpy: 0 },
    ...{ netWithoutGrossJpy: 0, estimatedJpy: 0, unknownCount: 0 },
  };
  for (const { grossJpy, feeJpy, netJpy, isNetActual } of rows) {
    if (netJpy === null) {
      totals.unknownCount += 1;
      continue;
    }
    totals.netJpy += netJpy;
    totals.grossJpy += grossJpy ?? 0;
    totals.feeJpy += feeJpy ?? 0;
    if (grossJpy === null) totals.netWithoutGrossJpy += netJpy;
    if (!isNetActual) totals.estimatedJpy += netJpy;
  }
  return totals;
}

/** @param month `YYYY-MM` */
export const totalsOfMonth = (rows: readonly SaleRow[], month: string): BookTotals =>
  totalsOfRows(bookRowsOf(rows, periodOf(month)));

/** The totals of every month in which something was counted, the newest first. */
export const byMonth = (rows: readonly SaleRow[]): { month: string; totals: BookTotals }[] =>
  [...Map.groupBy(rows.flatMap(rowsOfSale), ({ creditedOn }) => creditedOn.slice(0, 7))]
    .map(([month, ofMonth]) => ({ month, totals: totalsOfRows(ofMonth) }))
    .sort((a, b) => byText(b.month, a.month));

/** Sales that the site has counted, nobody knows when: they are in no month, and shall be named. */
export const undatedIn = (rows: readonly SaleRow[]): SaleRow[] =>
  rows.filter((row) => COUNTED.has(row.money.state) && rowsOfSale(row).length === 0);

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

type Pages = ReadonlyMap<string, MoneyPage>;

function rowsOfSale({ room, money }: SaleRow): BookRow[] {
  if (!COUNTED.has(money.state)) return [];
  const pages: Pages = new Map(money.sources.map(({ eventId, page }) => [eventId, page]));
  return money.parts.flatMap((part) => {
    const credit = room.credits.find(({ eventId }) => part.because.includes(eventId));
    const at = credit?.at ?? money.creditedAt;
    if (!at) return [];
    const { grossJpy, netJpy, feeJpy, isNetActual } = part;
    return [
      {
        ...{ roomId: room.roomId, title: room.title, buyer: room.buyer, part: part.kind },
        ...dayOf(at),
        paidOn: money.paidOn?.until ?? null,
        ...{ grossJpy, feeJpy, netJpy, isNetActual },
        source: credit ? (pages.get(credit.eventId) ?? 'revenue') : sourceOf(part, pages),
      },
    ];
  });
}

/** What the price was taken from stands last. */
const sourceOf = ({ isGrossByHand, because }: SalePart, pages: Pages): MoneyPage =>
  isGrossByHand ? 'hand' : (pages.get(because.at(-1) ?? '') ?? 'order-list');

/** By its last moment it was counted for certain. */
function dayOf({ from, until }: Moment): Pick<BookRow, 'creditedOn' | 'isDayCertain'> {
  const creditedOn = toIsoDay(toJapanClock(until));
  return { creditedOn, isDayCertain: toIsoDay(toJapanClock(from)) === creditedOn };
}
