import { readBareParts } from './bare-parts.ts';
import type { BareRow } from './bare-rows.ts';
import { sidesOf } from './bare-sides.ts';
import { toParsedRow } from './row.ts';
import type { ParsedRow } from './row.ts';

/**
 * Rows whose classes say nothing. One without a number and without a side is not handed out, and
 * then none without a number is: their events would stay in the store as messages of nobody, beside
 * the true ones, after the reader has learnt to read the page again.
 */
export function parseBareRows(
  rows: readonly BareRow[],
  counterpart: string | null,
): { row: Element; parsed: ParsedRow }[] {
  const claimants = rows.map((bare) => ({ parts: readBareParts(bare), dress: dressOf(bare.row) }));
  const sides = sidesOf(claimants, counterpart);
  const parsed = claimants.map(({ parts }, index) => {
    const row = rows[index]?.row;
    return row ? { row, parsed: toParsedRow(row, parts, sides[index] ?? 'unknown') } : undefined;
  });
  const all = parsed.filter((one) => one !== undefined);
  const isNobodys = all.some(
    ({ parsed: { siteId, side } }) => siteId === null && side === 'unknown',
  );
  return isNobodys ? all.filter(({ parsed: { siteId } }) => siteId !== null) : all;
}

const dressOf = (row: Element): string => [...row.classList].sort().join(' ');
