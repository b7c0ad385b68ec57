import { millisecondsInMinute } from 'date-fns/constants';
import { stateOf } from '../deadlines/duty.ts';
import { laneMoments, pressingFrom } from '../deadlines/lane-of.ts';
import { compareDuties } from '../deadlines/rank.ts';
import type { Rule } from '../deadlines/rules/index.ts';
import { NEVER } from '../store/room-row.ts';
import { PLAIN } from './circumstances.ts';
import type { Circumstances } from './circumstances.ts';
import { idsOf } from './ladder.ts';
import type { Rung } from './ladder.ts';
import { rungsOf } from './timed-rungs.ts';
import type { Owed, TimedRung } from './timed-rungs.ts';

/** What is said once when several rungs have passed: the most urgent one. */
export interface Announcement {
  rung: Rung;
  /** It should have been said earlier: the browser was closed or asleep. */
  isLate: boolean;
}

/** Alarms come a little late in every browser; that is not worth a word. */
const LATE_AFTER_MS = 10 * millisecondsInMinute;

/** When each rung was said, by the id it had then. */
type SaidAt = ReadonlyMap<string, number>;

/**
 * What is to be said of one room now. Of each duty's passed rungs that nobody has spoken of, only
 * the last is said, and of duties with one cause only the most pressing; all of them count as said.
 */
export function announcementsOf(
  row: Owed,
  rules: readonly Rule[],
  said: SaidAt,
  now: number,
  circumstances: Circumstances = PLAIN,
): { announcements: Announcement[]; passed: string[] } {
  const announcements: Announcement[] = [];
  const passed: string[] = [];
  for (const duty of row.duties.filter((each) => stateOf(each, now) !== 'expired')) {
    const due = rungsOf(duty, row, rules, now, circumstances).filter(
      (rung) => rung.sayAt <= now && !isSaid(rung, said),
    );
    passed.push(...due.flatMap((rung) => idsOf(rung).slice(0, 1)));
    const last = lastOf(due.filter((rung) => !isNeedless(rung, said, now, circumstances)));
    if (last) announcements.push({ rung: last, isLate: isLate(last, row, now) });
  }
  return { announcements: mostPressingOfEachCause(announcements), passed };
}

/** The next moment after `now` at which this room has something to say or changes its lane. */
export function wakeAtOf(
  row: Owed,
  rules: readonly Rule[],
  now: number,
  circumstances: Circumstances = PLAIN,
): number {
  const moments = row.duties.flatMap((duty) => [
    ...rungsOf(duty, row, rules, now, circumstances).map(({ sayAt }) => sayAt),
    pressingFrom(duty) ?? NEVER,
  ]);
  const later = [...moments, ...laneMoments(row.room)].filter((moment) => moment > now);
  return Math.min(NEVER, ...later);
}

/**
 * A page that tells more gives the same duty another first event: it is no news. What was said for
 * a moment that has turned out to lie later is said again when that comes.
 */
const isSaid = (rung: TimedRung, said: SaidAt): boolean =>
  whenSaid(rung, said) >= Math.min(rung.at, rung.sayAt);

const whenSaid = (rung: Rung, said: SaidAt): number =>
  Math.max(...idsOf(rung).map((id) => said.get(id) ?? -Infinity));

/** A repeat after she has looked; a look that lies ahead is of a clock that was fast. */
function isNeedless(
  rung: TimedRung,
  said: SaidAt,
  now: number,
  { acknowledgedAt }: Circumstances,
): boolean {
  if (rung.again === 0) return false;
  if (rung.isHeld) return true;
  const saidAt = whenSaid({ ...rung, again: 0 }, said);
  return saidAt > -Infinity && acknowledgedAt >= saidAt && acknowledgedAt <= now;
}

/** The rung itself tells better than its repeats how late it is. */
const lastOf = (rungs: readonly TimedRung[]): TimedRung | undefined =>
  [...rungs].sort((a, b) => Number(b.again > 0) - Number(a.again > 0) || a.at - b.at).at(-1);

function isLate({ at, sayAt }: TimedRung, { room: { coverage } }: Owed, now: number): boolean {
  const knownSince = Math.max(coverage.lookedAt ?? 0, coverage.listedAt ?? 0);
  const wantedAt = Math.max(at, sayAt);
  return wantedAt > knownSince && now - wantedAt > LATE_AFTER_MS;
}

/** One word of the buyer can start several clocks; she need not be told of it several times. */
function mostPressingOfEachCause(announcements: Announcement[]): Announcement[] {
  if (announcements.length < 2) return announcements;
  const byCause = Map.groupBy(announcements, ({ rung: { duty } }) => duty.because[0] ?? duty);
  return [...byCause.values()].flatMap((same) =>
    same.sort((a, b) => compareDuties(a.rung.duty, b.rung.duty)).slice(0, 1),
  );
}
