import { combineMoments } from '../japan-time/moment.ts';
import type { Moment } from '../japan-time/moment.ts';
import type { Coverage } from './coverage.ts';
import type { OpenedEvent, TimelineEvent } from './event.ts';
import { firstBuyerMessageAfter, foldConversation } from './fold-conversation.ts';
import type { Conversation } from './fold-conversation.ts';
import { foldState } from './fold-state.ts';
import type { State } from './fold-state.ts';
import { fieldOf, healthOf } from './missing-fields.ts';
import type { Notice, Room, Turn } from './room.ts';

/** A room is what its events and its coverage say, whatever the order in which they came. */
export function foldRoom(
  roomId: string,
  events: readonly TimelineEvent[],
  coverage: Coverage,
): Room {
  const state = foldState(events);
  const conversation = foldConversation(events, coverage);
  const opened = events.filter((event) => event.kind === 'opened');
  const missing = missingOf(state, conversation, coverage);
  return {
    roomId,
    ...state.facts,
    ...state.course,
    ...conversation.summary,
    ...turnOf(state, conversation, missing),
    openedAt: openedAtOf(opened, conversation, coverage),
    openedBecause: opened.map((event) => event.id).sort(),
    notices: noticesOf(events, conversation),
    coverage,
    missing,
    health: healthOf(missing),
  };
}

function openedAtOf(
  opened: readonly OpenedEvent[],
  { firstMessage }: Conversation,
  { isStartSeen }: Coverage,
): Moment | null {
  const [first, ...others] = opened.map((event) => event.at);
  if (!first) return isStartSeen ? (firstMessage?.at ?? null) : null;
  const combined = others.reduce(combineMoments, first);
  // Nothing is written in a room before it opens.
  const until = Math.min(combined.until, firstMessage?.at.until ?? Infinity);
  return until >= combined.from ? { from: combined.from, until } : combined;
}

/**
 * From the newest real message; after a formal delivery the buyer's unless the buyer wrote since;
 * after acceptance the site's. Unknown where a newer message may stand unseen.
 */
function turnOf(
  { course }: State,
  conversation: Conversation,
  missing: readonly string[],
): { turn: Turn; turnSince: Moment | null } {
  const { lastBy } = conversation;
  const { buyerWaits, lastSellerMessage } = conversation.summary;
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
    const messageId = delivery.eventId.replace(/\/delivered$/, '');
    if (!firstBuyerMessageAfter(conversation, { messageId, at: delivery.at }))
      return { turn: 'buyer', turnSince: delivery.at };
  }
  return lastBy === 'seller'
    ? { turn: 'buyer', turnSince: lastSellerMessage?.at ?? null }
    : { turn: 'seller', turnSince: buyerWaits?.oldest.at ?? null };
}

const MAKES_TURN_UNKNOWN = new Set(['sides', 'newer', 'newer-messages', 'never-opened']);

function missingOf(state: State, conversation: Conversation, coverage: Coverage): string[] {
  const missing = new Set([...coverage.missing, ...state.missing]);
  if (coverage.lookedAt === null) missing.add('never-opened');
  else if (
    !missing.has('newer') &&
    !missing.has('ways-disagree:newer') &&
    coverage.newestSeenAt !== coverage.lookedAt
  ) {
    missing.add('newer-messages');
  }
  if (conversation.summary.buyerWaits?.isOldestCertain === false) missing.add('older-messages');
  if (state.course.stage === 'closed' || state.course.stage === 'cancelled') return [];
  return [...missing].sort();
}

function noticesOf(events: readonly TimelineEvent[], conversation: Conversation): Notice[] {
  return events
    .filter((event) => event.kind === 'notice-sent')
    .sort((a, b) => a.at.from - b.at.from || (a.id < b.id ? -1 : 1))
    .map((event) => ({
      sent: { eventId: event.messageId, at: event.at },
      templateId: event.templateId,
      deadline: event.deadline,
      answeredBy: firstBuyerMessageAfter(conversation, event),
    }));
}
