import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { reconcile } from '../../utils/alarms/reconcile.ts';
import { replay } from '../../utils/back-test/replay.ts';
import type { History } from '../../utils/back-test/history.ts';
import type { Told } from '../../utils/back-test/room-alarms.ts';
import type { BantoDatabase } from '../../utils/store/database.ts';
import { readNextWake } from '../../utils/store/reckoning.ts';
import { recordDeeds, recordInsertion, recordObservations } from '../../utils/store/record.ts';
import { observe } from '../../utils/timeline/observe.ts';
import { freshStore } from '../support/fresh-store.ts';
import { DAY, NOW } from '../support/readings.ts';
import { AlarmMachine } from './alarm-machine.ts';
import { LivedRoom, someLivedDays } from './lived-days.ts';
import type { LivedDays, LivedStep } from './lived-days.ts';

const SEED = Number(process.env['BACK_TEST_SEED'] ?? 20261122);
const RUNS = Number(process.env['BACK_TEST_RUNS'] ?? 40);

/** What was said at a moment: names of duties, or that there were more than one reads one by one. */
type Heard = Map<number, string[]>;

class Life {
  readonly heard: Heard = new Map();
  private acknowledgedAt = -Infinity;
  private readonly rooms: LivedRoom[];

  private readonly days: LivedDays;
  private readonly machine: AlarmMachine;
  private readonly database: BantoDatabase;

  constructor(days: LivedDays, machine: AlarmMachine, database: BantoDatabase) {
    this.days = days;
    this.machine = machine;
    this.database = database;
    this.rooms = days.boughtBeforeMs.map((ms, index) => new LivedRoom(index, NOW - ms));
  }

  async live(): Promise<number> {
    for (const step of this.days.steps) await this.take(step);
    const until = this.machine.now + 6 * DAY;
    await this.waitUntil(until);
    return until;
  }

  private async take(step: LivedStep): Promise<void> {
    const at = this.machine.now + step.afterMs;
    await this.waitUntil(at);
    const isNews = await this.record(step, at);
    if (isNews) this.acknowledgedAt = at;
    await this.wake();
  }

  private async record(step: LivedStep, now: number): Promise<boolean> {
    const { database } = this;
    const { preferences } = this.days;
    const room = this.rooms[step.room];
    if (!room) throw new Error(`no room ${step.room}`);
    const isKnown = (await database.rooms.get(room.roomId)) !== undefined;
    if (step.does === 'by-hand' && isKnown)
      return (await recordDeeds(database, [room.deed(step, now)], now, preferences)) > 0;
    if (step.does === 'insert' && isKnown)
      return (await recordInsertion(database, room.insertion(now), now, preferences)) > 0;
    const reading = step.does === 'list' ? room.list(now) : room.look(step, now);
    const book = { book: preferences };
    return (await recordObservations(database, observe(reading), 'full', now, book)) > 0;
  }

  /** To the millisecond, where an armed alarm would do for its second. */
  private async waitUntil(until: number): Promise<void> {
    const { machine, database } = this;
    for (;;) {
      const wakeAt = (await readNextWake(database, machine.now)) ?? Infinity;
      if (wakeAt >= until) break;
      machine.now = wakeAt;
      await this.wake();
    }
    machine.now = until;
  }

  private async wake(): Promise<void> {
    const { machine, acknowledgedAt } = this;
    machine.shown = [];
    const { preferences } = this.days;
    await reconcile([this.database], machine.now, { preferences, acknowledgedAt });
    const shown = machine.shown.map((id) => id.split(':').slice(1).join(' ')).sort();
    if (shown.length > 0)
      this.heard.set(machine.now, [...(this.heard.get(machine.now) ?? []), ...shown]);
  }
}

async function historiesIn(database: BantoDatabase): Promise<History[]> {
  const byRoom = Map.groupBy(await database.events.toArray(), ({ roomId }) => roomId);
  const coverages = await database.coverage.toArray();
  return coverages.map((coverage) => {
    const { roomId } = coverage;
    return { roomId, events: byRoom.get(roomId) ?? [], coverage };
  });
}

function heardOf(told: readonly Told[]): Heard {
  const byMoment = Map.groupBy(told, ({ at }) => at);
  return new Map(
    [...byMoment].map(([at, all]) => [
      at,
      all.length > 3 ? [''] : all.map(({ roomId, clock }) => `${roomId} ${clock}`).sort(),
    ]),
  );
}

const withoutNames = (heard: Heard): Heard =>
  new Map(
    [...heard].map(([at, names]) => [
      at,
      names.map((name) => name.replace(/ custom .*/, ' custom')).sort(),
    ]),
  );

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

describe('her history once more, under the preferences that she had', () => {
  it('says exactly what was said then', { timeout: 30_000 + RUNS * 3000 }, async () => {
    const all = { rooms: 0, said: 0, misses: 0 };
    await fc.assert(
      fc.asyncProperty(someLivedDays, async (days) => {
        const database = await freshStore();
        const machine = new AlarmMachine(NOW);
        const life = new Life(days, machine, database);
        const until = await life.live();
        const histories = await historiesIn(database);
        const noted = await database.announced.toArray();
        database.close();
        const { told, misses } = replay(histories, days.preferences, { from: NOW, until });
        expect(heardOf(told)).toEqual(withoutNames(life.heard));
        for (const { roomId, clock, warnBeforeMs } of told) {
          const name = new RegExp(`^${roomId} ${clock} .* ${warnBeforeMs}( again \\d+)?$`);
          expect(noted.some(({ id }) => name.test(id))).toBe(true);
        }
        all.rooms += histories.length;
        all.said += told.length;
        all.misses += misses.length;
      }),
      { numRuns: RUNS, seed: SEED },
    );
    console.log(`${RUNS} lives: ${JSON.stringify(all)}`);
    expect(Math.min(all.said, all.misses)).toBeGreaterThan(RUNS);
  });
});
