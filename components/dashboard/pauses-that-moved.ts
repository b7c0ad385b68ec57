import type { Duty } from '../../utils/deadlines/duty.ts';
import type { Rule } from '../../utils/deadlines/rules/index.ts';
import { isPausable } from '../../utils/deadlines/run-out.ts';
import type { ByHand, Pause } from '../../utils/timeline/by-hand.ts';

/** The pauses in which a duty's own time stood still, or does. */
export const pausesThatMoved = (
  { startedAt, due, paused }: Duty,
  rule: Rule | undefined,
  { pauses }: ByHand,
): Pause[] =>
  rule && isPausable(rule)
    ? pauses.filter(({ eventId, from, until }) =>
        until === null
          ? eventId === paused?.because
          : until > startedAt.from && from < due.from && until > from,
      )
    : [];
