/** One line of the table: what was measured, its baseline in the same run, and the limit. */
export interface BenchRow {
  name: string;
  /** In `unit`. */
  value: number;
  unit: 'ms' | 'kB' | 'rows' | '×';
  /** What the value is divided by for a ratio; null for plain limits. */
  baseline: { name: string; ms: number; oursMs: number } | null;
  limit: number;
}

export const ratioRow = (
  name: string,
  oursMs: number,
  baseline: { name: string; ms: number },
  limit: number,
): BenchRow => ({
  name,
  value: oursMs / baseline.ms,
  unit: '×',
  baseline: { ...baseline, oursMs },
  limit,
});

export const isWithin = ({ value, limit }: BenchRow): boolean => value <= limit;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

export function printRows(rows: readonly BenchRow[]): void {
  for (const row of rows) {
    const { baseline, unit, value, limit } = row;
    const against = baseline
      ? `${baseline.oursMs.toFixed(2)} ms against ${baseline.ms.toFixed(2)} ms (${baseline.name})`
      : '';
    const figures = `${value.toFixed(2)} ${unit} of ${limit} ${unit}`;
    console.log(`${isWithin(row) ? 'ok  ' : 'OVER'}  ${row.name}: ${figures}  ${against}`);
  }
}
