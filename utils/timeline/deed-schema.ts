import * as v from 'valibot';
import type { Deed } from './by-hand.ts';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const words = (most: number) => v.pipe(v.string(), v.trim(), v.maxLength(most));
/** Epoch ms; a year has four digits, for what is later no calendar can show. */
export const moment = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(0),
  v.maxValue(Date.UTC(9999, 11, 31)),
);

/** Whole yen; what is larger was never sold there. */
const yen = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999_999_999));

const schema: v.GenericSchema<unknown, Deed> = v.variant('kind', [
  v.object({ kind: v.literal('paused'), reason: words(200) }),
  v.object({ kind: v.literal('resumed') }),
  v.object({ kind: v.literal('snoozed'), until: v.nullable(moment) }),
  v.object({
    kind: v.literal('custom-deadline'),
    deadlineId: id,
    name: v.pipe(words(100), v.minLength(1)),
    dueAt: moment,
    status: v.picklist(['set', 'done', 'removed']),
  }),
  v.object({ kind: v.literal('no-answer-needed'), messageId: id, isMarked: v.boolean() }),
  v.object({ kind: v.literal('own-request'), requestId: id, isOwn: v.boolean() }),
  v.object({
    kind: v.literal('tagged'),
    tags: v.pipe(v.array(v.pipe(words(40), v.minLength(1))), v.maxLength(20)),
  }),
  v.object({ kind: v.literal('amount'), part: id, grossJpy: v.nullable(yen) }),
]);

/** What the seller sets down about rooms of one book. */
export interface SetByHand {
  bookId: string;
  roomIds: string[];
  deed: Deed;
}

const message: v.GenericSchema<unknown, SetByHand> = v.object({
  bookId: id,
  roomIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(1000)),
  deed: schema,
});

/** @returns undefined where the value is not of that shape */
export function parseSetByHand(value: unknown): SetByHand | undefined {
  const parsed = v.safeParse(message, value);
  return parsed.success ? parsed.output : undefined;
}
