import { millisecondsInDay, millisecondsInMinute } from 'date-fns/constants';
import { browser } from '../browser.ts';

const NEXT = 'next';
const TICK = 'tick';

/** Firefox counts in 32 bits and stops counting while the computer sleeps: never far ahead. */
const AT_MOST_AHEAD_MS = millisecondsInDay;

/** Bounds how late Firefox can be after sleep; in Chrome it mends what an update has cleared. */
const TICK_MINUTES = import.meta.env.BROWSER === 'firefox' ? 5 : 30;

/** Two alarms of the same second are the same alarm. */
const SAME_MS = 1000;

/**
 * The slow tick, before anything else is done: a worker that dies or fails on its way must come
 * again, also when an update or a restart has cleared all alarms. Looks before it arms: creating an
 * alarm anew at every start would push it ahead for ever.
 */
export async function armTick(now: number): Promise<void> {
  const tick = await browser.alarms.get(TICK);
  if (!tick || tick.scheduledTime > now + TICK_MINUTES * millisecondsInMinute + SAME_MS) {
    await browser.alarms.create(TICK, { periodInMinutes: TICK_MINUTES });
  }
}

/** The alarm for the next moment; it looks before it arms, too. */
export async function armNext(nextWake: number | undefined, now: number): Promise<void> {
  const when = Math.min(nextWake ?? Infinity, now + AT_MOST_AHEAD_MS);
  const next = await browser.alarms.get(NEXT);
  if (!isArmedFor(next?.scheduledTime, when, now)) {
    await browser.alarms.create(NEXT, { when });
  }
}

/** Where nothing is near, the alarm a day ahead may stay where it is until it rings. */
function isArmedFor(scheduled: number | undefined, when: number, now: number): boolean {
  if (scheduled === undefined || scheduled <= now) return false;
  const isFarAhead = when === now + AT_MOST_AHEAD_MS;
  return isFarAhead ? scheduled <= when : Math.abs(scheduled - when) < SAME_MS;
}
