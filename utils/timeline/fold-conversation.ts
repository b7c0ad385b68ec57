import { isInRange } from './coverage.ts';
import type { Coverage } from './coverage.ts';
import type { MessageEvent, TimelineEvent } from './event.ts';
import type { Answered, Mark, Room, Unanswered } from './room.ts';

/** What the messages of a room amount to: who spoke, who waits, since when. */
type Summary = Pick<
  Room,
  | 'firstSellerMessage'
  | 'lastBuyerMessage'
  | 'lastSellerMessage'
  | 'sellerFile'
  | 'buyerWaits'
  | 'buyerWaited'
  | 'sellerWaits'
  | 'sellerWaited'
  | 'messageCount'
>;

export interface Conversation {
  /** What the room keeps of it. */
  summary: Summary;
  firstMessage: Mark | null;
  /** The newest row of any side, the site's too. */
  newestRow: Mark | null;
  lastBy: 'seller' | 'buyer' | 'unknown' | null;
  /** Real messages of all sides, in the order in which they stand in the room. */
  messages: MessageEvent[];
}

/**
 * Only real messages count: automatic and system rows, option purchases and tips neither ask nor
 * answer. A message of an unknown side answers nothing either; it makes the turn unknown.
 */
export function foldConversation(
  events: readonly TimelineEvent[],
  coverage: Coverage,
): Conversation {
  const rows = events.filter(isMessageRow).sort(inOrder);
  const conversation = startOf(rows);
  let before: MessageEvent | null = null;
  for (const message of conversation.messages) {
    const isCertain = before?.by !== 'unknown' && isFirstOfItsWait(message, before, coverage);
    hear(conversation, message, isCertain);
    before = message;
  }
  return conversation;
}

const startOf = (rows: readonly MessageEvent[]): Conversation => ({
  summary: {
    firstSellerMessage: null,
    lastBuyerMessage: null,
    lastSellerMessage: null,
    sellerFile: null,
    buyerWaits: null,
    buyerWaited: null,
    sellerWaits: null,
    sellerWaited: null,
    messageCount: rows.length,
  },
  firstMessage: rows[0] ? markOf(rows[0]) : null,
  newestRow: newestOf(rows),
  lastBy: null,
  messages: rows.filter(({ kind }) => kind === 'message'),
});

function newestOf(rows: readonly MessageEvent[]): Mark | null {
  const last = rows.at(-1);
  return last ? markOf(last) : null;
}

function hear(conversation: Conversation, message: MessageEvent, isCertain: boolean): void {
  const { summary } = conversation;
  const mark = markOf(message);
  if (message.by === 'seller') {
    summary.firstSellerMessage ??= mark;
    summary.lastSellerMessage = mark;
    if (message.attachments.length > 0) summary.sellerFile = mark;
    summary.buyerWaited = answer(summary.buyerWaits, mark) ?? summary.buyerWaited;
    summary.buyerWaits = null;
    summary.sellerWaits = wait(summary.sellerWaits, mark, isCertain);
    conversation.lastBy = 'seller';
  } else if (message.by === 'buyer') {
    summary.lastBuyerMessage = mark;
    summary.sellerWaited = answer(summary.sellerWaits, mark) ?? summary.sellerWaited;
    summary.sellerWaits = null;
    summary.buyerWaits = wait(summary.buyerWaits, mark, isCertain);
    conversation.lastBy = 'buyer';
  } else {
    conversation.lastBy = 'unknown';
  }
}

/**
 * The buyer's first words after an event, which may be a message itself: then by their order, since
 * the printed minutes may be the same.
 */
export function firstBuyerMessageAfter(
  { messages }: Conversation,
  event: { messageId: string | null; at: Mark['at'] },
): Mark | null {
  const place = messages.findIndex(({ id }) => id === event.messageId);
  const answer = messages.find(
    ({ by, at }, index) =>
      by === 'buyer' && (place >= 0 ? index > place : at.from > event.at.until),
  );
  return answer ? markOf(answer) : null;
}

const wait = (waits: Unanswered | null, mark: Mark, isOldestCertain: boolean): Unanswered =>
  waits ? { ...waits, newest: mark } : { oldest: mark, newest: mark, isOldestCertain };

const answer = (waits: Unanswered | null, mark: Mark): Answered | null =>
  waits ? { oldest: waits.oldest, answer: mark } : null;

/** False where an earlier message of the same wait may stand in a stretch that was never seen. */
export function isFirstOfItsWait(
  message: MessageEvent,
  before: MessageEvent | null,
  { ranges, isStartSeen }: Coverage,
): boolean {
  // Rows without an id cannot be placed in a range; the page shows its rows without a gap.
  if (message.siteId === null) return true;
  const index = ranges.findIndex((range) => isInRange(range, message.siteId));
  if (before === null) return index <= 0 && isStartSeen;
  return before.siteId === null || isInRange(ranges[index], before.siteId);
}

const isMessageRow = (event: TimelineEvent): event is MessageEvent => 'siteId' in event;

/** By time; within a printed minute by the site's rising ids. */
const inOrder = (a: MessageEvent, b: MessageEvent): number =>
  a.at.from - b.at.from || (a.siteId ?? 0) - (b.siteId ?? 0) || (a.id < b.id ? -1 : 1);

export const markOf = (event: { id: string; at: Mark['at'] }): Mark => ({
  eventId: event.id,
  at: event.at,
});
