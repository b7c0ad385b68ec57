import * as v from 'valibot';
import type { Reading } from './reading.ts';

/**
 * What a content script may say. A page can do anything to its own world, so nothing of it is
 * believed before it has the right shape and a sane size.
 */
const TEXT = v.pipe(v.string(), v.maxLength(200_000));
const NAME = v.pipe(v.string(), v.maxLength(2000));
const EPOCH_MS = v.pipe(v.number(), v.finite());
const ROOM_ID = v.pipe(v.string(), v.regex(/^\d{1,12}$/));
const ISO_DAY = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));

const Moment = v.strictObject({ from: EPOCH_MS, until: EPOCH_MS });

function field<T extends v.GenericSchema>(value: T) {
  return v.union([
    v.strictObject({ value, how: v.picklist(['class', 'structure', 'text']), agreed: v.number() }),
    v.strictObject({ missing: NAME }),
  ]);
}

const Step = v.strictObject({
  label: NAME,
  meaning: v.picklist(['working', 'delivered', 'finished', 'cancelled', 'unknown']),
});

const Message = v.strictObject({
  siteId: v.nullable(v.pipe(v.number(), v.safeInteger())),
  ordinal: v.number(),
  side: v.picklist(['seller', 'buyer', 'site', 'auto', 'unknown']),
  author: v.nullable(NAME),
  label: v.nullable(NAME),
  mark: v.nullable(
    v.picklist(['formal-delivery', 'option-bought', 'option-said', 'due-date', 'cancel-request']),
  ),
  stamp: v.nullable(NAME),
  at: v.nullable(Moment),
  readAt: v.nullable(Moment),
  text: TEXT,
  isTruncated: v.boolean(),
  attachments: v.array(v.strictObject({ name: NAME, size: v.nullable(NAME) })),
});

const Talkroom = v.strictObject({
  kind: v.literal('talkroom'),
  roomId: ROOM_ID,
  readAt: EPOCH_MS,
  roomKind: field(v.picklist(['order', 'subscription', 'unknown'])),
  step: field(v.nullable(Step)),
  title: field(NAME),
  buyer: field(NAME),
  printedDeadline: field(
    v.nullable(v.strictObject({ at: EPOCH_MS, sentence: NAME, isFirstContact: v.boolean() })),
  ),
  dueOn: field(v.nullable(ISO_DAY)),
  olderExist: field(v.boolean()),
  newerExist: field(v.boolean()),
  form: field(v.nullable(v.strictObject({ canWrite: v.boolean(), canDeliver: v.boolean() }))),
  sides: field(v.number()),
  stamps: field(v.number()),
  messages: v.pipe(v.array(Message), v.maxLength(20_000)),
  rowCount: v.number(),
  range: v.nullable(v.strictObject({ from: v.number(), until: v.number() })),
});

const OrderList = v.strictObject({
  kind: v.literal('order-list'),
  readAt: EPOCH_MS,
  tab: NAME,
  rooms: v.pipe(
    v.array(
      v.strictObject({
        roomId: ROOM_ID,
        title: field(NAME),
        priceJpy: field(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
        soldOn: field(ISO_DAY),
        dueOn: field(v.nullable(ISO_DAY)),
        status: field(Step),
      }),
    ),
    v.maxLength(1000),
  ),
});

const Revenue = v.strictObject({
  kind: v.literal('revenue'),
  readAt: EPOCH_MS,
  rows: v.pipe(
    v.array(
      v.strictObject({
        roomId: ROOM_ID,
        creditedAt: Moment,
        netJpy: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
        isRequested: v.boolean(),
      }),
    ),
    v.maxLength(5000),
  ),
});

const ReadingSchema = v.variant('kind', [Talkroom, OrderList, Revenue]);

/** @returns undefined for anything that is not a reading of the agreed shape */
export function parseReading(value: unknown): Reading | undefined {
  const parsed = v.safeParse(ReadingSchema, value);
  return parsed.success ? parsed.output : undefined;
}
