import { millisecondsInHour } from 'date-fns/constants';
import { stateOf } from './duty.ts';
import type { Duty } from './duty.ts';
import { isEnforced } from './enforced.ts';

/** So much she keeps at least to act in when a snooze is over. */
const KEPT_MS = millisecondsInHour;

/**
 * Until when a room may be snoozed at the latest, epoch ms: no snooze passes what the site
 * enforces. Not after `now`: not at all. null where nothing limits it.
 */
export function snoozeLimitOf(duties: readonly Duty[], now: number): number | null {
  const owed = duties.filter(
    (duty) => isEnforced(duty) && ['running', 'overdue'].includes(stateOf(duty, now)),
  );
  if (owed.length === 0) return null;
  return Math.min(...owed.map(({ due }) => due.from)) - KEPT_MS;
}
