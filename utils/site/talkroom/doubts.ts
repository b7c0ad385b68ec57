import type { RowEntry } from './row-entry.ts';
import { OWN_NAME } from './row-side.ts';

/**
 * Rows that pass for the seller's by their name alone although the page shows that the name is not
 * enough: a stranger stands there without the class of the other side, so that class has gone; or
 * the counterpart is called 自分 too. And a row without a number beside numbered ones, as automatic
 * rows are, is the seller's only by the label of a formal delivery.
 */
export function findDoubts(
  entries: readonly RowEntry[],
  counterpart: () => string | null,
): ReadonlySet<RowEntry> {
  const isNumbered = entries.some(({ parsed }) => parsed.siteId !== null);
  const claimed = entries.filter(
    ({ parsed }) => parsed.side === 'seller' && parsed.mark !== 'formal-delivery',
  );
  if (claimed.length === 0) return new Set();
  const isMarkerGone =
    entries.some(isStranger) ||
    (entries.every(({ parsed }) => parsed.side !== 'buyer') && counterpart() === OWN_NAME);
  return new Set(
    claimed.filter(({ parsed }) => isMarkerGone || (isNumbered && parsed.siteId === null)),
  );
}

const isStranger = ({ parsed }: RowEntry): boolean =>
  parsed.side === 'unknown' && parsed.author !== null && parsed.author !== OWN_NAME;
