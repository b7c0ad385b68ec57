import { Dexie } from 'dexie';
import type { DBCore, DBCoreTable } from 'dexie';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { BantoDatabase } from '../../utils/store/database.ts';
import { HOUR } from '../support/readings.ts';

const MINUTE = HOUR / 60;

interface Armed {
  scheduledTime: number;
  periodMs: number | null;
  /** When the machine really rings it: later than scheduled where sleep stops its timers. */
  ringsAt: number;
}

/** What the worker was asking for when it died. */
class WorkerDied extends Error {}

/**
 * A computer with a browser on it: a clock, alarms, notifications, and a worker that may die at any
 * question it asks of browser or store. Every question is counted.
 */
export class AlarmMachine {
  now: number;
  readonly alarms = new Map<string, Armed>();
  readonly storage = new Map<string, unknown>();
  /** Ids of what was shown since it was last asked. */
  shown: string[] = [];
  refuses = false;
  asked = 0;
  private diesAt = Infinity;
  private diesAfter = false;

  constructor(now: number) {
    this.now = now;
    stub(fakeBrowser.alarms, 'get', (name: string) => this.ask(() => this.alarms.get(name)));
    stub(fakeBrowser.alarms, 'create', (name: string, given: Given) =>
      this.ask(() => this.arm(name, given)),
    );
    stub(fakeBrowser.notifications, 'create', (id: string) => this.ask(() => this.show(id)));
    stub(fakeBrowser.notifications, 'clear', () => this.ask(() => true));
    stub(fakeBrowser.storage.local, 'get', (key: string) =>
      this.ask(() => ({ [key]: this.storage.get(key) })),
    );
    stub(fakeBrowser.storage.local, 'set', (items: object) => this.ask(() => this.keep(items)));
    for (const name of ['setBadgeText', 'setBadgeBackgroundColor', 'setTitle'])
      stub(fakeBrowser.action, name, () => this.ask(() => undefined));
    vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key) => key);
  }

  /** A new worker; it dies at its nth question, before or after what it asked for is done. */
  startWorker(diesAt: number, diesAfter: boolean): void {
    this.asked = 0;
    this.diesAt = diesAt;
    this.diesAfter = diesAfter;
  }

  get isDead(): boolean {
    return this.asked >= this.diesAt;
  }

  ask<T>(answer: () => T | Promise<T>): Promise<T> {
    this.asked += 1;
    const isLast = this.asked === this.diesAt;
    if (this.asked > this.diesAt || (isLast && !this.diesAfter)) {
      return Promise.reject(new WorkerDied());
    }
    const answered = Promise.resolve().then(answer);
    return isLast ? answered.then(() => Promise.reject(new WorkerDied())) : answered;
  }

  /** The same for the store, within whose transactions only its own promises may be waited for. */
  askStore<T>(answer: () => PromiseLike<T>): Promise<T> {
    this.asked += 1;
    const isDead = this.asked > this.diesAt || (this.asked === this.diesAt && !this.diesAfter);
    if (isDead) return Dexie.Promise.reject(new WorkerDied());
    const isLast = this.asked === this.diesAt;
    return Dexie.Promise.resolve(answer()).then((value) => {
      if (isLast) throw new WorkerDied();
      return value;
    });
  }

  nextRing(): number {
    return Math.min(Infinity, ...[...this.alarms.values()].map(({ ringsAt }) => ringsAt));
  }

  /** Takes the alarms that ring now from the list, and winds up those that repeat. */
  ring(): void {
    for (const [name, alarm] of this.alarms) {
      if (alarm.ringsAt > this.now) continue;
      if (alarm.periodMs === null) this.alarms.delete(name);
      else this.set(name, this.now + alarm.periodMs, alarm.periodMs);
    }
  }

  /** The clock goes on and the timers of the browser do not. */
  holdTimers(ms: number): void {
    for (const alarm of this.alarms.values()) alarm.ringsAt += ms;
  }

  private arm(name: string, { when, periodInMinutes }: Given): void {
    const periodMs = periodInMinutes === undefined ? null : periodInMinutes * MINUTE;
    this.set(name, when ?? this.now + (periodMs ?? 0), periodMs);
  }

  private set(name: string, at: number, periodMs: number | null): void {
    this.alarms.set(name, { scheduledTime: at, periodMs, ringsAt: Math.max(at, this.now) });
  }

  private keep(items: object): void {
    for (const [key, value] of Object.entries(items)) this.storage.set(key, value);
  }

  private show(id: string): string {
    if (this.refuses) throw new Error('not allowed');
    this.shown.push(id);
    return id;
  }
}

interface Given {
  when?: number;
  periodInMinutes?: number;
}

/** The overloads of the browser's types do not fit a spy; what is called is what is given. */
function stub(target: object, name: string, implementation: unknown): void {
  Object.assign(target, { [name]: implementation });
}

/** Every reading and writing of the store is a question too, at which the worker may die. */
export function countStore(database: BantoDatabase, machine: AlarmMachine): void {
  database.use({
    stack: 'dbcore',
    name: 'mortal',
    create: (core: DBCore): DBCore => ({
      ...core,
      table: (name) => mortalTable(core.table(name), machine),
    }),
  });
}

const mortalTable = (table: DBCoreTable, machine: AlarmMachine): DBCoreTable => ({
  ...table,
  mutate: (request) => machine.askStore(() => table.mutate(request)),
  query: (request) => machine.askStore(() => table.query(request)),
  count: (request) => machine.askStore(() => table.count(request)),
  openCursor: (request) => machine.askStore(() => table.openCursor(request)),
});
