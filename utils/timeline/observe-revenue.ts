import type { RevenueReading } from '../site/reading.ts';
import { noCoverage } from './coverage.ts';
import type { Coverage } from './coverage.ts';
import type { CreditedEvent } from './event.ts';

interface CreditObservation {
  roomId: string;
  events: CreditedEvent[];
  coverage: Coverage;
}

/** The page tells of money, not of what stands in the rooms: it is no look at them. */
export const observeRevenue = (reading: RevenueReading): CreditObservation[] =>
  [...Map.groupBy(creditedEvents(reading), ({ roomId }) => roomId)].map(([roomId, events]) => ({
    roomId,
    events,
    coverage: noCoverage(roomId),
  }));

/** A row is known by its room, its minute and its amount: nothing else on the page tells it apart. */
const creditedEvents = ({ rows, readAt }: RevenueReading): CreditedEvent[] =>
  rows.map(({ roomId, creditedAt, netJpy, isRequested }) => ({
    id: `${roomId}/credited/${creditedAt.from}/${netJpy}`,
    roomId,
    kind: 'credited',
    by: 'site',
    at: creditedAt,
    seenAt: readAt,
    netJpy,
    isRequested,
  }));
