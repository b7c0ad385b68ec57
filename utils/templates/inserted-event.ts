import { pointAt } from '../japan-time/moment.ts';
import type { InsertedEvent } from '../timeline/recognise-insertion.ts';
import { hashedLinesOf } from '../timeline/recognise-lines.ts';
import type { PreparedMessage } from './prepared-message.ts';

/** What is remembered of a text that was handed over: no word of it, but what it is known by. */
export function insertedEventOf(
  { roomId, templateId, role, text, promise }: PreparedMessage,
  now: number,
): InsertedEvent {
  const inserted = {
    id: `${roomId}/inserted/${now}`,
    roomId,
    by: 'seller',
    at: pointAt(now),
    seenAt: now,
    templateId,
    ...(role !== null && { role }),
    lines: hashedLinesOf(text),
  } as const;
  return promise
    ? { ...inserted, kind: 'notice-inserted', ...promise }
    : { ...inserted, kind: 'text-inserted' };
}
