import { toIsoDay, toJapanClock } from '../japan-time/calendar.ts';
import type { CreditedEvent, TimelineEvent } from './event.ts';
import type { Credited } from './room.ts';

/**
 * What a room has brought, earliest first. The same sale may be known from the revenue page, which
 * prints the minute, and from the sales file, which prints the day: of each day and amount there are
 * as many as the one of the two shows that shows more.
 */
export const creditsIn = (events: readonly TimelineEvent[]): Credited[] =>
  [...Map.groupBy(events.filter(isCredited), dayAndAmountOf).values()]
    .flatMap(withoutTwins)
    .sort(byTime)
    .map(({ id, at, netJpy, isRequested, source }) => ({
      eventId: id,
      at,
      netJpy,
      // What the file's column for it may hold was never recorded.
      isRequested: source === 'file' ? null : isRequested,
    }));

const isFromFile = ({ source }: CreditedEvent): boolean => source === 'file';

/** Rows of the page come first, because they know the minute. */
function withoutTwins(alike: CreditedEvent[]): CreditedEvent[] {
  const onPage = alike.filter((event) => !isFromFile(event));
  const inFile = alike.filter(isFromFile).sort(byTime);
  return [...onPage, ...inFile.slice(onPage.length)];
}

const isCredited = (event: TimelineEvent): event is CreditedEvent => event.kind === 'credited';

const dayAndAmountOf = ({ at, netJpy }: CreditedEvent): string =>
  `${toIsoDay(toJapanClock(at.from))}/${netJpy}`;

const byTime = (a: CreditedEvent, b: CreditedEvent): number =>
  a.at.from - b.at.from || (a.id < b.id ? -1 : 1);
