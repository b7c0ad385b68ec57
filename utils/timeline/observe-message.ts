import type { Moment } from '../japan-time/moment.ts';
import type { MessageReading, Side } from '../site/readings/talkroom.ts';
import type { MessageEvent, TimelineEvent, TurningPoint } from './event.ts';
import { hashOf } from './hash.ts';

interface Look {
  roomId: string;
  readAt: number;
  /** Where a stamp could not be read: all that can be said of when it was. */
  unknownTime: Moment;
}

/** The message itself and, where the row is a formal delivery, that too. */
export function eventsOfMessage(message: MessageReading, look: Look): TimelineEvent[] {
  const event = messageEvent(message, look);
  if (message.mark === 'formal-delivery' && message.side === 'seller') {
    return [event, turningPoint(event, 'delivered', 'seller')];
  }
  // Whose request it is, its recorded words do not tell.
  return message.mark === 'cancel-request'
    ? [event, turningPoint(event, 'cancel-requested', 'unknown')]
    : [event];
}

function messageEvent(
  message: MessageReading,
  { roomId, readAt, unknownTime }: Look,
): MessageEvent {
  return {
    id: messageEventId(roomId, message),
    roomId,
    kind: kindOf(message),
    by: message.side,
    at: message.at ?? unknownTime,
    seenAt: readAt,
    siteId: message.siteId,
    label: message.label,
    text: message.text,
    length: message.text.length,
    attachments: message.attachments,
    readAt: message.readAt,
    ...(message.mark === 'option-said' ? { saysOption: true } : {}),
  };
}

function messageEventId(roomId: string, message: MessageReading): string {
  if (message.siteId !== null) return `${roomId}/m${message.siteId}`;
  const content = [message.side, message.stamp ?? '', message.text].join('\n');
  return `${roomId}/x${hashOf(content)}.${message.ordinal}`;
}

function kindOf({ side, mark }: MessageReading): MessageEvent['kind'] {
  if (side === 'auto') return 'auto-message';
  if (mark === 'option-bought') return 'option-bought';
  return side === 'site' ? 'system-message' : 'message';
}

const turningPoint = (
  message: MessageEvent,
  kind: TurningPoint['kind'],
  by: Side,
): TurningPoint => ({
  id: `${message.id}/${kind}`,
  roomId: message.roomId,
  kind,
  by,
  at: message.at,
  seenAt: message.seenAt,
  messageId: message.id,
});
