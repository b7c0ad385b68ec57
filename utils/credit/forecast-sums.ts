import type { Money } from './money.ts';

/** What some sales come to, in whole yen. */
export interface Sums {
  /** At least so much: of sales with parts of unknown amount only what is known. */
  netJpy: number;
  /** Of `netJpy` what the site itself has shown; the rest is estimated. */
  actualJpy: number;
  count: number;
  /** Sales of which some or all is not in `netJpy`. */
  incompleteCount: number;
}

export function sumOf(monies: readonly Money[]): Sums {
  const sums: Sums = { netJpy: 0, actualJpy: 0, count: monies.length, incompleteCount: 0 };
  for (const { netJpy, isNetActual, isComplete } of monies) {
    sums.netJpy += netJpy ?? 0;
    if (isNetActual) sums.actualJpy += netJpy ?? 0;
    if (netJpy === null || !isComplete) sums.incompleteCount += 1;
  }
  return sums;
}
