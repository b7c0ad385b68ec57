import type { Moment } from '../japan-time/moment.ts';
import { addWorkingTime, workingMsBetween } from '../japan-time/working-time.ts';
import type { WorkingTime } from '../japan-time/working-time.ts';
import { millisecondsInHour } from 'date-fns/constants';
import { ceilToHour } from '../japan-time/calendar.ts';
import { CLOCK_SKEW_MS } from '../japan-time/stamps.ts';
import type { ByHand, Pause } from '../timeline/by-hand.ts';
import type { Duty } from './duty.ts';
import { lengthInMs } from './rules/rule.ts';
import type { Length, Rule } from './rules/rule.ts';
import type { Run } from './run.ts';

/**
 * Between which moments a rule's time runs out that began in `startedAt`. Only the seller's own
 * time stands still while she has paused it; the site's never does.
 */
export function runOut(rule: Rule, startedAt: Moment, { pauses }: ByHand): Moment {
  const { length, atMost = length } = rule;
  const stops = isPausable(rule) ? pauses.filter(({ until }) => until !== null) : [];
  const from = endOf(startedAt.from, length, rule, stops);
  const until = endOf(startedAt.until, atMost, rule, stops);
  return { from, until: rule.rounding === 'next-full-hour' ? ceilToHour(until) : until };
}

/** How late the site may be with what it does by itself, and how far her clock may run ahead. */
export const SITE_IS_LATE_MS = 2 * millisecondsInHour + CLOCK_SKEW_MS;

/**
 * When the site must have acted on what ran out. Where she changed the number, what was over by the
 * table before stays over; of what was not the later moment counts, for hers may be a mere wish to
 * be early.
 *
 * @param endOf when it must have acted after so long
 */
export function siteActedBy({ length, changed }: Rule, endOf: (length: Length) => number): number {
  if (!changed) return endOf(length);
  const byTable = endOf(changed.ofTable);
  return byTable < changed.changedAt ? byTable : Math.max(byTable, endOf(changed.ofSeller));
}

/** What she owes by her own wish, not what she promised a buyer or set for a certain moment. */
export const isPausable = ({ basis, length }: Rule): boolean =>
  basis === 'own' && length !== 'named';

function endOf(start: number, length: Length, { workingTime }: Rule, stops: Pause[]): number {
  let end = added(start, length, workingTime);
  for (const { from, until } of stops) {
    if (until === null || until <= start || from >= end) continue;
    end = resumedAt(until, { stoppedAt: Math.max(from, start), end }, workingTime);
  }
  return end;
}

function added(start: number, length: Length, workingTime?: WorkingTime): number {
  return workingTime && length !== 'named'
    ? addWorkingTime(start, length, workingTime)
    : start + lengthInMs(length);
}

/** What was left when it stopped begins to run again. */
function resumedAt(
  moment: number,
  { stoppedAt, end }: { stoppedAt: number; end: number },
  workingTime?: WorkingTime,
): number {
  if (!workingTime) return moment + (end - stoppedAt);
  const hours = workingMsBetween(stoppedAt, end, workingTime) / millisecondsInHour;
  return addWorkingTime(moment, { hours }, workingTime);
}

/** Since when a run stands still; null where it does not. */
export function pauseOf(rule: Rule, run: Run, { pauses }: ByHand): Duty['paused'] {
  const last = pauses.at(-1);
  if (!last || last.until !== null || run.ended || !isPausable(rule)) return null;
  const since = Math.max(last.from, run.startedAt.from);
  return { since, reason: last.reason, because: last.eventId };
}
