import { toIsoDay, toJapanClock } from '../japan-time/calendar.ts';
import type { CreditedEvent, TimelineEvent } from './event.ts';
import type { Credited } from './room.ts';

/**
 * What a room has brought, earliest first. The same sale may be known from the revenue page, which
 * prints the minute, and from the sales file, which prints the day and the part: of each day and
 * amount there are as many as the one of the two shows that shows more.
 */
export const creditsIn = (events: readonly TimelineEvent[]): Credited[] =>
  [...Map.groupBy(events.filter(isCredited), dayAndAmountOf).values()]
    .flatMap(withoutTwins)
    .sort(byTime);

const isFromFile = ({ source }: CreditedEvent): boolean => source === 'file';

/** Rows of the page come first, because they know the minute. */
function withoutTwins(alike: CreditedEvent[]): Credited[] {
  const onPage = alike.filter((event) => !isFromFile(event)).sort(byMoment);
  const inFile = alike.filter(isFromFile).sort(byMoment);
  return [
    ...onPage.map((event, index) => fromPage(event, inFile[index])),
    ...inFile.slice(onPage.length).map(fromFile),
  ];
}

const fromPage = (event: CreditedEvent, twin: CreditedEvent | undefined): Credited => ({
  ...inBoth(event),
  isRequested: event.isRequested,
  requestSeenAt: event.requestSeenAt ?? null,
  source: 'page',
  part: twin?.part ?? null,
  inFile: twin?.id ?? null,
});

const fromFile = (event: CreditedEvent): Credited => ({
  ...inBoth(event),
  // What the file's column for it may hold was never recorded.
  isRequested: null,
  requestSeenAt: null,
  source: 'file',
  part: event.part ?? null,
  inFile: null,
});

const inBoth = ({ id, at, netJpy }: CreditedEvent) => ({ eventId: id, at, netJpy });

const isCredited = (event: TimelineEvent): event is CreditedEvent => event.kind === 'credited';

const dayAndAmountOf = ({ at, netJpy }: CreditedEvent): string =>
  `${toIsoDay(toJapanClock(at.from))}/${netJpy}`;

const byMoment = (a: CreditedEvent, b: CreditedEvent): number =>
  a.at.from - b.at.from || (a.id < b.id ? -1 : 1);

const byTime = (a: Credited, b: Credited): number =>
  a.at.from - b.at.from || (a.eventId < b.eventId ? -1 : 1);
