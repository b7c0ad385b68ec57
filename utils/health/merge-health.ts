import type { How } from '../site/field.ts';
import type { FieldHealth } from './health-of.ts';

/** What is kept of a field of a page: when it was last read and by which ways, and last missed. */
export interface HealthRow {
  /** `${page}/${field}` */
  id: string;
  page: FieldHealth['page'];
  field: string;
  /** Epoch ms; null: never. */
  lastGoodAt: number | null;
  lastHow: How | null;
  lastAgreed: number;
  lastBadAt: number | null;
  lastWhy: Exclude<FieldHealth['state'], 'ok'> | null;
}

export const healthId = ({ page, field }: Pick<HealthRow, 'page' | 'field'>): string =>
  `${page}/${field}`;

/** The rows that a look changes, from those that are known of the same fields. */
export function mergeHealth(
  known: readonly HealthRow[],
  seen: readonly FieldHealth[],
): HealthRow[] {
  const rows = new Map(known.map((row) => [row.id, row]));
  for (const health of seen) {
    const id = healthId(health);
    rows.set(id, withLook(rows.get(id) ?? newRow(health), health));
  }
  return [...rows.values()];
}

function withLook(row: HealthRow, { state, how, agreed, at }: FieldHealth): HealthRow {
  if (state !== 'ok') {
    return at < (row.lastBadAt ?? -Infinity) ? row : { ...row, lastBadAt: at, lastWhy: state };
  }
  if (at < (row.lastGoodAt ?? -Infinity)) return row;
  return { ...row, lastGoodAt: at, lastHow: how, lastAgreed: agreed };
}

const newRow = ({ page, field }: FieldHealth): HealthRow => ({
  ...{ id: healthId({ page, field }), page, field },
  ...{ lastGoodAt: null, lastHow: null, lastAgreed: 0 },
  ...{ lastBadAt: null, lastWhy: null },
});

/** As of the last look that said anything: `partly` where one list showed it here and lost it there. */
export function healthState({ lastGoodAt, lastBadAt }: HealthRow): 'ok' | 'partly' | 'lost' {
  const good = lastGoodAt ?? -Infinity;
  const bad = lastBadAt ?? -Infinity;
  if (good === bad) return 'partly';
  return good > bad ? 'ok' : 'lost';
}
