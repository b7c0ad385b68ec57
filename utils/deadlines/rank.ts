import { isOpen, isTicking } from './duty.ts';
import type { Basis, Duty } from './duty.ts';
import { laneOf } from './lane-of.ts';
import type { Lane } from './lane-of.ts';
import type { Room } from '../timeline/room.ts';

interface Ranked {
  room: Room;
  duties: Duty[];
}

/** What the site enforces comes before what the seller prefers. */
const BASIS_RANK: Record<Basis, number> = { page: 0, rule: 0, own: 1 };

/** The duty that a row shows large: of the side whose lane it is, official first, then the nearest. */
export function nextDuty({ room, duties }: Ranked, now: number): Duty | null {
  const lane = laneOf(room, duties, now);
  // What she has paused is no next step, unless there is nothing else.
  const ticking = duties.filter(isTicking);
  const open = ticking.length > 0 ? ticking : duties.filter(isOpen);
  return (
    [...open].sort((a, b) => ownerRank(a, lane) - ownerRank(b, lane) || compareDuties(a, b))[0] ??
    null
  );
}

/** Official duties before own ones, each by the earliest moment it can fall due. */
export const compareDuties = (a: Duty, b: Duty): number =>
  BASIS_RANK[a.basis] - BASIS_RANK[b.basis] || a.due.from - b.due.from;

/** What she must answer, what she must look at, whom she waits for, what comes by itself. */
const LANE_RANK: Record<Lane, number> = { reply: 0, check: 1, wait: 2, credit: 3, done: 4 };
const laneRank = ({ room, duties }: Ranked, now: number): number =>
  LANE_RANK[laneOf(room, duties, now)];

/** Most urgent first, lane by lane; rooms without a duty last, by the time they were last seen. */
export function compareRows(a: Ranked, b: Ranked, now: number): number {
  return (
    laneRank(a, now) - laneRank(b, now) ||
    urgentAtOf(a, now) - urgentAtOf(b, now) ||
    (a.room.coverage.lookedAt ?? 0) - (b.room.coverage.lookedAt ?? 0) ||
    (a.room.roomId < b.room.roomId ? -1 : 1)
  );
}

/** By what rows are ranked within their lane; beyond all times where there is no duty. */
export const urgentAtOf = (row: Ranked, now: number): number =>
  nextDuty(row, now)?.due.from ?? Number.MAX_SAFE_INTEGER;

function ownerRank({ owner }: Duty, lane: Lane): number {
  if (owner === 'site') return 2;
  const first = lane === 'reply' || lane === 'check' ? 'seller' : 'buyer';
  return owner === first ? 0 : 1;
}
