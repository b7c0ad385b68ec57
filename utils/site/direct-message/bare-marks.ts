import type { ThreadRow } from './row.ts';

/**
 * Whatever smartphones call the mark: the seller's rows wear all that the partner's wear, and more
 * (2026-10). With any third dress among them nobody can say what is the mark.
 */
export function markByDress(rows: readonly ThreadRow[]): ThreadRow[] {
  const [first, second, ...others] = new Set(rows.map(dressOf));
  if (first === undefined || second === undefined || others.length > 0) return [...rows];
  const own = isMore(first, second) ? first : isMore(second, first) ? second : undefined;
  if (own === undefined) return [...rows];
  return rows.map((row) => ({ ...row, isMarkedOwn: dressOf(row) === own }));
}

const dressOf = ({ row }: ThreadRow): string => [...row.classList].sort().join(' ');

function isMore(dress: string, other: string): boolean {
  const worn = dress.split(' ');
  return other !== '' && other.split(' ').every((name) => worn.includes(name));
}
