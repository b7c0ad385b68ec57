import type { Moment } from '../../japan-time/moment.ts';
import type { MessageReading, Side } from '../readings/talkroom.ts';
import type { People } from './people.ts';
import type { ThreadRow } from './row.ts';
import { sidesOf } from './row-sides.ts';
import { parseThreadStamp, resolveReadAt, resolveStamps } from './thread-stamps.ts';

/** A row beside its neighbours: who wrote it, and when. */
export interface Message {
  row: ThreadRow;
  side: Side;
  at: Moment | null;
}

export function toMessages(rows: readonly ThreadRow[], people: People, now: number): Message[] {
  const sides = sidesOf(rows, people);
  const stamps = rows.map(({ stamp }) => (stamp === undefined ? stamp : parseThreadStamp(stamp)));
  const moments = resolveStamps(stamps, now);
  return rows.map((row, index) => ({
    row,
    side: sides[index] ?? 'unknown',
    at: moments[index] ?? null,
  }));
}

/**
 * What is handed out. Without a number, a row is known by its side, stamp and words: one of which
 * any of these cannot be told would stay in the store beside the true one, as another message.
 */
export function toReadings(messages: readonly Message[], now: number): MessageReading[] {
  const counts = new Map<string, number>();
  return messages.filter(canTell).map(({ row, side, at }) => {
    const { siteId, author, text, attachments } = row;
    const likeness = `${side}\n${row.stamp ?? ''}\n${text}`;
    const ordinal = siteId === null ? (counts.get(likeness) ?? 0) : 0;
    if (siteId === null) counts.set(likeness, ordinal + 1);
    return {
      ...{ siteId, ordinal, side, author, label: null, mark: null },
      ...{ stamp: row.stamp ?? null, at, readAt: resolveReadAt(row.readStamp, at, now) },
      ...{ text, isTruncated: false, attachments },
    };
  });
}

const canTell = ({ row, side, at }: Message): boolean =>
  row.siteId !== null || (side !== 'unknown' && at !== null);
