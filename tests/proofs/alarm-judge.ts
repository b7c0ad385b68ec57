import { expect } from 'vitest';
import type { BantoDatabase } from '../../utils/store/database.ts';
import { expectInTime, notedAmong, SECOND, TICK_MS } from './alarm-checks.ts';
import type { Due } from './alarm-checks.ts';
import type { AlarmMachine } from './alarm-machine.ts';
import { AlarmReference, isOfficial } from './alarm-reference.ts';
import type { Seller } from './alarm-reference.ts';
import { dayToSay, hasNews, KINDS } from './alarm-summaries.ts';
import type { Kind } from './alarm-summaries.ts';
import { NO_TALLY } from './alarm-tally.ts';
import type { Tally } from './alarm-tally.ts';
import { firstAfterQuiet } from './alarm-wishes.ts';
import { wordsFor } from './alarm-words.ts';

const isKind = (id: string): id is Kind => KINDS.some((kind) => kind === id);

/** Knows what is to be said, and looks what the worker has said and noted. */
export class AlarmJudge {
  readonly tally: Tally = { ...NO_TALLY };
  /** Since when nothing stood in the way of saying what is due. */
  undisturbedSince: number;
  seller: Seller;
  private readonly reference = new AlarmReference();
  private readonly saidOn: Partial<Record<Kind, string>> = {};
  private readonly machine: AlarmMachine;
  private readonly database: BantoDatabase;

  constructor(seller: Seller, machine: AlarmMachine, database: BantoDatabase) {
    this.seller = seller;
    this.machine = machine;
    this.database = database;
    this.undisturbedSince = machine.now;
  }

  async due(): Promise<Due[]> {
    return (await this.unsaid()).filter(({ sayAt }) => sayAt <= this.machine.now);
  }

  summariesDue(): Kind[] {
    return KINDS.filter((kind) => this.isToSay(kind));
  }

  /** When it was last reckoned by a clock that was fast, what it has noted since now does not count. */
  async readClock(): Promise<void> {
    const { now } = this.machine;
    this.reference.trustedUntil = (await this.reckonedAt()) > now + 60 * SECOND ? now : Infinity;
  }

  private async reckonedAt(): Promise<number> {
    return (await this.database.meta.get('reckonedAt'))?.value ?? -Infinity;
  }

  async settle(expected: Due[], isAlive: boolean): Promise<void> {
    const { machine, tally, reference, seller } = this;
    const loud = expected.filter((due) => !reference.isNeedless(due, seller, machine.now));
    const words = wordsFor(loud);
    const shown = machine.shown.filter((id) => !isKind(id)).sort();
    const noted = await notedAmong(expected, machine.now, this.database);
    const isSaid = loud.length > 0 && noted.length === expected.length;
    if (isAlive && !machine.refuses) expect(shown, 'said').toEqual(words);
    else expect(words, 'said by a worker that died').toEqual(expect.arrayContaining(shown));
    expect(new Set(shown).size, 'once').toBe(shown.length);
    if (isSaid) expect(shown, 'noted and not said').toEqual(words);
    this.expectWhole(noted, expected, loud, isAlive);
    if (isAlive && reference.trustedUntil < Infinity) tally.setBack += 1;
    if ((await this.reckonedAt()) <= machine.now) reference.forget();
    this.note(noted, new Set(loud));
    if (!isAlive || (machine.refuses && words.length > 0)) this.undisturbedSince = machine.now;
    if (isAlive && words.length > 0 && !isSaid) tally.refused += 1;
    if (isSaid) tally.said += shown.length;
    else tally.repeated += shown.length;
    if (isSaid && words[0] === 'summary') tally.summaries += 1;
  }

  /** All of it is noted, or nothing; or all but the rooms of which something was refused. */
  private expectWhole(noted: Due[], expected: Due[], loud: Due[], isAlive: boolean): void {
    const loudRooms = new Set(loud.map(({ duty }) => duty.roomId));
    const silent = expected.filter(({ duty }) => !loudRooms.has(duty.roomId));
    const wanted = this.machine.refuses ? silent : expected;
    if (isAlive) expect(noted, 'noted').toEqual(wanted);
    else expect([0, wanted.length], 'noted by half').toContain(noted.length);
  }

  private note(noted: Due[], loud: ReadonlySet<Due>): void {
    const { now } = this.machine;
    const lateBy = (at: number): number => now - Math.max(at, this.undisturbedSince);
    for (const due of noted) {
      const lateMs = lateBy(this.wantedAt(due));
      this.tally.latestMs = Math.max(this.tally.latestMs, lateMs);
      expect(lateMs, 'late').toBeLessThanOrEqual(TICK_MS + SECOND);
      expectInTime(due, lateBy);
      if (!loud.has(due)) this.tally.needless += 1;
      else if (due.repeats) this.tally.again += 1;
      if (isOfficial(due.duty) && due.sayAt < due.at) this.tally.brought += 1;
      if (!isOfficial(due.duty) && due.sayAt > due.at && !due.isSnoozed) this.tally.held += 1;
    }
    this.reference.say(noted, now);
  }

  /** What is soft and could have been said in the night waits for its end. */
  private wantedAt({ duty, sayAt }: Due): number {
    const possible = Math.max(sayAt, this.undisturbedSince);
    return isOfficial(duty) ? possible : firstAfterQuiet(possible, this.seller.wishes);
  }

  private isToSay(kind: Kind): boolean {
    const day = dayToSay(kind, this.seller.wishes, this.machine.now);
    return day !== null && this.saidOn[kind] !== day;
  }

  async settleSummaries(due: Kind[], isAlive: boolean): Promise<void> {
    const { machine, seller } = this;
    const rows = await this.database.rooms.toArray();
    const shown = machine.shown.filter(isKind);
    const news = due.filter((kind) => hasNews(kind, rows, seller.wishes, machine.now));
    if (isAlive && !machine.refuses) expect(shown, 'at her time').toEqual(news);
    else expect(due, 'at her time').toEqual(expect.arrayContaining(shown));
    const stored: unknown = machine.storage.get('said-on');
    for (const kind of due) {
      const day = dayToSay(kind, seller.wishes, machine.now) ?? '';
      const isNoted = Object.entries(stored ?? {}).some(
        (entry) => entry.join() === `${kind},${day}`,
      );
      if (isAlive) expect(isNoted, 'noted').toBe(!machine.refuses || !news.includes(kind));
      if (isNoted && news.includes(kind)) expect(shown, 'noted and not said').toContain(kind);
      if (isNoted) this.saidOn[kind] = day;
      if (isNoted && shown.includes(kind)) this.tally.scheduled += 1;
    }
  }

  async unsaid(): Promise<Due[]> {
    const rows = await this.database.rooms.toArray();
    const { wishes } = this.seller;
    return rows.flatMap((row) =>
      this.reference
        .unsaid(row, wishes, this.machine.now)
        .map((threshold) => ({ ...threshold, wakeAt: row.wakeAt })),
    );
  }
}
