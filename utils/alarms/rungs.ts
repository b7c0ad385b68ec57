import { millisecondsInMinute } from 'date-fns/constants';
import { isTicking, stateOf } from '../deadlines/duty.ts';
import type { Duty } from '../deadlines/duty.ts';
import { laneMoments, pressingFrom } from '../deadlines/lane-of.ts';
import { ruleWithId } from '../deadlines/rules-for.ts';
import type { Rule } from '../deadlines/rules/index.ts';
import { NEVER } from '../store/room-row.ts';
import type { RoomRow } from '../store/room-row.ts';

/** One warning of one duty. */
export interface Rung {
  /** Room, clock, an event it was concluded from, and how long before: the first is what is noted. */
  ids: string[];
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
  isTicking(duty)
    ? warningsOf(duty, rules).map((warnBeforeMs) => ({
        ids: causesOf(duty).map((cause) =>
          [duty.roomId, duty.clock, cause, warnBeforeMs].join(' '),
        ),
        duty,
        at: duty.due.from - warnBeforeMs,
        warnBeforeMs,
      }))
    : [];

const causesOf = ({ because }: Duty): readonly string[] => (because.length > 0 ? because : ['']);

const warningsOf = (duty: Duty, rules: readonly Rule[]): readonly number[] =>
  ruleWithId(duty.rule, rules)?.warnBeforeMs ?? [];

/** When each rung was said, by the id it had then. */
type SaidAt = ReadonlyMap<string, number>;

/**
 * A page that tells more gives the same duty another first event: it is no news. What was said for
 * a moment that has turned out to lie later is said again when that comes.
 */
const isSaid = ({ ids, at }: Rung, said: SaidAt): boolean =>
  ids.some((id) => (said.get(id) ?? -Infinity) >= at);

/**
 * What is to be said of one room now. Of each duty's passed rungs that nobody has spoken of, only
 * the last is said; all of them count as said.
 */
export function announcementsOf(
  { room, duties }: RoomRow,
  rules: readonly Rule[],
  said: SaidAt,
  now: number,
): { announcements: Announcement[]; passed: string[] } {
  const knownSince = Math.max(room.coverage.lookedAt ?? 0, room.coverage.listedAt ?? 0);
  const announcements: Announcement[] = [];
  const passed: string[] = [];
  for (const duty of duties.filter((each) => stateOf(each, now) !== 'expired')) {
    const unsaid = rungsOf(duty, rules).filter((rung) => rung.at <= now && !isSaid(rung, said));
    const last = unsaid.sort((a, b) => a.at - b.at).at(-1);
    passed.push(...unsaid.flatMap(({ ids }) => ids.slice(0, 1)));
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
