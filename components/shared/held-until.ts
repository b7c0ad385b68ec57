import { snoozeLimitOf } from '../../utils/deadlines/snooze-limit.ts';
import type { RoomRow } from '../../utils/store/room-row.ts';

/**
 * Until when a room's warnings are held, epoch ms; null where they are not. A page may have told of
 * a nearer deadline of the site's since she put them off.
 */
export function heldUntil({ room, duties }: RoomRow, now: number): number | null {
  const { snoozed } = room.byHand;
  if (!snoozed) return null;
  const until = Math.min(snoozed.until, snoozeLimitOf(duties, now) ?? Infinity);
  return until > now ? until : null;
}
