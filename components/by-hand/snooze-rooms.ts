import { snoozeLimitOf } from '../../utils/deadlines/snooze-limit.ts';
import type { RoomRow } from '../../utils/store/room-row.ts';
import type { Deed } from '../../utils/timeline/by-hand.ts';

interface Snoozes {
  snoozes: { roomIds: string[]; deed: Deed }[];
  /** How many rooms these are, and of how many the site's deadline is too near. */
  held: number;
  tooNear: number;
}

/** Each room is held until then, or until its own limit where that comes first. */
export function snoozesOf(rows: readonly RoomRow[], until: number, now: number): Snoozes {
  const ends = rows.map(({ roomId, duties }) => ({
    roomId,
    until: Math.min(until, snoozeLimitOf(duties, now) ?? Infinity),
  }));
  const held = ends.filter((end) => end.until > now);
  return {
    snoozes: [...Map.groupBy(held, (end) => end.until)].map(([end, same]) => ({
      roomIds: same.map(({ roomId }) => roomId),
      deed: { kind: 'snoozed', until: end },
    })),
    held: held.length,
    tooNear: ends.length - held.length,
  };
}
