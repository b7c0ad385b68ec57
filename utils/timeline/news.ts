import type { DueDateEvent, ShownState, StepEvent, TimelineEvent } from './event.ts';

/**
 * Step and due-date events are looks at a state. A look that shows what the one before showed is
 * no news: coverage already says when the room was last looked at.
 */
export function onlyNews(
  known: readonly TimelineEvent[],
  seen: readonly TimelineEvent[],
): TimelineEvent[] {
  return seen.filter((event) => {
    if (event.kind === 'step') return isNewStep(known, event);
    if (event.kind === 'due-date') return isNewDueDate(known, event);
    return true;
  });
}

/** Another page looked at in between may have moved the room; the same words are news again then. */
function isNewStep(known: readonly TimelineEvent[], event: StepEvent): boolean {
  const isInbox = event.page === 'inbox';
  const before = latest(
    known.filter((other) => other.kind === 'step' && (other.page === 'inbox') === isInbox),
    event.seenAt,
  );
  if (before?.kind !== 'step' || before.page !== event.page) return true;
  return isInbox ? isOtherNews(before.shown, event.shown) : !isSameShown(before.shown, event.shown);
}

const isSameShown = (a: ShownState, b: ShownState): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** The inbox says 3日前 today and 4日前 tomorrow of the same message. */
function isOtherNews(before: ShownState, after: ShownState): boolean {
  const [a, b] = [before.newestAt, after.newestAt];
  const isSameTime = a && b ? a.from <= b.until && b.from <= a.until : a === b;
  return !isSameTime || !isSameShown({ ...before, newestAt: b }, after);
}

function isNewDueDate(known: readonly TimelineEvent[], event: DueDateEvent): boolean {
  const before = latest(
    known.filter((other) => other.kind === 'due-date'),
    event.seenAt,
  );
  // A room that never had a due date needs no event saying so.
  const dueOnBefore = before?.kind === 'due-date' ? before.dueOn : null;
  return dueOnBefore !== event.dueOn;
}

function latest(events: readonly TimelineEvent[], notAfter: number): TimelineEvent | undefined {
  return events
    .filter((event) => event.seenAt <= notAfter)
    .reduce<TimelineEvent | undefined>(
      (best, event) => (best && best.seenAt >= event.seenAt ? best : event),
      undefined,
    );
}
