import { millisecondsInHour } from 'date-fns/constants';
import type { StepEvent, TimelineEvent, TurningPoint } from './event.ts';
import { markOf } from './fold-conversation.ts';
import { creditsIn } from './fold-credits.ts';
import type { Credited, Mark, Printed, Room, Stage } from './room.ts';

type Facts = Pick<Room, 'title' | 'buyer' | 'kind' | 'priceJpy' | 'dueOn' | 'stepLabel'>;
type Course = Pick<
  Room,
  | 'stage'
  | 'printed'
  | 'bannerGone'
  | 'deliveries'
  | 'returnedAt'
  | 'acceptedAt'
  | 'closedAt'
  | 'cancelledAt'
>;

export interface State {
  facts: Facts;
  course: Course;
  missing: string[];
}

interface Walk {
  facts: Facts;
  course: Course;
  /** The look before; until the first one, as far back as anything is known of the room. */
  lookedBefore: number;
}

/** What the looks at the room's state and the turning points in its messages amount to. */
export function foldState(events: readonly TimelineEvent[]): State {
  const walk: Walk = {
    facts: { ...NO_FACTS, dueOn: lastDueDate(events) },
    course: { ...NO_COURSE, deliveries: deliveriesIn(events) },
    lookedBefore: events.reduce((earliest, { at }) => Math.min(earliest, at.from), Infinity),
  };
  for (const step of events.filter((event) => event.kind === 'step').sort(bySeenAt)) {
    look(walk, step);
    walk.lookedBefore = step.seenAt;
  }
  closeByCredit(walk, creditsIn(events)[0]);
  return { facts: walk.facts, course: walk.course, missing: missingOf(walk) };
}

/**
 * A line on the revenue page exists only once the room has closed, whatever an older look showed.
 * Not so in subscriptions: that theirs close at each credit was never seen, and a room that goes on
 * must not leave the seller's sight.
 */
function closeByCredit({ course, facts }: Walk, first: Credited | undefined): void {
  if (!first || course.stage === 'cancelled' || facts.kind === 'subscription') return;
  course.stage = 'closed';
  course.closedAt = { eventId: first.eventId, at: first.at };
}

const NO_FACTS: Facts = {
  title: null,
  buyer: null,
  kind: 'unknown',
  priceJpy: null,
  dueOn: null,
  stepLabel: null,
};
const NO_COURSE: Course = {
  stage: 'unknown',
  printed: null,
  bannerGone: null,
  deliveries: [],
  returnedAt: null,
  acceptedAt: null,
  closedAt: null,
  cancelledAt: null,
};

function look({ facts, course, lookedBefore }: Walk, step: StepEvent): void {
  const { shown } = step;
  // It happened after the look that did not show it and before the one that does.
  const mark: Mark = { eventId: step.id, at: { from: lookedBefore, until: step.seenAt } };
  facts.title = shown.title ?? facts.title;
  facts.buyer = shown.buyer ?? facts.buyer;
  facts.kind = shown.roomKind ?? facts.kind;
  facts.priceJpy = shown.priceJpy ?? facts.priceJpy;
  if (shown.label !== undefined) facts.stepLabel = shown.label;
  const stage = stageShownBy(step, facts.kind, course);
  if (stage !== null) enter(course, stage, mark, step.page);
  lookAtDeadline(course, step, mark);
}

/** null: this look says nothing about the stage, which stays as it was. */
function stageShownBy(step: StepEvent, kind: Room['kind'], course: Course): Stage | null {
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

function enter(course: Course, stage: Stage, mark: Mark, page: StepEvent['page']): void {
  if (stage === course.stage) return;
  const before = course.stage;
  course.stage = stage;
  const isListed = page === 'order-list' && before === 'open';
  if (stage === 'delivered' && isNewDelivery(course, mark, isListed)) {
    course.deliveries = [...course.deliveries, mark].sort((a, b) => a.at.from - b.at.from);
  }
  course.returnedAt = stage === 'open' && before === 'delivered' ? mark : null;
  course.acceptedAt = stage === 'accepted' ? notBeforeDelivery(mark, course) : course.acceptedAt;
  course.closedAt = stage === 'closed' ? notBeforeDelivery(mark, course) : null;
  course.cancelledAt = stage === 'cancelled' ? mark : null;
  if (stage === 'open' || stage === 'delivered') course.acceptedAt = null;
}

/**
 * A delivery that no message tells of: none is known at all, or the list shows one while the last
 * known was returned. The room itself would show the message.
 */
function isNewDelivery({ deliveries }: Course, mark: Mark, isListed: boolean): boolean {
  const last = deliveries.at(-1);
  return last === undefined || (isListed && last.at.until < mark.at.from);
}

function notBeforeDelivery(mark: Mark, { deliveries }: Course): Mark {
  const delivered = deliveries.at(-1)?.at.from ?? -Infinity;
  const from = Math.min(Math.max(mark.at.from, delivered), mark.at.until);
  return { ...mark, at: { from, until: mark.at.until } };
}

function lookAtDeadline(course: Course, step: StepEvent, mark: Mark): void {
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
): Printed => ({ ...deadline, eventId: step.id, isDelivered: stage === 'delivered' });

const deliveriesIn = (events: readonly TimelineEvent[]): Mark[] =>
  events
    .filter((event): event is TurningPoint => event.kind === 'delivered')
    .sort((a, b) => a.at.from - b.at.from || (a.id < b.id ? -1 : 1))
    .map(markOf);

function lastDueDate(events: readonly TimelineEvent[]): string | null {
  const dates = events.filter((event) => event.kind === 'due-date').sort(bySeenAt);
  return dates.at(-1)?.dueOn ?? null;
}

function missingOf({ course }: Walk): string[] {
  const missing: string[] = [];
  if (course.stage === 'unknown') missing.push('unknown-step');
  const { printed } = course;
  if (printed && !printed.isFirstContact && course.stage === 'open')
    missing.push('unknown-deadline');
  return missing;
}

const bySeenAt = (a: { seenAt: number; id: string }, b: { seenAt: number; id: string }): number =>
  a.seenAt - b.seenAt || (a.id < b.id ? -1 : 1);
