import { fromJapanClock, minuteOf } from '../../utils/japan-time/calendar.ts';
import type { Field } from '../../utils/site/field.ts';
import type { ListedRoom, OrderListReading } from '../../utils/site/readings/lists.ts';
import type { RevenueReading } from '../../utils/site/readings/money.ts';
import type { MessageReading, TalkroomReading } from '../../utils/site/readings/talkroom.ts';

/** A fixed evening for tests that own the clock: Friday 20 November 2026, 20:00 in Japan. */
export const NOW = japan(2026, 11, 20, 20, 0);
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

export function japan(year: number, month: number, day: number, hour = 0, minute = 0): number {
  return fromJapanClock({ year, month, day }, hour, minute);
}

export const found = <T>(value: T): Field<T> => ({ value, how: 'class', agreed: 2 });

/** A message as the reader reports it; give only what the test is about. */
export function message(part: Partial<MessageReading> & { sentAt?: number } = {}): MessageReading {
  const { sentAt = NOW - HOUR, ...given } = part;
  return {
    siteId: null,
    ordinal: 0,
    side: 'buyer',
    author: 'さくら',
    label: null,
    mark: null,
    stamp: '11月20日 19:00',
    at: minuteOf(sentAt),
    readAt: null,
    text: 'よろしくお願いします。',
    isTruncated: false,
    attachments: [],
    ...given,
  };
}

/** A talkroom that was read whole and shows work under way. */
export function talkroom(part: Partial<TalkroomReading> = {}): TalkroomReading {
  const messages = part.messages ?? [];
  const ids = messages.flatMap(({ siteId }) => (siteId === null ? [] : [siteId]));
  return {
    kind: 'talkroom',
    roomId: '18000001',
    readAt: NOW,
    roomKind: found('order'),
    step: found({ label: '進行中', meaning: 'working' }),
    title: found('ロゴ制作いたします'),
    buyer: found('さくら'),
    printedDeadline: found(null),
    dueOn: found(null),
    olderExist: found(false),
    newerExist: found(false),
    form: found({ canWrite: true, canDeliver: true }),
    sides: found(messages.length),
    stamps: found(messages.length),
    messages,
    rowCount: messages.length,
    range: ids.length > 0 ? { from: Math.min(...ids), until: Math.max(...ids) } : null,
    ...part,
  };
}

/** A card of the order list: work under way, sold on the fifth. */
export const listedRoom = (part: Partial<ListedRoom> = {}): ListedRoom => ({
  roomId: '18000001',
  title: found('ロゴ制作いたします'),
  priceJpy: found(17_000),
  soldOn: found('2026-11-05'),
  dueOn: found(null),
  status: found({ label: '取引中', meaning: 'working' }),
  newestAt: { missing: 'newest' },
  ...part,
});

/** The order list with these cards, looked at now. */
export const orderList = (
  rooms: ListedRoom[],
  part: Partial<OrderListReading> = {},
): OrderListReading => ({
  kind: 'order-list',
  readAt: NOW,
  tab: 'open',
  found: found(rooms.length),
  rooms,
  quotes: [],
  ...part,
});

/** The revenue page with one row of that room for each amount, all credited `creditedAt`. */
export const revenue = (
  netJpy: number[],
  creditedAt: number,
  part: Partial<RevenueReading> & { roomId?: string; isRequested?: boolean } = {},
): RevenueReading => {
  const { roomId = '18000001', isRequested = false, ...given } = part;
  const at = minuteOf(creditedAt);
  const rows = netJpy.map((amount) => ({ roomId, creditedAt: at, netJpy: amount, isRequested }));
  return { kind: 'revenue', readAt: NOW, found: found(rows.length), rows, ...given };
};
