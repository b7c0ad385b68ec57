import { toIsoDay, toJapanClock } from '../japan-time/calendar.ts';
import type {
  RevenueReading,
  RevenueRow,
  SaleRow,
  SalesFileReading,
} from '../site/readings/money.ts';
import { noCoverage } from './coverage.ts';
import type { Coverage } from './coverage.ts';
import type { CreditedEvent } from './event.ts';

interface CreditObservation {
  roomId: string;
  events: CreditedEvent[];
  coverage: Coverage;
}

/** The page tells of money, not of what stands in the rooms: it is no look at them. */
export const observeRevenue = (reading: RevenueReading): CreditObservation[] =>
  byRoom(pageEvents(reading));

export const observeSalesFile = (reading: SalesFileReading): CreditObservation[] =>
  byRoom(fileEvents(reading));

const byRoom = (events: readonly CreditedEvent[]): CreditObservation[] =>
  [...Map.groupBy(events, ({ roomId }) => roomId)].map(([roomId, ofRoom]) => ({
    roomId,
    events: ofRoom,
    coverage: noCoverage(roomId),
  }));

/**
 * A row is known by its room, its minute and its amount: nothing else on the page tells it apart.
 * Two equal tips of one minute stand together; the same row after those of another minute is the
 * list drawn a second time, as the site does elsewhere.
 */
function pageEvents({ rows, readAt }: RevenueReading): CreditedEvent[] {
  let minute: number | undefined;
  let countAlike = counter();
  return rows.map((row) => {
    if (row.creditedAt.from !== minute) countAlike = counter();
    minute = row.creditedAt.from;
    const ordinal = countAlike(`${row.roomId}/${row.netJpy}`);
    const id = `${row.roomId}/credited/${minute}/${row.netJpy}`;
    // The first keeps the id that it had before rows were counted.
    return eventOf(ordinal === 0 ? id : `${id}/${ordinal}`, row, readAt, 'page');
  });
}

/**
 * The file knows the day only, and may tell of a day in several places. Rows of one day and amount
 * are counted in the order of their parts, so that files in another order say the same.
 */
function fileEvents({ rows, readAt }: SalesFileReading): CreditedEvent[] {
  const alike = Map.groupBy(rows, (row) => {
    const day = toIsoDay(toJapanClock(row.creditedAt.from));
    return `${row.roomId}/credited/file/${day}/${row.netJpy}`;
  });
  return [...alike].flatMap(([id, same]) =>
    same
      .sort((a, b) => ((a.part ?? '') < (b.part ?? '') ? -1 : 1))
      .map((row, ordinal) => eventOf(`${id}/${ordinal}`, row, readAt, 'file')),
  );
}

const eventOf = (
  id: string,
  row: RevenueRow | SaleRow,
  seenAt: number,
  source: 'page' | 'file',
): CreditedEvent => ({
  id,
  roomId: row.roomId,
  kind: 'credited',
  by: 'site',
  at: row.creditedAt,
  seenAt,
  netJpy: row.netJpy,
  // What the file's 振込状況 may hold was never recorded.
  isRequested: 'isRequested' in row && row.isRequested,
  source,
  ...('part' in row && row.part !== null ? { part: row.part } : {}),
  ...('isRequested' in row && row.isRequested ? { requestSeenAt: seenAt } : {}),
});

/** How many of the same were counted before. */
function counter(): (name: string) => number {
  const counts = new Map<string, number>();
  return (name) => {
    const before = counts.get(name) ?? 0;
    counts.set(name, before + 1);
    return before;
  };
}
