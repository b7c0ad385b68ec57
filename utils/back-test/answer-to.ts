import type { Duty } from '../deadlines/duty.ts';
import { isInRange } from '../timeline/coverage.ts';
import type { TimelineEvent } from '../timeline/event.ts';
import type { History } from './history.ts';

/** The seller's first words since a duty began; null where there are none. */
export function answerTo(
  { startedAt }: Duty,
  { events }: History,
): Pick<NonNullable<Duty['ended']>, 'at' | 'because'> | null {
  const [answer] = events
    .filter(
      ({ kind, by, at }) => kind === 'message' && by === 'seller' && at.from >= startedAt.from,
    )
    .sort((a, b) => a.at.from - b.at.from);
  return answer ? { at: answer.at, because: answer.id } : null;
}

/** No row was left unseen between two messages; other events stand between none. */
export function isSeenWhole(
  startId: string | undefined,
  endId: string,
  { events, coverage }: History,
): boolean {
  const [start, end] = [startId, endId].map((id) =>
    numberOf(events.find((each) => each.id === id)),
  );
  if (start == null || end == null) return true;
  return coverage.ranges.some((range) => isInRange(range, start) && isInRange(range, end));
}

const numberOf = (event: TimelineEvent | undefined): number | null =>
  event && 'siteId' in event ? event.siteId : null;
