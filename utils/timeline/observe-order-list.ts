import { dayOf, parseIsoDay } from '../japan-time/calendar.ts';
import type { ListedRoom, OrderListReading } from '../site/readings/lists.ts';
import type { Step, StepMeaning } from '../site/readings/talkroom.ts';
import { noCoverage } from './coverage.ts';
import type { OpenedEvent, ShownState } from './event.ts';
import { dueDateEvents, stepEvent, valueOf } from './observation.ts';
import type { Observation } from './observation.ts';
import { observeQuote } from './observe-pre-sale.ts';
import { openedEvent } from './opened-event.ts';

/** One observation for each room and each quote of the list. */
export const observeOrderList = (reading: OrderListReading): Observation[] => [
  ...reading.rooms.map((room) => observeListed(room, reading)),
  ...reading.quotes.map((quote) => observeQuote(quote, 'order-list', reading.readAt)),
];

function observeListed(room: ListedRoom, { readAt, tab }: OrderListReading): Observation {
  const status = valueOf(room.status);
  const shown: ShownState = {
    label: status?.label,
    meaning: meaningIn(tab, status),
    title: valueOf(room.title),
    priceJpy: valueOf(room.priceJpy),
    newestAt: valueOf(room.newestAt),
  };
  return {
    roomId: room.roomId,
    events: [
      ...openedByList(room, readAt),
      stepEvent(room.roomId, readAt, 'order-list', shown),
      ...dueDateEvents(room.roomId, readAt, room.dueOn),
    ],
    coverage: { ...noCoverage(room.roomId), listedAt: readAt },
  };
}

/**
 * How cancelled rooms are labelled is not recorded, so their tab tells. A label that is known says
 * more: the address may be ahead of the cards that still stand under it.
 */
const meaningIn = (tab: string, status: Step | undefined): StepMeaning | undefined =>
  tab === 'canceled' && (status === undefined || status.meaning === 'unknown')
    ? 'cancelled'
    : status?.meaning;

function openedByList(room: ListedRoom, readAt: number): OpenedEvent[] {
  const soldOn = parseIsoDay(valueOf(room.soldOn) ?? '');
  return soldOn ? [openedEvent(room.roomId, 'order-list', readAt, dayOf(soldOn))] : [];
}
