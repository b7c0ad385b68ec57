import type { Moment } from '../japan-time/moment.ts';
import { preSaleKindOf } from '../site/room-ids.ts';
import type { ByHand } from './by-hand.ts';
import { cancelRequestsIn } from './cancel-requests-in.ts';
import type { Coverage } from './coverage.ts';
import type { OpenedEvent, TimelineEvent } from './event.ts';
import { foldByHand } from './fold-by-hand.ts';
import { firstBuyerMessageAfter, foldConversation } from './fold-conversation.ts';
import type { Conversation } from './fold-conversation.ts';
import { extrasIn } from './extras-in.ts';
import { creditsIn } from './fold-credits.ts';
import { foldState } from './fold-state.ts';
import type { State } from './fold-state.ts';
import { fieldOf, healthOf } from './missing-fields.ts';
import { missingIn } from './missing-in.ts';
import { noticesIn } from './notices-in.ts';
import type { Mark, Room, Turn, Unanswered } from './room.ts';
import { textsIn } from './texts-in.ts';

/** A room is what its events and its coverage say, whatever the order in which they came. */
export function foldRoom(
  roomId: string,
  events: readonly TimelineEvent[],
  coverage: Coverage,
): Room {
  const state = foldState(events);
  const conversation = foldConversation(events, coverage);
  const opened = events.filter((event) => event.kind === 'opened').sort(byTrust);
  const missing = missingIn(state, conversation, coverage, events);
  const byHand = foldByHand(events);
  const isReturned = isHersAgain(state, conversation);
  return {
    roomId,
    ...state.facts,
    ...state.course,
    ...conversation.summary,
    // Nobody waits for a buyer who has sent the delivery back: she has reacted.
    ...(isReturned ? { sellerWaits: null } : {}),
    ...turnOf(state, conversation, missing),
    // Before a sale nothing was opened that a clock could run from.
    openedAt: preSaleKindOf(roomId) ? null : openedAtOf(opened, conversation, coverage),
    openedBecause: opened.map((event) => event.id),
    credits: creditsIn(events),
    extras: extrasIn(events),
    notices: noticesIn(events, conversation),
    texts: textsIn(events, conversation),
    cancelRequests: cancelRequestsIn(events),
    buyerAsks: asksOf(events, conversation, coverage, byHand),
    byHand,
    coverage,
    missing,
    health: healthOf(missing),
  };
}

/** What the buyer waits for, where some of his words want no answer. */
function asksOf(
  events: readonly TimelineEvent[],
  { summary }: Conversation,
  coverage: Coverage,
  { unasked }: ByHand,
): Unanswered | null {
  if (summary.buyerWaits === null || unasked.messageIds.length === 0) return summary.buyerWaits;
  const asking = events.filter(({ id }) => !unasked.messageIds.includes(id));
  return foldConversation(asking, coverage).summary.buyerWaits;
}

/** The first row of the room, then what the banner gives, then the list's day. */
const TRUST: readonly OpenedEvent['source'][] = ['auto-message', 'banner', 'order-list'];
const byTrust = (a: OpenedEvent, b: OpenedEvent): number =>
  TRUST.indexOf(a.source) - TRUST.indexOf(b.source) ||
  a.at.from - b.at.from ||
  (a.id < b.id ? -1 : 1);

/** What contradicts a more trusted source is left aside: list and room can differ by a day. */
const narrowTo = (known: Moment, other: Moment): Moment => {
  const from = Math.max(known.from, other.from);
  const until = Math.min(known.until, other.until);
  return from <= until ? { from, until } : known;
};

function openedAtOf(
  opened: readonly OpenedEvent[],
  { firstMessage }: Conversation,
  { isStartSeen }: Coverage,
): Moment | null {
  const [first, ...others] = opened.map((event) => event.at);
  if (!first) return isStartSeen ? (firstMessage?.at ?? null) : null;
  const combined = others.reduce(narrowTo, first);
  // Nothing is written in a room before it opens.
  const until = Math.min(combined.until, firstMessage?.at.until ?? Infinity);
  return until >= combined.from ? { from: combined.from, until } : combined;
}

/**
 * From the newest real message; after a formal delivery the buyer's unless the buyer wrote since;
 * after acceptance the site's. Unknown where a newer message may stand unseen.
 */
function turnOf(
  { course, facts }: State,
  conversation: Conversation,
  missing: readonly string[],
): { turn: Turn; turnSince: Moment | null } {
  const { lastBy } = conversation;
  const { buyerWaits, lastSellerMessage } = conversation.summary;
  if (facts.kind === 'proposal') return { turn: 'buyer', turnSince: null };
  if (course.stage === 'closed' || course.stage === 'cancelled') {
    return { turn: 'none', turnSince: (course.closedAt ?? course.cancelledAt)?.at ?? null };
  }
  if (course.stage === 'accepted') {
    return { turn: 'site', turnSince: course.acceptedAt?.at ?? null };
  }
  if (lastBy === 'unknown' || missing.some((name) => MAKES_TURN_UNKNOWN.has(fieldOf(name)))) {
    return { turn: 'unknown', turnSince: null };
  }
  const delivery = course.deliveries.at(-1);
  if (course.stage === 'delivered' && delivery) {
    if (!firstBuyerMessageAfter(conversation, deliveryMessageOf(delivery))) {
      return { turn: 'buyer', turnSince: delivery.at };
    }
  }
  if (isHersAgain({ course }, conversation)) {
    return { turn: 'seller', turnSince: (course.returnedAt ?? delivery)?.at ?? null };
  }
  return lastBy === 'seller'
    ? { turn: 'buyer', turnSince: lastSellerMessage?.at ?? null }
    : { turn: 'seller', turnSince: buyerWaits?.oldest.at ?? null };
}

const deliveryMessageOf = ({ eventId, at }: Mark): { messageId: string; at: Moment } => ({
  messageId: eventId.replace(/\/delivered$/, ''),
  at,
});

/**
 * The buyer pressed 差し戻し and the seller has not written since that was seen: the work is hers
 * again. Where nobody saw the sale delivered, a delivery that is the newest message of a room under
 * way has been sent back too.
 */
function isHersAgain(
  { course }: Pick<State, 'course'>,
  { summary, messages }: Conversation,
): boolean {
  const { stage, returnedAt, deliveries } = course;
  if (stage !== 'open') return false;
  const written = summary.lastSellerMessage?.at.from ?? -Infinity;
  if (returnedAt) return written <= returnedAt.at.until;
  const delivery = deliveries.at(-1);
  return delivery !== undefined && messages.at(-1)?.id === deliveryMessageOf(delivery).messageId;
}

const MAKES_TURN_UNKNOWN = new Set([
  'sides',
  'newer',
  'newer-messages',
  'never-opened',
  'unseen-messages',
]);
