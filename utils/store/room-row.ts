import type { Credit } from '../credit/credit.ts';
import type { Duty } from '../deadlines/duty.ts';
import type { Lane } from '../deadlines/lane-of.ts';
import type { Room } from '../timeline/room.ts';

/**
 * What the pages show of one room, ready made. It holds nothing that events, coverage and rules do
 * not give; a test rebuilds it from them.
 */
export interface RoomRow {
  roomId: string;
  /**
   * Closed rooms leave the working set, so that thousands of them cost nothing. What is only heard
   * of is shown nowhere.
   */
  shelf: 'open' | 'closed' | 'heard-of';
  /** As of the last reckoning; `wakeAt` says when it may change by the passing of time. */
  lane: Lane;
  /** Next moment, epoch ms, at which something is to be said or the lane changes; NEVER if none. */
  wakeAt: number;
  /** When its next duty can fall due, epoch ms, as of the last reckoning; NEVER without one. */
  urgentAt: number;
  room: Room;
  duties: Duty[];
  credit: Credit | null;
}

export function shelfOf(lane: Lane, { stage, coverage }: Room): RoomRow['shelf'] {
  if (lane !== 'done') return 'open';
  const isHeardOf = stage !== 'closed' && stage !== 'cancelled' && coverage.lookedAt === null;
  return isHeardOf ? 'heard-of' : 'closed';
}

/** Infinity is no valid key of an index. */
export const NEVER = Number.MAX_SAFE_INTEGER;

/** A `wakeAt` that is due whatever the clock says, also one that was fast and has been set right. */
export const NOT_RECKONED = 0;
