import type { Moment } from '../japan-time/moment.ts';
import type { Credit } from './credit.ts';

export interface Totals {
  /** Whole yen of all sales on their way whose price is known. */
  netJpy: number;
  grossJpy: number;
  count: number;
  /** Sales on their way whose price was never seen: they are not in the sums. */
  unknownCount: number;
  /** The interval of the sale that is promised first, of those whose time has not passed. */
  next: Moment | null;
}

/** What is on its way, over all rooms. Credited sales are no longer pending. */
export function totalsOf(rows: readonly { credit: Credit | null }[], now: number): Totals {
  const pending = rows.flatMap(({ credit }) => (credit?.state === 'expected' ? [credit] : []));
  const known = pending.filter((credit) => credit.grossJpy !== null);
  const moments = pending.flatMap(({ expected }) =>
    expected && expected.until > now ? [expected] : [],
  );
  return {
    netJpy: sum(known.map((credit) => credit.netJpy ?? 0)),
    grossJpy: sum(known.map((credit) => credit.grossJpy ?? 0)),
    count: pending.length,
    unknownCount: pending.length - known.length,
    next: moments.sort((a, b) => a.until - b.until)[0] ?? null,
  };
}

const sum = (amounts: readonly number[]): number => amounts.reduce((a, b) => a + b, 0);
