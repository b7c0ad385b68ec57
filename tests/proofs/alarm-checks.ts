import { expect } from 'vitest';
import type { BantoDatabase } from '../../utils/store/database.ts';
import { DAY, HOUR } from '../support/readings.ts';
import type { AlarmMachine } from './alarm-machine.ts';
import { isOfficial } from './alarm-reference.ts';
import type { Threshold } from './alarm-reference.ts';
import { nextShowing } from './alarm-summaries.ts';
import type { AlarmPreferences } from '../../utils/preferences/preferences.ts';

export const SECOND = 1000;
/** As `utils/alarms/arm.ts` for Chrome, for which the tests are built. */
export const TICK_MS = HOUR / 2;

/** With the time from which on the store gives its room out as due. */
export interface Due extends Threshold {
  wakeAt: number;
}

/** Those that have been noted as said at that moment. */
export async function notedAmong(
  due: readonly Due[],
  now: number,
  database: BantoDatabase,
): Promise<Due[]> {
  const entries = await database.announced.toArray();
  const noted = new Set(entries.filter(({ saidAt }) => saidAt === now).map(({ id }) => id));
  return due.filter(({ names }) => names.some((name) => noted.has(name)));
}

/** Every moment at which something is to be said is guarded by its row, its row by an alarm. */
export async function expectArmed(
  unsaid: readonly Due[],
  wishes: AlarmPreferences,
  { alarms, now }: AlarmMachine,
  database: BantoDatabase,
): Promise<void> {
  for (const { sayAt, wakeAt } of unsaid) {
    expect(wakeAt, 'its row').toBeLessThanOrEqual(Math.max(sayAt, now));
  }
  const tick = alarms.get('tick')?.scheduledTime ?? Infinity;
  expect(tick, 'the tick').toBeLessThanOrEqual(now + TICK_MS + SECOND);
  const next = alarms.get('next')?.scheduledTime ?? Infinity;
  const wakes = (await database.rooms.toArray()).map((row) => row.wakeAt);
  const chosen = nextShowing([wishes.morning, wishes.evening, wishes.tonight?.at ?? null], now);
  const wanted = Math.min(now + DAY, chosen ?? Infinity, ...wakes.filter((at) => at > now));
  expect(next, 'the next alarm').toBeGreaterThan(now);
  if (wanted < now + DAY) expect(Math.abs(next - wanted), 'the next alarm').toBeLessThan(SECOND);
  else expect(next, 'the next alarm').toBeLessThanOrEqual(wanted);
}

/** What the site enforces is never said after its moment, but for a snooze that ends in time. */
export function expectInTime(
  { duty, at, isSnoozed, repeats }: Due,
  lateBy: (at: number) => number,
): void {
  if (!isOfficial(duty) || repeats) return;
  const latest = isSnoozed ? Math.max(at, duty.due.from - HOUR) : at;
  expect(lateBy(latest), 'what the site enforces').toBeLessThanOrEqual(TICK_MS + SECOND);
}
