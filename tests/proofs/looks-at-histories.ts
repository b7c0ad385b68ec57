import { fromJapanClock, toJapanClock } from '../../utils/japan-time/calendar.ts';
import type { RoomKind, TalkroomReading } from '../../utils/site/readings/talkroom.ts';
import { createNeighbours } from '../../utils/site/talkroom/neighbours.ts';
import type { RowEntry } from '../../utils/site/talkroom/row-entry.ts';
import type { ParsedRow } from '../../utils/site/talkroom/row.ts';
import type { TimelineEvent } from '../../utils/timeline/event.ts';
import { observe } from '../../utils/timeline/observe.ts';
import { DAY, HOUR, talkroom } from '../support/readings.ts';
import type { History, Look, TrueRow } from './random-histories.ts';

/** The reader's own choice of years, and the events that come of it. */
export function eventsSeen({ rows }: History, look: Look, kind: RoomKind = 'subscription') {
  const now = look.at - look.lagMs;
  const standing = rows.filter(({ sentAt }) => sentAt <= look.at);
  const top = Math.floor(look.top * standing.length);
  const shown = standing.slice(top, top + Math.ceil(look.length * (standing.length - top)));
  const entries = shown.map((row, index) => toEntry(row, rows.indexOf(row), look, index));
  createNeighbours().settle(entries, now, new Set());
  const reading: TalkroomReading = talkroom({
    readAt: now,
    roomKind: { value: kind, how: 'class', agreed: 1 },
    messages: entries.flatMap(({ message }) => message ?? []),
  });
  return observe(reading).flatMap(({ events }) => events);
}

function toEntry(row: TrueRow, place: number, look: Look, index: number): RowEntry {
  const { siteId, side, sentAt, seenReadAt, isDelivery } = row;
  const how = siteId === null ? 'minute' : look.stamps[index % look.stamps.length];
  const { month, day, hour, minute } = toJapanClock(sentAt);
  const isRead = seenReadAt !== null && seenReadAt <= look.at;
  const parsed: ParsedRow = {
    ...{ siteId, side, author: null, label: null, attachments: [] },
    mark: isDelivery && side === 'seller' ? 'formal-delivery' : null,
    stamp:
      how === 'minute' ? `${month}月${day}日 ${hour}:${String(minute).padStart(2, '0')}` : null,
    writtenOn:
      how === 'none' ? null : how === 'day' ? { month, day } : { month, day, hour, minute },
    readOn: isRead ? toJapanClock(seenReadAt) : null,
    text: `${place}番目のことば`,
    ...{ isTruncated: false, hasBody: true },
    likeness: siteId === null ? String(place) : null,
  };
  return { parsed, at: null, ordinal: 0, message: null, isConfirmed: false, isDoubted: false };
}

/** The row that an event tells of. */
export function rowOf({ rows }: History, event: TimelineEvent): TrueRow | undefined {
  if (!('siteId' in event)) return undefined;
  return rows[Number(/^\d+/.exec(event.text ?? '')?.[0])];
}

/** The beginning of what is printed: the minute, or its day. */
export function printedStart(sentAt: number, { at }: TimelineEvent): number {
  return at.until - at.from < HOUR ? sentAt : fromJapanClock(toJapanClock(sentAt));
}

export const isStamped = ({ at }: TimelineEvent): boolean => at.until - at.from < DAY;
