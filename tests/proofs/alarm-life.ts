import { expect } from 'vitest';
import { reconcile } from '../../utils/alarms/reconcile.ts';
import type { BantoDatabase } from '../../utils/store/database.ts';
import { recordInsertion, recordObservations } from '../../utils/store/record.ts';
import { observe } from '../../utils/timeline/observe.ts';
import { areNoted, expectArmed, isDue, SECOND, TICK_MS } from './alarm-checks.ts';
import type { Due } from './alarm-checks.ts';
import type { Days, Death, Opened, Step } from './alarm-days.ts';
import type { AlarmMachine } from './alarm-machine.ts';
import { AlarmReference, wordsFor } from './alarm-reference.ts';
import { AlarmRoom } from './alarm-rooms.ts';

export interface Tally {
  /** How often the worker looked what is due. */
  runs: number;
  deaths: number;
  refused: number;
  /** Words that were noted as said, and such as a worker said before it died without noting them. */
  said: number;
  repeated: number;
  latestMs: number;
}

/** One seller's days, with what must hold after every breath the worker takes. */
class AlarmLife {
  readonly tally: Tally = { runs: 0, deaths: 0, refused: 0, said: 0, repeated: 0, latestMs: 0 };
  private readonly reference = new AlarmReference();
  private readonly rooms: AlarmRoom[];
  private death: Death | null = null;
  /** Since when nothing stood in the way of saying what is due. */
  private undisturbedSince: number;
  /** The latest time that the clock has shown: one that was set back has yet to come there. */
  private latestClock = -Infinity;
  private readonly isFirefox: boolean;
  private readonly machine: AlarmMachine;
  private readonly database: BantoDatabase;

  constructor(days: Days, machine: AlarmMachine, database: BantoDatabase) {
    this.machine = machine;
    this.database = database;
    this.isFirefox = days.isFirefox;
    this.undisturbedSince = machine.now;
    this.rooms = days.boughtBeforeMs.map((ms, index) => new AlarmRoom(index, machine.now - ms));
  }

  async take(step: Step): Promise<void> {
    switch (step.to) {
      case 'open':
        return this.open(step);
      case 'wait':
        return this.wait(step.ms);
      case 'sleep':
        return this.sleep(step.ms, step.isNoticed);
      case 'set-clock':
        return this.setClock(step.ms);
      case 'die':
        this.death = step;
        return;
      case 'update':
        return this.startAnew(0, true);
      case 'restart':
        return this.startAnew(step.ms, this.isFirefox);
      case 'refuse-notifications':
        this.machine.refuses = step.isRefused;
    }
  }

  private async open(step: Opened): Promise<void> {
    const { now } = this.machine;
    const room = this.rooms[step.room];
    if (!room) throw new Error(`no room ${step.room}`);
    this.machine.startWorker(Infinity, false);
    for (const notice of room.write(step.words, now)) {
      await recordInsertion(this.database, notice, notice.seenAt);
    }
    await recordObservations(this.database, observe(room.look(step, now)), 'full', now);
    this.undisturbedSince = Math.max(this.undisturbedSince, now);
    await this.wake();
  }

  async wait(ms: number): Promise<void> {
    const end = this.machine.now + ms;
    while (this.machine.nextRing() <= end) {
      this.machine.now = Math.max(this.machine.now, this.machine.nextRing());
      this.machine.ring();
      await this.wake();
    }
    this.machine.now = end;
  }

  private async sleep(ms: number, isNoticed: boolean): Promise<void> {
    this.machine.now += ms;
    if (this.isFirefox) this.machine.holdTimers(ms);
    this.undisturbedSince = this.machine.now;
    if (isNoticed) await this.wake();
    await this.wait(0);
  }

  private async setClock(ms: number): Promise<void> {
    this.latestClock = Math.max(this.latestClock, this.machine.now);
    this.machine.now += ms;
    if (this.isFirefox || ms < 0) this.machine.holdTimers(ms);
    this.undisturbedSince = this.machine.now;
    await this.wait(0);
  }

