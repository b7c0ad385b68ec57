import type { MessageEvent, NoticeSentEvent, TextSentEvent, TimelineEvent } from './event.ts';
import { findAnnounced } from './recognise-announced.ts';
import type { AnnouncingText } from './recognise-announced.ts';
import { findInsertion } from './recognise-insertion.ts';
import type { InsertedEvent } from './recognise-insertion.ts';

export type { AnnouncingText } from './recognise-announced.ts';

type SentEvent = NoticeSentEvent | TextSentEvent;

/**
 * Sent is what was seen sent: the seller's message that is a text inserted here, edited perhaps, or
 * one that announces a step in the words of such a text, wherever it was written. What it says
 * decides alone, so that another look, in any order, finds the same again.
 *
 * @param seen with their words, before `keepWords` takes them away
 */
export function recogniseTexts(
  known: readonly TimelineEvent[],
  seen: readonly TimelineEvent[],
  announcing: readonly AnnouncingText[] = [],
): SentEvent[] {
  const inserted = [...known, ...seen].filter(isInserted);
  if (inserted.length === 0 && announcing.length === 0) return [];
  const before = new Map(known.map((event) => [event.id, event]));
  return seen
    .filter((event): event is MessageEvent => event.kind === 'message' && event.by === 'seller')
    .map((message) => asKnown(message, before.get(message.id)))
    .flatMap((message) => sentAs(message, inserted, announcing));
}

const isInserted = (event: TimelineEvent): event is InsertedEvent =>
  event.kind === 'notice-inserted' || event.kind === 'text-inserted';

/** When it was written may have been settled by now; a row that was seen before is not new. */
function asKnown(message: MessageEvent, before: TimelineEvent | undefined): MessageEvent {
  if (before?.kind !== 'message') return message;
  const isSettled = before.at.until - before.at.from <= message.at.until - message.at.from;
  return {
    ...message,
    at: isSettled ? before.at : message.at,
    seenAt: Math.min(before.seenAt, message.seenAt),
  };
}

function sentAs(
  message: MessageEvent,
  inserted: readonly InsertedEvent[],
  announcing: readonly AnnouncingText[],
): SentEvent[] {
  const found = findInsertion(message, inserted);
  const recognised = found && { insertionId: found.inserted.id, share: found.share };
  if (found?.deadline != null) {
    return [noticeOf(message, found.inserted, found.deadline, recognised)];
  }
  const text = found ? [textOf(message, found.inserted, recognised)] : [];
  const announced = findAnnounced(message, announcing);
  if (!announced) return text;
  const { deadline, share } = announced;
  return [...text, noticeOf(message, announced, deadline, { insertionId: null, share })];
}

type Recognised = SentEvent['recognised'];
type Text = Pick<SentEvent, 'templateId' | 'role'>;

const noticeOf = (
  message: MessageEvent,
  text: Text,
  deadline: number,
  recognised: Recognised,
): NoticeSentEvent => ({
  ...sentEvent(message, 'notice', text, recognised),
  kind: 'notice-sent',
  deadline,
});

const textOf = (message: MessageEvent, text: Text, recognised: Recognised): TextSentEvent => ({
  ...sentEvent(message, 'text', text, recognised),
  kind: 'text-sent',
});

const sentEvent = (
  { id, roomId, at, seenAt }: MessageEvent,
  what: 'notice' | 'text',
  { templateId, role = null }: Text,
  recognised: Recognised,
) => ({
  ...{ id: `${id}/${what}`, roomId, by: 'seller' as const, at, seenAt, messageId: id },
  templateId,
  ...(role !== null && { role }),
  ...(recognised && { recognised }),
});
