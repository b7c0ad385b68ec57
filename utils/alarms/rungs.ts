import { millisecondsInMinute } from 'date-fns/constants';
import { isOpen } from '../deadlines/duty.ts';
import type { Duty } from '../deadlines/duty.ts';
import { laneMoments, pressingFrom } from '../deadlines/lane-of.ts';
import type { Rule } from '../deadlines/rules/index.ts';
import { NEVER } from '../store/room-row.ts';
import type { RoomRow } from '../store/room-row.ts';

/** One warning of one duty. */
export interface Rung {
  /** Room, clock, the event that started it, and how long before: stable while the duty lasts. */
  id: string;
  duty: Duty;
  at: number;
  warnBeforeMs: number;
}

/** What is said once when several rungs have passed: the most urgent one. */
export interface Announcement {
  rung: Rung;
  /** It should have been said earlier: the browser was closed or asleep. */
  isLate: boolean;
}

/** Alarms come a little late in every browser; that is not worth a word. */
const LATE_AFTER_MS = 10 * millisecondsInMinute;

const rungsOf = (duty: Duty, rules: readonly Rule[]): Rung[] =>
  isOpen(duty)
    ? warningsOf(duty, rules).map((warnBeforeMs) => ({
        id: [duty.roomId, duty.clock, duty.because[0] ?? '', warnBeforeMs].join(' '),
        duty,
        at: duty.due.from - warnBeforeMs,
        warnBeforeMs,
      }))
    : [];

const warningsOf = (duty: Duty, rules: readonly Rule[]): readonly number[] =>
  rules.find((rule) => rule.clock === duty.clock)?.warnBeforeMs ?? [];

/**
 * What is to be said of one room now. Of each duty's passed rungs that nobody has spoken of, only
 * the last is said; all of them count as said.
 */
export function announcementsOf(
  { room, duties }: RoomRow,
  rules: readonly Rule[],
  said: ReadonlySet<string>,
  now: number,
): { announcements: Announcement[]; passed: string[] } {
  const knownSince = Math.max(room.coverage.lookedAt ?? 0, room.coverage.listedAt ?? 0);
  const announcements: Announcement[] = [];
  const passed: string[] = [];
  for (const duty of duties) {
    const unsaid = rungsOf(duty, rules).filter(({ id, at }) => at <= now && !said.has(id));
    const last = unsaid.sort((a, b) => a.at - b.at).at(-1);
    passed.push(...unsaid.map(({ id }) => id));
    if (!last) continue;
    const isLate = last.at > knownSince && now - last.at > LATE_AFTER_MS;
    announcements.push({ rung: last, isLate });
  }
  return { announcements, passed };
}

/** The next moment after `now` at which this room has something to say or changes its lane. */
export function wakeAtOf({ room, duties }: RoomRow, rules: readonly Rule[], now: number): number {
  const moments = duties.flatMap((duty) => [
    ...rungsOf(duty, rules).map(({ at }) => at),
    pressingFrom(duty) ?? NEVER,
  ]);
  const later = [...moments, ...laneMoments(room)].filter((moment) => moment > now);
  return Math.min(NEVER, ...later);
}
