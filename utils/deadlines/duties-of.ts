import { ceilToHour } from '../japan-time/calendar.ts';
import { pointAt } from '../japan-time/moment.ts';
import type { Moment } from '../japan-time/moment.ts';
import { unseenDeliveryBy } from '../timeline/delivery-hidden.ts';
import type { Printed, Room } from '../timeline/room.ts';
import type { Duty } from './duty.ts';
import { lengthInMs, ruleIdOf } from './rules/rule.ts';
import type { Rule } from './rules/rule.ts';
import { pauseOf, runOut } from './run-out.ts';
import { runsOf } from './runs-of.ts';
import type { Run } from './run.ts';

/**
 * Everything that is or was owed in a room, by any side. The passing of time changes nothing here:
 * `stateOf(duty, now)` says what is overdue.
 */
export const dutiesOf = (room: Room, rules: readonly Rule[]): Duty[] =>
  rules.flatMap((rule) => dutiesByRule(rule, room));

function dutiesByRule(rule: Rule, room: Room): Duty[] {
  const all = runsOf(rule, room);
  const newest = all.at(-1);
  const runs = all.filter((run) => holdsFor(rule, run));
  const printed = printedFor(rule, room);
  return runs.flatMap((run) => {
    // What is printed now is about the newest stretch of the clock.
    if (run.printed) {
      return rule.notComputedFor.includes(room.kind) ? [] : [dayDuty(rule, run, run.printed, room)];
    }
    if (printed && run === newest && !run.ended) return [printedDuty(rule, run, printed, room)];
    return rule.notComputedFor.includes(room.kind) ? [] : [computedDuty(rule, run, room)];
  });
}

/** Each edition of a rule holds for what began in its time; a changed number for what is still open. */
function holdsFor({ inForce, changed }: Rule, { startedAt, ended }: Run): boolean {
  if (startedAt.until < inForce.from || startedAt.until > inForce.until) return false;
  const end = ended?.at.until ?? Infinity;
  return !changed || (end >= changed.from && end <= changed.until);
}

/**
 * One box on the page, two meanings: before the formal delivery it is the seller's deadline, after
 * it the buyer's. Where the stage cannot be read it is taken as the seller's.
 */
function printedFor({ clock, isPrinted }: Rule, room: Room): Printed | null {
  const { printed, stage } = room;
  if (!isPrinted || !printed) return null;
  const isSellers = printed.isFirstContact || (stage === 'unknown' && !printed.isDelivered);
  if (!isSellers && isOfAnotherDelivery(printed, room)) return null;
  return (clock === 'first-contact') === isSellers ? printed : null;
}

/**
 * A list that came after it still shows the delivery, or another delivery came after it, or may
 * have come where nobody looked.
 */
function isOfAnotherDelivery(
  { at, seenAt }: Printed,
  { coverage, deliveries, listedSilentAt, missing }: Room,
): boolean {
  const isOutlived = (coverage.listedAt ?? 0) > Math.max(at, coverage.lookedAt ?? 0);
  const isListLater = (listedSilentAt ?? 0) > seenAt || missing.includes('unseen-messages');
  return isOutlived || isListLater || (deliveries.at(-1)?.at.from ?? 0) > seenAt;
}

function printedDuty(rule: Rule, run: Run, printed: Printed, room: Room): Duty {
  return {
    ...dutyBase(rule, run, room),
    basis: 'page',
    due: pointAt(printed.at),
    because: [...run.because, printed.eventId],
    sentence: printed.sentence,
  };
}

/** A day that the page prints on a quote or a proposal. */
const dayDuty = (rule: Rule, run: Run, day: Moment, room: Room): Duty => ({
  ...dutyBase(rule, run, room),
  basis: 'page',
  due: day,
  because: run.because,
  sentence: null,
});

const computedDuty = (rule: Rule, run: Run, room: Room): Duty => ({
  ...dutyBase(rule, run, room),
  basis: rule.basis,
  due: dueOf(rule, run, room),
  because: run.because,
  sentence: null,
});

const dutyBase = (rule: Rule, run: Run, room: Room) => ({
  roomId: room.roomId,
  clock: rule.clock,
  owner: rule.owner,
  startedAt: run.startedAt,
  ended: run.ended,
  paused: pauseOf(rule, run, room.byHand),
  label: run.label ?? null,
  rule: ruleIdOf(rule),
});

function dueOf(rule: Rule, { startedAt, named, ended }: Run, room: Room): Moment {
  if (named !== undefined) return pointAt(named);
  const due = runOut(rule, startedAt, room.byHand);
  return rule.end === 'buyer-reaction' && !ended
    ? stillRunning(due, lengthInMs(rule.length), room)
    : due;
}

/**
 * The last look showed the delivery still unaccepted, so its time had not run out then. Where it must
 * have run out, or another one may stand where nobody looked, what is checked may be a later
 * delivery, which came a moment before that look.
 */
function stillRunning({ from, until }: Moment, lengthMs: number, room: Room): Moment {
  const lookedAt = Math.max(room.coverage.lookedAt ?? 0, room.coverage.listedAt ?? 0);
  if (lookedAt > until) return { from: lookedAt, until: ceilToHour(lookedAt + lengthMs) };
  const unseen = unseenDeliveryBy(room, lookedAt);
  const latest = unseen === null ? until : Math.max(until, ceilToHour(unseen + lengthMs));
  return { from: Math.max(from, lookedAt), until: latest };
}
