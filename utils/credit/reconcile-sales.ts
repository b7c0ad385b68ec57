import { millisecondsInDay } from 'date-fns/constants';
import type { Moment } from '../japan-time/moment.ts';
import type { CreditedEvent } from '../timeline/event.ts';
import { creditsIn } from '../timeline/fold-credits.ts';
import type { SaleRow } from './ageing.ts';
import { ON_ITS_WAY } from './money.ts';
import type { Money } from './money.ts';
import { betweenPageAndFile } from './reconcile-sales-days.ts';
import type { Covered } from './reconcile-sales-days.ts';
import { isCovered, spanOfFile, spansOfLooks } from './reconcile-sales-looks.ts';
import type { CoveredSpan } from './reconcile-sales-looks.ts';
import type { Mismatch } from './reconcile-sales-mismatch.ts';

export interface ToReconcile {
  rows: readonly SaleRow[];
  revenue: readonly CreditedEvent[];
  file: readonly CreditedEvent[];
  /** What looks at the revenue page covered; where it is not given, what its rows tell of that. */
  looks?: readonly CoveredSpan[];
}

/** Everything in which our book, the revenue page and the sales file do not agree, by room. */
export function reconcileSales({ rows, revenue, file, looks }: ToReconcile): Mismatch[] {
  const covered: Covered = {
    byPage: looks ?? spansOfLooks(revenue),
    byFile: [spanOfFile(file)].flatMap((span) => span ?? []),
  };
  const saleOf = new Map(rows.map((row) => [row.room.roomId, row]));
  const [onPage, inFile] = [byRoom(revenue), byRoom(file)];
  const roomIds = new Set([...onPage.keys(), ...inFile.keys(), ...saleOf.keys()]);
  return [...roomIds]
    .sort((a, b) => Number(a) - Number(b))
    .flatMap((roomId) => {
      const lines = {
        roomId,
        onPage: onPage.get(roomId) ?? [],
        inFile: inFile.get(roomId) ?? [],
      };
      const row = saleOf.get(roomId);
      const isCounted = lines.onPage.length > 0 || lines.inFile.length > 0;
      return [
        ...(isCounted && (!row || isOnlyHeardOf(row)) ? missingHere(roomId, lines) : []),
        ...(row && !isCounted ? missingThere(row, covered) : []),
        ...(row ? inAmount(row.money) : []),
        ...betweenPageAndFile(lines, covered),
      ];
    });
}

const byRoom = (events: readonly CreditedEvent[]): ReadonlyMap<string, CreditedEvent[]> =>
  Map.groupBy(events, ({ roomId }) => roomId);

/** Neither a list nor the room itself was looked at: all that is known of it is the money. */
const isOnlyHeardOf = ({ room: { coverage } }: SaleRow): boolean =>
  coverage.lookedAt === null && coverage.listedAt === null;

function missingHere(
  roomId: string,
  { onPage, inFile }: { onPage: readonly CreditedEvent[]; inFile: readonly CreditedEvent[] },
): Mismatch[] {
  const credits = creditsIn([...onPage, ...inFile]);
  const [first] = credits;
  if (!first) return [];
  return [
    {
      ...{ kind: 'missing-here', roomId, at: first.at },
      from: onPage.length > 0 ? 'revenue' : 'file',
      netJpy: credits.reduce((sum, { netJpy }) => sum + netJpy, 0),
      because: credits.map(({ eventId }) => eventId),
    },
  ];
}

/** Sellers saw the page lag behind by hours. */
const PAGE_IS_LATE_MS = millisecondsInDay;

function missingThere({ room: { roomId }, money }: SaleRow, { byPage }: Covered): Mismatch[] {
  const counted = whenCounted(money);
  if (!counted) return [];
  const by = counted.until + PAGE_IS_LATE_MS;
  if (!isCovered({ from: counted.from, until: by }, byPage)) return [];
  const { netJpy, because } = money;
  return [{ kind: 'missing-there', where: 'revenue', roomId, netJpy, by: counted.until, because }];
}

/** A sale that may have gone another way since it was last seen is named as well. */
function whenCounted({ state, reason, expected, creditedAt }: Money): Moment | null {
  if (ON_ITS_WAY.has(state)) return expected;
  return reason === 'closed' ? creditedAt : null;
}

function inAmount({ roomId, netJpy, differenceJpy, contradictions }: Money): Mismatch[] {
  const twice = contradictions.filter((line) => line.kind === 'credited-twice');
  // The second line is the difference.
  if (twice.length > 0) {
    return twice.map((line) => ({ ...line, kind: 'double', why: 'line-twice', roomId }));
  }
  if (differenceJpy === null || differenceJpy === 0 || netJpy === null) return [];
  const odd = contradictions.filter(
    ({ kind }) => kind === 'amount-differs' || kind === 'part-not-credited',
  );
  return [
    {
      ...{ kind: 'different-amount', between: 'estimate-and-actual', roomId },
      ...{ differenceJpy, netJpy, isExplained: odd.length === 0 },
      because: odd.flatMap(({ because }) => because),
    },
  ];
}
