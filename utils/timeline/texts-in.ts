import type { NoticeSentEvent, TextSentEvent, TimelineEvent } from './event.ts';
import { firstBuyerMessageAfter } from './fold-conversation.ts';
import type { Conversation } from './fold-conversation.ts';
import type { TextSent } from './room.ts';

type SentEvent = NoticeSentEvent | TextSentEvent;

/**
 * Texts seen sent, oldest first, each with the buyer's first words after it. A message is one text,
 * and what was inserted once was sent once: as the message that has most of it.
 */
export function textsIn(events: readonly TimelineEvent[], conversation: Conversation): TextSent[] {
  const sent = events.filter(isSent).sort(bySureness);
  const texts = firstOf(
    firstOf(sent, ({ messageId }) => messageId),
    ({ recognised, id }) => recognised?.insertionId ?? id,
  );
  return texts
    .sort((a, b) => a.at.from - b.at.from || (a.messageId < b.messageId ? -1 : 1))
    .map((event) => ({
      sent: { eventId: event.messageId, at: event.at },
      templateId: event.templateId,
      role: event.role ?? null,
      answeredBy: firstBuyerMessageAfter(conversation, event),
    }));
}

const isSent = (event: TimelineEvent): event is SentEvent =>
  event.kind === 'notice-sent' || event.kind === 'text-sent';

/** A promise first, then what has most of its text, then the earlier. */
const bySureness = (a: SentEvent, b: SentEvent): number =>
  Number(b.kind === 'notice-sent') - Number(a.kind === 'notice-sent') ||
  (b.recognised?.share ?? 0) - (a.recognised?.share ?? 0) ||
  a.at.from - b.at.from ||
  (a.id < b.id ? -1 : 1);

function firstOf(events: readonly SentEvent[], keyOf: (event: SentEvent) => string): SentEvent[] {
  const first = new Map<string, SentEvent>();
  for (const event of events) {
    const key = keyOf(event);
    if (!first.has(key)) first.set(key, event);
  }
  return [...first.values()];
}
