import * as v from 'valibot';
import type { SalesFileReading } from '../readings/money.ts';

/** What the dashboard may say of a file; the worker believes no other context, not even our own. */
const NAME = v.nullable(v.pipe(v.string(), v.maxLength(2000)));
const EPOCH_MS = v.pipe(v.number(), v.finite());

const SalesFileSchema = v.strictObject({
  kind: v.literal('sales-file'),
  readAt: EPOCH_MS,
  rows: v.pipe(
    v.array(
      v.strictObject({
        roomId: v.pipe(v.string(), v.regex(/^\d{1,12}$/)),
        creditedAt: v.strictObject({ from: EPOCH_MS, until: EPOCH_MS }),
        netJpy: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
        ...{ part: NAME, title: NAME, buyer: NAME },
      }),
    ),
    v.maxLength(100_000),
  ),
});

/** @returns undefined for anything that is not a reading of the agreed shape */
export function parseSalesReading(value: unknown): SalesFileReading | undefined {
  const parsed = v.safeParse(SalesFileSchema, value);
  return parsed.success ? parsed.output : undefined;
}
