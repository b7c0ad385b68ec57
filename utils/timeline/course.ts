import { millisecondsInHour } from 'date-fns/constants';
import type { StepEvent } from './event.ts';
import type { Mark, Printed, Room, Stage } from './room.ts';

/** How far a sale has come, and through what. */
export type Course = Pick<
  Room,
  | 'stage'
  | 'printed'
  | 'bannerGone'
  | 'deliveries'
  | 'returnedAt'
  | 'acceptedAt'
  | 'closedAt'
  | 'cancelledAt'
  | 'shownStage'
>;

export const NO_COURSE: Course = {
  stage: 'unknown',
  printed: null,
  bannerGone: null,
  deliveries: [],
  returnedAt: null,
  acceptedAt: null,
  closedAt: null,
  cancelledAt: null,
  shownStage: null,
};

export const ENDED: ReadonlySet<Stage> = new Set<Stage>(['closed', 'cancelled']);

/** null: this look says nothing about the stage, which stays as it was. */
export function stageShownBy(step: StepEvent, kind: Room['kind'], course: Course): Stage | null {
  const { shown } = step;
  switch (shown.meaning) {
    case 'working':
      return 'open';
    case 'delivered':
      return 'delivered';
    case 'cancelled':
      return 'cancelled';
    case 'finished':
      return finishedStage(step, course);
    case 'unknown':
      return 'unknown';
    case undefined:
      break;
  }
  if (shown.label !== null || kind !== 'subscription') return null;
  return shown.canWrite === false ? 'closed' : 'open';
}

/** An accepted room can be written in for a day at most, or until the review. */
const WRITABLE_MS = 24 * millisecondsInHour;

/**
 * 取引完了 stands from the acceptance on, and the list's 完了 may do so too. Only a room that can no
 * longer be written in, or cannot be any more by now, is closed.
 */
function finishedStage({ page, shown, seenAt }: StepEvent, course: Course): Stage | null {
  if (page === 'talkroom') return shown.canWrite === false ? 'closed' : 'accepted';
  const accepted = course.stage === 'accepted' ? course.acceptedAt : null;
  return accepted && seenAt < accepted.at.until + WRITABLE_MS ? null : 'closed';
}

export function enter(course: Course, stage: Stage, mark: Mark, page: StepEvent['page']): void {
  if (stage === course.stage) return;
  const before = course.stage;
  course.stage = stage;
  const isListed = page === 'order-list' && before === 'open';
  if (stage === 'delivered' && isNewDelivery(course, mark, isListed)) {
    course.deliveries = [...course.deliveries, mark].sort((a, b) => a.at.from - b.at.from);
  }
  course.returnedAt = stage === 'open' && before === 'delivered' ? mark : null;
  if (stage === 'accepted') course.acceptedAt = acceptedIn(course, mark, before);
  course.closedAt = stage === 'closed' ? notBeforeDelivery(mark, course) : null;
  course.cancelledAt = stage === 'cancelled' ? mark : null;
  if (stage === 'open' || stage === 'delivered') course.acceptedAt = null;
}

/** A list that called it 完了 showed the acceptance already. */
const acceptedIn = (course: Course, mark: Mark, before: Stage): Mark =>
  notBeforeDelivery(
    { ...mark, at: (before === 'closed' ? course.closedAt?.at : null) ?? mark.at },
    course,
  );

/**
 * A delivery that no message tells of: none is known at all, or the list shows one while the last
 * known was returned. The room itself would show the message.
 */
function isNewDelivery({ deliveries }: Course, mark: Mark, isListed: boolean): boolean {
  const last = deliveries.at(-1);
  return last === undefined || (isListed && last.at.until < mark.at.from);
}

export function notBeforeDelivery(mark: Mark, { deliveries }: Course): Mark {
  const delivered = deliveries.at(-1)?.at.from ?? -Infinity;
  const from = Math.min(Math.max(mark.at.from, delivered), mark.at.until);
  return { ...mark, at: { from, until: mark.at.until } };
}

export function lookAtDeadline(course: Course, step: StepEvent, mark: Mark): void {
  const { printedDeadline } = step.shown;
  if (printedDeadline === undefined) return;
  if (printedDeadline?.isFirstContact) course.bannerGone = null;
  else if (printedDeadline === null && course.printed?.isFirstContact) course.bannerGone = mark;
  course.printed = printedDeadline && toPrinted(printedDeadline, step, course.stage);
}

const toPrinted = (
  deadline: NonNullable<StepEvent['shown']['printedDeadline']>,
  step: StepEvent,
  stage: Stage,
): Printed => ({
  ...deadline,
  eventId: step.id,
  seenAt: step.seenAt,
  isDelivered: stage === 'delivered',
});
