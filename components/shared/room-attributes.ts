import { toIsoJapan } from '../../utils/japan-time/calendar.ts';
import type { Lane } from '../../utils/deadlines/lane-of.ts';
import { isPreSale } from '../../utils/deadlines/pre-sale.ts';
import type { Room } from '../../utils/timeline/room.ts';

/** What every room on screen carries for tests and scripts; only talkrooms are rooms to them. */
export function roomAttributes(room: Room, lane: Lane) {
  const seenAt = room.coverage.lookedAt ?? room.coverage.listedAt;
  return {
    [isPreSale(room) ? 'data-conversation' : 'data-room']: room.roomId,
    'data-lane': lane,
    'data-stage': room.stage,
    'data-turn': room.turn,
    'data-health': room.health,
    'data-seen': seenAt === null ? undefined : toIsoJapan(seenAt),
  };
}
