import { announcementsOf, wakeAtOf } from '../alarms/rungs.ts';
import type { Announcement } from '../alarms/rungs.ts';
import { dutiesOf } from '../deadlines/duties-of.ts';
import type { Clock, Duty } from '../deadlines/duty.ts';
import { rulesFor } from '../deadlines/rules-for.ts';
import type { Rule } from '../deadlines/rules/index.ts';
import type { Preferences } from '../preferences/preferences.ts';
import type { Room } from '../timeline/room.ts';
import { lastUntil } from './history.ts';

/** Something that would have been said. */
export interface Told {
  /** Epoch ms. */
  at: number;
  roomId: string;
  clock: Clock;
  warnBeforeMs: number;
}

/** With the events that it would have been said for. */
export interface Warning extends Told {
  because: readonly string[];
}

/** What a look has made of a room. */
export interface Sight {
  at: number;
  room: Room;
  duties: Duty[];
}

interface World {
  preferences: Preferences;
  /** When something was recorded of any room: then she looked. Epoch ms, in order. */
  looks: readonly number[];
}

/** The alarms of one room, as `reconcile` would hear of them. */
export class RoomAlarms {
  readonly warnings: Warning[] = [];
  private readonly said = new Map<string, number>();
  private sight: Sight | null = null;
  private rules: readonly Rule[] = [];
  private wakeAt = Infinity;
  private readonly world: World;

  constructor(world: World) {
    this.world = world;
  }

  look(at: number, room: Room): Sight {
    this.rules = askingRules(rulesFor(room, this.world.preferences));
    const sight = { at, room, duties: dutiesOf(room, this.rules) };
    // What had been heard of is waited for already.
    if (!this.sight || !isOwedTheSame(this.sight, sight)) this.wakeAt = at;
    this.sight = sight;
    return sight;
  }

  /** Until the room is looked at again nothing changes but the time. */
  waitUntil(until: number): void {
    while (this.wakeAt < until) this.wake(this.wakeAt);
  }

  private wake(at: number): void {
    const { sight, rules, said, world } = this;
    if (!sight) return;
    const acknowledgedAt = lastUntil(world.looks, at) ?? -Infinity;
    const circumstances = { alarms: world.preferences.alarms, acknowledgedAt };
    const { announcements, passed } = announcementsOf(sight, rules, said, at, circumstances);
    for (const id of passed) said.set(id, at);
    this.warnings.push(...announcements.map((announcement) => warningOf(announcement, at)));
    this.wakeAt = wakeAtOf(sight, rules, at, circumstances);
  }
}

const known = new WeakMap<readonly Rule[], readonly Rule[]>();

/** Where no policy fits, the rules are the same for every room and look. */
function askingRules(rules: readonly Rule[]): readonly Rule[] {
  const asking = known.get(rules) ?? rules.filter(doesAsk);
  known.set(rules, asking);
  return asking;
}

/** Something is said of it, or it limits for how long nothing may be said. */
const doesAsk = ({ warnBeforeMs, owner, basis }: Rule): boolean =>
  warnBeforeMs.length > 0 || (owner === 'seller' && basis === 'rule');

const warningOf = ({ rung: { duty, warnBeforeMs } }: Announcement, at: number): Warning => ({
  ...{ at, roomId: duty.roomId, clock: duty.clock, warnBeforeMs, because: duty.because },
});

const isOwedTheSame = (before: Sight, after: Sight): boolean =>
  before.duties.length === after.duties.length &&
  isSameByHand(before.room, after.room) &&
  before.duties.every((duty, index) => isSameDuty(duty, after.duties[index]));

const isSameByHand = ({ byHand: a }: Room, { byHand: b }: Room): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);

const isSameDuty = (a: Duty, b: Duty | undefined): boolean =>
  b !== undefined &&
  a.rule === b.rule &&
  a.basis === b.basis &&
  a.due.from === b.due.from &&
  a.due.until === b.due.until &&
  (a.ended === null) === (b.ended === null) &&
  (a.paused === null) === (b.paused === null) &&
  a.because.length === b.because.length &&
  a.because.every((cause, place) => cause === b.because[place]);
