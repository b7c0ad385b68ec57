import {
  ENDED,
  enter,
  lookAtDeadline,
  NO_COURSE,
  notBeforeDelivery,
  stageShownBy,
} from './course.ts';
import type { Course } from './course.ts';
import type { StepEvent, TimelineEvent, TurningPoint } from './event.ts';
import { markOf } from './fold-conversation.ts';
import { isByHand } from './fold-by-hand.ts';
import { creditsIn } from './fold-credits.ts';
import { learn, NO_FACTS } from './fold-facts.ts';
import type { Facts } from './fold-facts.ts';
import type { Credited, Mark, Stage } from './room.ts';

export interface State {
  facts: Facts;
  course: Course;
  missing: string[];
}

interface Walk {
  facts: Facts;
  course: Course;
  /** The look before that showed a step; until the first one, as far back as anything is known of the room. */
  lookedBefore: number;
  isTitleOfRoom: boolean;
  /** The room's own page shows a step that nobody knows, whatever the lists call it. */
  isStepStrange: boolean;
  /** A page that shows steps was looked at. */
  isStepSeen: boolean;
}

/** What the looks at the room's state and the turning points in its messages amount to. */
export function foldState(events: readonly TimelineEvent[]): State {
  const walk: Walk = {
    facts: { ...NO_FACTS, ...lastDueDate(events) },
    course: { ...NO_COURSE, deliveries: deliveriesIn(events) },
    lookedBefore: events
      .filter(isTrace)
      .reduce((earliest, { at }) => Math.min(earliest, at.from), Infinity),
    isTitleOfRoom: false,
    isStepStrange: false,
    isStepSeen: false,
  };
  for (const step of events.filter((event) => event.kind === 'step').sort(bySeenAt)) {
    look(walk, step);
    if (SHOWS_STEPS.has(step.page)) walk.lookedBefore = step.seenAt;
  }
  closeByCredit(walk, creditsIn(events)[0]);
  return { facts: walk.facts, course: walk.course, missing: missingOf(walk) };
}

/**
 * A line on the revenue page or in the sales file exists only once the room has closed, whatever an
 * older look showed. Not so in subscriptions: that theirs close at each credit was never seen, and a
 * room that goes on must not leave the seller's sight.
 */
function closeByCredit({ course, facts }: Walk, first: Credited | undefined): void {
  if (!first || course.stage === 'cancelled' || facts.kind === 'subscription') return;
  course.stage = 'closed';
  course.closedAt = notBeforeDelivery({ eventId: first.eventId, at: first.at }, course);
}

/** Something that happened; looks and what she set down by hand are none. */
const isTrace = (event: TimelineEvent): boolean => event.kind !== 'step' && !isByHand(event);

/** Other pages tell of a room, but not how far it has come. */
const SHOWS_STEPS: ReadonlySet<StepEvent['page']> = new Set<StepEvent['page']>([
  'talkroom',
  'order-list',
]);

function look(walk: Walk, step: StepEvent): void {
  const { facts, course, lookedBefore } = walk;
  const { page } = step;
  // It happened after the look that did not show it and before the one that does.
  const mark: Mark = {
    eventId: step.id,
    at: { from: Math.min(lookedBefore, step.seenAt), until: step.seenAt },
  };
  learn(facts, step, walk.isTitleOfRoom);
  walk.isTitleOfRoom ||= step.page === 'talkroom' && step.shown.title !== undefined;
  walk.isStepSeen ||= SHOWS_STEPS.has(step.page);
  const stage = stageShownBy(step, facts.kind, course);
  if (stage !== null && (page === 'talkroom' || page === 'order-list')) {
    course.shownStage = { stage, eventId: step.id, page, seenAt: step.seenAt };
  }
  if (stage !== null && isBelieved(walk, stage, step)) enter(course, stage, mark, step.page);
  lookAtDeadline(course, step, mark);
}

/**
 * A step that nobody knows does not open a room again that is over. Nor does a list make it known:
 * it has fewer words than the room, and only what ends a room is the same in both.
 */
function isBelieved(walk: Walk, stage: Stage, { page }: StepEvent): boolean {
  if (stage === 'unknown' && ENDED.has(walk.course.stage)) return false;
  if (page === 'talkroom') walk.isStepStrange = stage === 'unknown';
  return page === 'talkroom' || !walk.isStepStrange || ENDED.has(stage);
}

const deliveriesIn = (events: readonly TimelineEvent[]): Mark[] =>
  events
    .filter((event): event is TurningPoint => event.kind === 'delivered')
    .sort((a, b) => a.at.from - b.at.from || (a.id < b.id ? -1 : 1))
    .map(markOf);

function lastDueDate(events: readonly TimelineEvent[]): Pick<Facts, 'dueOn' | 'dueSet'> {
  const last = events
    .filter((event) => event.kind === 'due-date')
    .sort(bySeenAt)
    .at(-1);
  return last?.dueOn ? { dueOn: last.dueOn, dueSet: markOf(last) } : { dueOn: null, dueSet: null };
}

function missingOf({ course, isStepSeen }: Walk): string[] {
  const missing: string[] = [];
  if (course.stage === 'unknown' && isStepSeen) missing.push('unknown-step');
  const { printed } = course;
  if (printed && !printed.isFirstContact && course.stage === 'open')
    missing.push('unknown-deadline');
  return missing;
}

const bySeenAt = (a: { seenAt: number; id: string }, b: { seenAt: number; id: string }): number =>
  a.seenAt - b.seenAt || (a.id < b.id ? -1 : 1);
