import { expect } from 'vitest';
import type { BantoDatabase } from '../../utils/store/database.ts';
import { DAY, HOUR } from '../support/readings.ts';
import type { AlarmMachine } from './alarm-machine.ts';
import type { Threshold } from './alarm-reference.ts';

export const SECOND = 1000;
/** As `utils/alarms/arm.ts` for Chrome, for which the tests are built. */
export const TICK_MS = HOUR / 2;

/** With the time from which on the store gives its room out as due. */
export interface Due extends Threshold {
  wakeAt: number;
}

export const isDue = ({ at, wakeAt }: Due, now: number): boolean => at <= now && wakeAt <= now;

/** All of it is noted, or nothing. */
export async function areNoted(due: readonly Due[], database: BantoDatabase): Promise<boolean> {
  const saidAt = new Map<string, number>();
  for (const entry of await database.announced.toArray()) saidAt.set(entry.id, entry.saidAt);
  const noted = due.filter(({ names, at }) =>
    names.some((name) => (saidAt.get(name) ?? -Infinity) >= at),
  );
  expect([0, due.length], 'noted by half').toContain(noted.length);
  return noted.length === due.length;
}

/**
 * Every moment at which something is to be said is guarded by its row, its row by an alarm. Only
 * what a clock that was set back had called due waits until it shows that time again.
 */
export async function expectArmed(
  unsaid: readonly Due[],
  latestClock: number,
  { alarms, now }: AlarmMachine,
  database: BantoDatabase,
): Promise<void> {
  for (const { at, wakeAt } of unsaid) {
    expect(wakeAt, 'its row').toBeLessThanOrEqual(Math.max(at, now, latestClock));
  }
  const tick = alarms.get('tick')?.scheduledTime ?? Infinity;
  expect(tick, 'the tick').toBeLessThanOrEqual(now + TICK_MS + SECOND);
  const next = alarms.get('next')?.scheduledTime ?? Infinity;
  const wakes = (await database.rooms.toArray()).map((row) => row.wakeAt);
  const wanted = Math.min(now + DAY, ...wakes.filter((at) => at > now));
  expect(next, 'the next alarm').toBeGreaterThan(now);
  if (wanted < now + DAY) expect(Math.abs(next - wanted), 'the next alarm').toBeLessThan(SECOND);
  else expect(next, 'the next alarm').toBeLessThanOrEqual(wanted);
}