  private async startAnew(offMs: number, areAlarmsLost: boolean): Promise<void> {
    this.machine.now += offMs;
    if (areAlarmsLost) this.machine.alarms.clear();
    this.undisturbedSince = this.machine.now;
    await this.wake();
  }

  /** The worker starts, looks what is due, and may die of it. */
  private async wake(): Promise<void> {
    const { machine } = this;
    if (!machine.alarms.has('tick')) this.undisturbedSince = machine.now;
    const expected = (await this.unsaid()).filter((due) => isDue(due, machine.now));
    machine.shown = [];
    this.startWorker(expected.length > 0);
    this.tally.runs += 1;
    const isAlive = await reconcile([this.database], machine.now).then(
      () => true,
      () => false,
    );
    const { asked } = machine;
    machine.startWorker(Infinity, false);
    await this.settle(expected, isAlive);
    if (!isAlive && asked > 2) expect(machine.alarms.has('tick'), 'it wakes again').toBe(true);
  }

  private startWorker(hasWords: boolean): void {
    const { death } = this;
    const isIts = death !== null && (hasWords || !death.isSaying);
    this.machine.startWorker(isIts ? death.atQuestion : Infinity, isIts && death.isAnswered);
    if (isIts) this.death = null;
  }

  private async settle(expected: Due[], isAlive: boolean): Promise<void> {
    const { machine, tally } = this;
    const words = wordsFor(expected);
    const shown = [...machine.shown].sort();
    const isNoted = await areNoted(expected, this.database);
    if (isAlive && !machine.refuses) expect(shown, 'said').toEqual(words);
    else expect(words, 'said by a worker that died').toEqual(expect.arrayContaining(shown));
    expect(new Set(shown).size, 'once').toBe(shown.length);
    if (isNoted && words.length > 0) this.note(expected, shown, words);
    if (!isAlive || (machine.refuses && words.length > 0)) this.undisturbedSince = machine.now;
    if (!isAlive) tally.deaths += 1;
    else if (!isNoted) tally.refused += 1;
    if (!isNoted) tally.repeated += shown.length;
    if (isAlive) {
      expect(isNoted || machine.refuses, 'noted').toBe(true);
      await expectArmed(await this.unsaid(), this.latestClock, machine, this.database);
    }
  }

  private note(expected: Due[], shown: string[], words: string[]): void {
    expect(shown, 'noted and not said').toEqual(words);
    for (const { at, wakeAt } of expected) {
      const lateMs = this.machine.now - Math.max(at, wakeAt, this.undisturbedSince);
      this.tally.latestMs = Math.max(this.tally.latestMs, lateMs);
      expect(lateMs, 'late').toBeLessThanOrEqual(TICK_MS + SECOND);
    }
    this.reference.say(expected, this.machine.now);
    this.tally.said += shown.length;
  }

  private async unsaid(): Promise<Due[]> {
    const rows = await this.database.rooms.toArray();
    return rows.flatMap((row) =>
      this.reference.unsaid(row).map((threshold) => ({ ...threshold, wakeAt: row.wakeAt })),
    );
  }

  /** Nothing is in the way any more: one tick later nothing is left unsaid. */
  async rest(): Promise<void> {
    this.machine.refuses = false;
    this.death = null;
    await this.wake();
    await this.wait(Math.max(this.latestClock - this.machine.now, 0) + TICK_MS + SECOND);
    const late = (await this.unsaid()).filter(({ at }) => at <= this.machine.now - TICK_MS);
    expect(late, 'left unsaid').toEqual([]);
  }
}

export async function liveThrough(
  days: Days,
  machine: AlarmMachine,
  database: BantoDatabase,
): Promise<Tally> {
  const life = new AlarmLife(days, machine, database);
  for (const step of days.steps) await life.take(step);
  await life.rest();
  return life.tally;
}
