import * as v from 'valibot';
import type { PageReading } from './reading.ts';
import { ROOM_ID } from './room-ids.ts';

/**
 * What a content script may say. A page can do anything to its own world, so nothing of it is
 * believed before it has the right shape and a sane size.
 */
const TEXT = v.pipe(v.string(), v.maxLength(200_000));
const NAME = v.pipe(v.string(), v.maxLength(2000));
const EPOCH_MS = v.pipe(v.number(), v.finite());
const SITE_ID = v.pipe(v.string(), v.regex(/^\d{1,12}$/));
const RoomId = v.pipe(v.string(), v.regex(ROOM_ID));
const YEN = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
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
  roomId: SITE_ID,
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

const QuoteFacts = {
  quoteId: SITE_ID,
  buyer: field(NAME),
  proposeBy: field(v.nullable(ISO_DAY)),
  canPropose: field(v.boolean()),
};

const OrderList = v.strictObject({
  kind: v.literal('order-list'),
  readAt: EPOCH_MS,
  tab: NAME,
  found: field(v.number()),
  rooms: v.pipe(
    v.array(
      v.strictObject({
        roomId: SITE_ID,
        title: field(NAME),
        priceJpy: field(YEN),
        soldOn: field(ISO_DAY),
        dueOn: field(v.nullable(ISO_DAY)),
        status: field(Step),
        newestAt: field(Moment),
      }),
    ),
    v.maxLength(1000),
  ),
  quotes: v.pipe(v.array(v.strictObject(QuoteFacts)), v.maxLength(1000)),
});

const Inbox = v.strictObject({
  kind: v.literal('inbox'),
  readAt: EPOCH_MS,
  found: field(v.number()),
  talks: v.pipe(
    v.array(
      v.strictObject({
        roomId: RoomId,
        buyer: field(NAME),
        newestAt: field(Moment),
        isUnread: field(v.boolean()),
      }),
    ),
    v.maxLength(1000),
  ),
});

const Offer = v.strictObject({
  offerId: SITE_ID,
  title: v.nullable(NAME),
  priceJpy: v.nullable(YEN),
  buyBy: v.nullable(ISO_DAY),
  dueOn: v.nullable(ISO_DAY),
});

const DirectMessage = v.strictObject({
  kind: v.literal('direct-message'),
  threadId: SITE_ID,
  readAt: EPOCH_MS,
  ownId: field(SITE_ID),
  buyer: field(NAME),
  olderExist: field(v.boolean()),
  form: Talkroom.entries.form,
  sides: field(v.number()),
  stamps: field(v.number()),
  offers: v.pipe(v.array(Offer), v.maxLength(1000)),
  messages: Talkroom.entries.messages,
  rowCount: v.number(),
  range: Talkroom.entries.range,
});

const Quote = v.strictObject({ kind: v.literal('quote'), readAt: EPOCH_MS, ...QuoteFacts });

const Proposal = v.strictObject({
  kind: v.literal('proposal'),
  proposalId: SITE_ID,
  readAt: EPOCH_MS,
  priceJpy: field(YEN),
  buyBy: field(ISO_DAY),
  dueOn: field(ISO_DAY),
});

const Rating = v.strictObject({
  kind: v.literal('rating'),
  roomId: SITE_ID,
  readAt: EPOCH_MS,
  canRate: field(v.boolean()),
});

const Revenue = v.strictObject({
  kind: v.literal('revenue'),
  readAt: EPOCH_MS,
  found: field(v.number()),
  rows: v.pipe(
    v.array(
      v.strictObject({
        roomId: SITE_ID,
        creditedAt: Moment,
        netJpy: YEN,
        isRequested: v.boolean(),
      }),
    ),
    v.maxLength(5000),
  ),
});

const ReadingSchema = v.variant('kind', [
  Talkroom,
  OrderList,
  Inbox,
  DirectMessage,
  Quote,
  Proposal,
  Rating,
  Revenue,
]);

/** @returns undefined for anything that is not a reading of the agreed shape */
export function parseReading(value: unknown): PageReading | undefined {
  const parsed = v.safeParse(ReadingSchema, value);
  return parsed.success ? parsed.output : undefined;
}
