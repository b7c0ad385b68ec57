import { millisecondsInDay, millisecondsInMinute } from 'date-fns/constants';
import type { MessageEvent, NoticeInsertedEvent, NoticeSentEvent, TimelineEvent } from './event.ts';

/** A notice that was inserted and not sent within a day is forgotten. */
const FORGET_AFTER_MS = millisecondsInDay;

/**
 * Sent is what was seen sent: the seller's message, not older than the insertion, that names the
 * inserted deadline in the same words. It may have been edited around them.
 *
 * @param seen with their words, before `keepWords` takes them away
 */
export function recogniseNotices(
  known: readonly TimelineEvent[],
  seen: readonly TimelineEvent[],
): NoticeSentEvent[] {
  const sent = new Set(known.filter((event) => event.kind === 'notice-sent').map(({ id }) => id));
  const inserted = [...known, ...seen].filter((event) => event.kind === 'notice-inserted');
  return seen
    .filter((event): event is MessageEvent => event.kind === 'message' && event.by === 'seller')
    .flatMap((message) => {
      const notice = inserted.findLast((candidate) => isSentAs(candidate, message));
      return notice ? [sentEvent(notice, message)] : [];
    })
    .filter(({ id }) => !sent.has(id));
}

function isSentAs(notice: NoticeInsertedEvent, message: MessageEvent): boolean {
  // The stamp is cut to the minute and the site's clock may differ a little from this computer's.
  const sinceInsertion = message.at.until - notice.seenAt + 5 * millisecondsInMinute;
  return (
    sinceInsertion >= 0 &&
    sinceInsertion <= FORGET_AFTER_MS &&
    (message.text?.includes(notice.words) ?? false)
  );
}

const sentEvent = (notice: NoticeInsertedEvent, message: MessageEvent): NoticeSentEvent => ({
  id: `${message.id}/notice`,
  roomId: message.roomId,
  kind: 'notice-sent',
  by: 'seller',
  at: message.at,
  seenAt: message.seenAt,
  templateId: notice.templateId,
  deadline: notice.deadline,
  messageId: message.id,
});
