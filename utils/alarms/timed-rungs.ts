import type { Duty } from '../deadlines/duty.ts';
import { isEnforced } from '../deadlines/enforced.ts';
import type { Rule } from '../deadlines/rules/index.ts';
import type { RoomRow } from '../store/room-row.ts';
import type { Circumstances } from './circumstances.ts';
import { ladderOf } from './ladder.ts';
import type { Rung } from './ladder.ts';
import { beforeQuiet, outsideQuiet } from './quiet.ts';
import { withRepeats } from './repeats.ts';
import { isSnoozed, snoozeOf } from './snooze.ts';

export interface TimedRung extends Rung {
  /** When it is said: not in quiet hours, and not while the room is snoozed. */
  sayAt: number;
  /** Its own moment falls into a snooze: a warning waits for the end, a repeat is passed over. */
  isHeld: boolean;
}

export type Owed = Pick<RoomRow, 'room' | 'duties'>;

/** All warnings of one of the room's duties with their repeats, and when each is to be said. */
export function rungsOf(
  duty: Duty,
  { room, duties }: Owed,
  rules: readonly Rule[],
  now: number,
  { alarms: { quiet, repeat } }: Circumstances,
): TimedRung[] {
  const snooze = snoozeOf(room, duties, now);
  const isOfficial = isEnforced(duty);
  const ladder = ladderOf(duty, rules);
  const rungs = isOfficial && repeat ? withRepeats(ladder, repeat) : ladder;
  return rungs.map((rung) => {
    const isHeld = isSnoozed(rung.at, snooze, now);
    const awakeAt = isHeld && rung.again === 0 && snooze ? snooze.until : rung.at;
    // What the site enforces is never held by the night, even if a snooze has to end for it.
    const sayAt = isOfficial ? beforeQuiet(awakeAt, quiet) : outsideQuiet(awakeAt, quiet, now);
    return { ...rung, sayAt, isHeld };
  });
}
