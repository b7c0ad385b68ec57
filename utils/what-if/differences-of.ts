import { CLOCKS, isOpen } from '../deadlines/duty.ts';
import type { Clock, Duty } from '../deadlines/duty.ts';
import type { Outcome } from './suppose.ts';

/** One clock that would be another: new, gone, ended or moved. */
export interface Difference {
  clock: Clock;
  before: Duty | null;
  after: Duty | null;
}

/** In the order of the table of clocks. What is over in both, or was never open, is no difference. */
export const differencesOf = (before: Outcome, after: Outcome): Difference[] =>
  CLOCKS.flatMap((clock) => pairsOf(clock, before.duties, after.duties)).filter(isDifferent);

function pairsOf(clock: Clock, before: readonly Duty[], after: readonly Duty[]): Difference[] {
  const left = after.filter((duty) => duty.clock === clock);
  const pairs = before
    .filter((duty) => duty.clock === clock)
    .map((duty) => ({
      clock,
      before: duty,
      after: takeOut(left, (other) => isSameRun(duty, other)),
    }));
  // What a clock that still runs is concluded from may have changed: then it has moved.
  for (const pair of pairs) {
    if (isOpen(pair.before)) pair.after ??= takeOut(left, isOpen);
  }
  return [...pairs, ...left.map((duty) => ({ clock, before: null, after: duty }))];
}

const isSameRun = (a: Duty, b: Duty): boolean => a.because[0] === b.because[0];

function takeOut(duties: Duty[], isWanted: (duty: Duty) => boolean): Duty | null {
  const index = duties.findIndex(isWanted);
  return index < 0 ? null : (duties.splice(index, 1)[0] ?? null);
}

function isDifferent({ before, after }: Difference): boolean {
  const [wasOpen, willBeOpen] = [before, after].map((duty) => duty !== null && isOpen(duty));
  if (!wasOpen || !willBeOpen) return wasOpen !== willBeOpen;
  return whenOf(before) !== whenOf(after);
}

const whenOf = (duty: Duty | null): string => JSON.stringify([duty?.due, duty?.paused]);
