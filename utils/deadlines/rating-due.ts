import { stateOf } from './duty.ts';
import type { Duty } from './duty.ts';

/** Her own rating of the buyer, while it can still be given; a closed room owes nothing else so soon. */
export function ratingDueIn(duties: readonly Duty[], now: number): Duty | undefined {
  return duties.find((duty) => duty.clock === 'review' && GIVABLE.has(stateOf(duty, now)));
}

/** The earlier end has passed, the later one has not. */
const GIVABLE: ReadonlySet<string> = new Set(['running', 'overdue']);
