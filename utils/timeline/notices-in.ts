import type { TimelineEvent } from './event.ts';
import { firstBuyerMessageAfter } from './fold-conversation.ts';
import type { Conversation } from './fold-conversation.ts';
import type { Notice } from './room.ts';

/** Notices seen sent, oldest first, each with the buyer's first words after it. */
export function noticesIn(events: readonly TimelineEvent[], conversation: Conversation): Notice[] {
  return events
    .filter((event) => event.kind === 'notice-sent')
    .sort((a, b) => a.at.from - b.at.from || (a.id < b.id ? -1 : 1))
    .map((event) => ({
      sent: { eventId: event.messageId, at: event.at },
      templateId: event.templateId,
      role: event.role ?? null,
      deadline: event.deadline,
      answeredBy: firstBuyerMessageAfter(conversation, event),
    }));
}
