import { millisecondsInHour, millisecondsInMinute } from 'date-fns/constants';
import type { AlarmPreferences } from '../preferences/preferences.ts';
import type { Rung } from './ladder.ts';

/** What is said a day before can wait until she looks; this cannot. */
const REPEATED_WITHIN_MS = 6 * millisecondsInHour;

/** The ladder with what is said again between its rungs and after the last one. */
export function withRepeats(
  ladder: readonly Rung[],
  { everyMinutes, atMost }: NonNullable<AlarmPreferences['repeat']>,
): Rung[] {
  const everyMs = everyMinutes * millisecondsInMinute;
  const all: Rung[] = [];
  for (const [index, rung] of ladder.entries()) {
    all.push(rung);
    if (rung.warnBeforeMs > REPEATED_WITHIN_MS) continue;
    // Never at or after the next rung, which says it anyway.
    const nextAt = ladder[index + 1]?.at ?? Infinity;
    for (let again = 1; again <= atMost && rung.at + again * everyMs < nextAt; again += 1) {
      all.push({ ...rung, at: rung.at + again * everyMs, again });
    }
  }
  return all;
}
