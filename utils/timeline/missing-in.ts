import { millisecondsInDay, millisecondsInHour } from 'date-fns/constants';
import { CLOCK_SKEW_MS } from '../japan-time/stamps.ts';
import { disagreement } from '../site/field.ts';
import { preSaleKindOf } from '../site/room-ids.ts';
import { isRowBeforeSale } from './anchors.ts';
import { cancelRequestsIn } from './cancel-requests-in.ts';
import type { Coverage } from './coverage.ts';
import type { TimelineEvent } from './event.ts';
import { isFirstOfItsWait } from './fold-conversation.ts';
import type { Conversation } from './fold-conversation.ts';
import type { State } from './fold-state.ts';
import { noticesIn } from './notices-in.ts';
import { hasUnseenMessages } from './unseen-messages.ts';

/** How long a request runs, two hours for the site to carry it out, and how far her clock may run ahead. */
const CANCEL_REQUEST_MS = 26 * millisecondsInHour + CLOCK_SKEW_MS;

/** Names of all that could not be read or seen, as far as something may hang on it. */
export function missingIn(
  state: State,
  conversation: Conversation,
  coverage: Coverage,
  events: readonly TimelineEvent[],
): string[] {
  const missing = new Set([...coverage.missing, ...state.missing]);
  if (hasUnseenMessages(state.facts.listedNewest, conversation.newestRow, coverage)) {
    missing.add('unseen-messages');
  }
  if (isRowBeforeSale(events, state.facts.kind)) missing.add(disagreement('stamps').missing);
  if (coverage.lookedAt === null && !isToldByLists(coverage)) missing.add('never-opened');
  else if (
    !missing.has('newer') &&
    !missing.has('ways-disagree:newer') &&
    coverage.newestSeenAt !== coverage.lookedAt
  ) {
    missing.add('newer-messages');
  }
  if (conversation.summary.buyerWaits?.isOldestCertain === false) missing.add('older-messages');
  if (isUnplacedSinceAnswer(conversation)) missing.add('stamps');
  if (isAnswerPerhapsUnseen(events, conversation, coverage)) missing.add('older-messages');
  const runsUntil = (cancelRequestsIn(events).at(-1)?.at.until ?? -Infinity) + CANCEL_REQUEST_MS;
  if ((coverage.lookedAt ?? 0) < runsUntil) missing.add('cancel-request');
  if (state.course.stage === 'closed' || state.course.stage === 'cancelled') return [];
  return [...missing].sort();
}

/** A numbered message without a readable stamp may be the one that waits since long. */
function isUnplacedSinceAnswer({ messages, summary }: Conversation): boolean {
  const answer = messages.find(({ id }) => id === summary.lastSellerMessage?.eventId);
  return messages.some(
    ({ siteId, at }) =>
      siteId !== null && at.until - at.from >= millisecondsInDay && siteId > (answer?.siteId ?? 0),
  );
}

/** After a notice that still runs others may have written where nobody looked. */
function isAnswerPerhapsUnseen(
  events: readonly TimelineEvent[],
  conversation: Conversation,
  coverage: Coverage,
): boolean {
  const last = noticesIn(events, conversation).at(-1);
  if (!last || last.answeredBy) return false;
  const { messages } = conversation;
  const place = messages.findIndex(({ id }) => id === last.sent.eventId);
  return messages.some(
    (message, index) =>
      index > place && !isFirstOfItsWait(message, messages[index - 1] ?? null, coverage),
  );
}

/** A quote or a proposal is what a line says of it; a conversation is more. */
const isToldByLists = ({ roomId }: Coverage): boolean =>
  preSaleKindOf(roomId) === 'quote' || preSaleKindOf(roomId) === 'proposal';
