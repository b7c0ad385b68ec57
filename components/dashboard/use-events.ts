import { useEffect, useState } from 'preact/hooks';
import { logBug } from '../../utils/log.ts';
import type { RoomRow } from '../../utils/store/room-row.ts';
import type { TimelineEvent } from '../../utils/timeline/event.ts';

export type ReadEvents = (roomId: string) => Promise<TimelineEvent[]>;

/** null until they are read; read again whenever the room was seen anew, its money was, or she set something. */
export function useEvents({ roomId, room, credit }: RoomRow, readEvents: ReadEvents) {
  const { lookedAt, listedAt } = room.coverage;
  const byHand = JSON.stringify(room.byHand);
  const [events, setEvents] = useState<TimelineEvent[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    readEvents(roomId).then(
      (read) => {
        if (isWanted) setEvents(read);
      },
      (error: unknown) => logBug('events', error),
    );
    return () => {
      isWanted = false;
    };
  }, [
    ...[readEvents, roomId, lookedAt, listedAt, room.messageCount],
    ...[credit?.netJpy, credit?.reason, byHand],
  ]);
  return events;
}
