import { expect } from 'vitest';
import { reconcile } from '../../utils/alarms/reconcile.ts';
import { NOTHING_CHANGED } from '../../utils/credit/rules/own-book.ts';
import { pointAt } from '../../utils/japan-time/moment.ts';
import { DEFAULT_PREFERENCES } from '../../utils/preferences/preferences.ts';
import type { AlarmPreferences } from '../../utils/preferences/preferences.ts';
import type { BantoDatabase } from '../../utils/store/database.ts';
import { recomputeRows } from '../../utils/store/recompute-rows.ts';
import { recordDeeds, recordInsertion, recordObservations } from '../../utils/store/record.ts';
import type { Deed } from '../../utils/timeline/by-hand.ts';
import { observe } from '../../utils/timeline/observe.ts';
import { expectArmed, SECOND, TICK_MS } from './alarm-checks.ts';
import type { Days, Death, Opened, Step } from './alarm-days.ts';
import { AlarmJudge } from './alarm-judge.ts';
import type { AlarmMachine } from './alarm-machine.ts';
import { AlarmRoom } from './alarm-rooms.ts';
import type { Tally } from './alarm-tally.ts';

const deadlineAt = (dueAt: number): Deed => ({
  kind: 'custom-deadline',
  deadlineId: String(dueAt),
  name: '下書き',
  dueAt,
  status: 'set',
});

/** One seller's days, with what must hold after every breath the worker takes. */
class AlarmLife {
  readonly judge: AlarmJudge;
  private readonly rooms: AlarmRoom[];
  private death: Death | null = null;
  private readonly isFirefox: boolean;
  private readonly isAttentive: boolean;
  private readonly machine: AlarmMachine;
  private readonly database: BantoDatabase;

  constructor(days: Days, machine: AlarmMachine, database: BantoDatabase) {
    this.machine = machine;
    this.database = database;
    this.isFirefox = days.isFirefox;
    this.isAttentive = days.isAttentive;
    this.judge = new AlarmJudge({ wishes: days.wishes, lookedAt: -Infinity }, machine, database);
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
        return;
      case 'look':
        this.judge.seller.lookedAt = this.machine.now;
        return this.wake();
      case 'snooze':
        return this.setByHand(step.room, {
          kind: 'snoozed',
          until: step.ms === null ? null : this.machine.now + step.ms,
        });
      case 'set-deadline':
        return this.setByHand(step.room, deadlineAt(this.machine.now + step.ms));
      case 'wish':
        return this.wish(step.wishes);
    }
  }

  /** Only of a room that is known. */
  private async setByHand(index: number, deed: Deed): Promise<void> {
    const { now } = this.machine;
    const roomId = this.rooms[index]?.roomId ?? '';
    if (!(await this.database.rooms.get(roomId))) return;
    const id = `${roomId}/by-hand/${deed.kind}/${now}`;
    const event = { ...deed, id, roomId, by: 'seller' as const, at: pointAt(now), seenAt: now };
    await this.change(() => recordDeeds(this.database, [event], now));
  }

  private async wish(wishes: AlarmPreferences): Promise<void> {
    this.judge.seller = { ...this.judge.seller, wishes };
    await this.change(() => recomputeRows(this.database, NOTHING_CHANGED, this.machine.now));
  }

  /** What she changes may have been due long ago. */
  private async change(write: () => Promise<unknown>): Promise<void> {
    this.machine.startWorker(Infinity, false);
    await write();
    this.judge.undisturbedSince = this.machine.now;
    await this.wake();
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
    this.judge.undisturbedSince = Math.max(this.judge.undisturbedSince, now);
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
    this.judge.undisturbedSince = this.machine.now;
    if (isNoticed) await this.wake();
    await this.wait(0);
  }

  private async setClock(ms: number): Promise<void> {
    this.machine.now += ms;
    if (this.isFirefox || ms < 0) this.machine.holdTimers(ms);
    this.judge.undisturbedSince = this.machine.now;
    await this.wait(0);
  }

  private async startAnew(offMs: number, areAlarmsLost: boolean): Promise<void> {
    this.machine.now += offMs;
    if (areAlarmsLost) this.machine.alarms.clear();
    this.judge.undisturbedSince = this.machine.now;
    await this.wake();
  }

  /** The worker starts, looks what is due, and may die of it. */
  private async wake(): Promise<void> {
    const { machine, judge } = this;
    if (!machine.alarms.has('tick')) judge.undisturbedSince = machine.now;
    await judge.readClock();
    const [due, kinds] = [await judge.due(), judge.summariesDue()];
    machine.shown = [];
    this.startWorker(due.length + kinds.length > 0);
    const isAlive = await this.reconcile();
    const { asked } = machine;
    machine.startWorker(Infinity, false);
    await judge.settle(due, isAlive);
    await judge.settleSummaries(kinds, isAlive);
    if (this.isAttentive && machine.shown.length > 0) judge.seller.lookedAt = machine.now;
    if (isAlive) {
      await expectArmed(await judge.unsaid(), judge.seller.wishes, machine, this.database);
    } else if (asked > 2) expect(machine.alarms.has('tick'), 'it wakes again').toBe(true);
  }

  private async reconcile(): Promise<boolean> {
    const { tally, seller } = this.judge;
    const preferences = { ...DEFAULT_PREFERENCES, alarms: seller.wishes };
    const beside = { preferences, acknowledgedAt: seller.lookedAt };
    tally.runs += 1;
    try {
      await reconcile([this.database], this.machine.now, beside);
      return true;
    } catch (error) {
      if (!this.machine.isDead) throw error;
      tally.deaths += 1;
      return false;
    }
  }

  private startWorker(hasWords: boolean): void {
    const { death } = this;
    const isIts = death !== null && (hasWords || !death.isSaying);
    this.machine.startWorker(isIts ? death.atQuestion : Infinity, isIts && death.isAnswered);
    if (isIts) this.death = null;
  }

  /** Nothing is in the way any more: one tick later nothing is left unsaid. */
  async rest(): Promise<void> {
    this.machine.refuses = false;
    this.death = null;
    await this.wake();
    await this.wait(TICK_MS + SECOND);
    const late = (await this.judge.unsaid()).filter(
      ({ sayAt }) => sayAt <= this.machine.now - TICK_MS,
    );
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
  return life.judge.tally;
}
