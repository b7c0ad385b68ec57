import { millisecondsInDay, millisecondsInHour } from 'date-fns/constants';
import { dayOf, parseIsoDay } from '../japan-time/calendar.ts';
import { pointAt } from '../japan-time/moment.ts';
import type { Moment } from '../japan-time/moment.ts';
import type {
  Field,
  ListedRoom,
  OrderListReading,
  Reading,
  Step,
  StepMeaning,
  TalkroomReading,
} from '../site/reading.ts';
import { noCoverage } from './coverage.ts';
import type { Coverage } from './coverage.ts';
import type { DueDateEvent, OpenedEvent, ShownState, StepEvent, TimelineEvent } from './event.ts';
import { eventsOfMessage } from './observe-message.ts';
import { observeRevenue } from './observe-revenue.ts';

/** What one look adds to what is known of one room. */
export interface Observation {
  roomId: string;
  events: TimelineEvent[];
  coverage: Coverage;
}

/** The banner is the opening plus 48 hours, rounded up to the hour: [deadline − 49 h, − 48 h]. */
const BANNER_EARLIEST_MS = 49 * millisecondsInHour;
const BANNER_LATEST_MS = 48 * millisecondsInHour;

/** A plain room closes after 120 days: nothing in it is older than that. */
const OLDEST_MS = 120 * millisecondsInDay;

/** One observation for a talkroom, one for each room of an order list or of the revenue page. */
export function observe(reading: Reading): Observation[] {
  if (reading.kind === 'talkroom') return [observeTalkroom(reading)];
  if (reading.kind === 'revenue') return observeRevenue(reading);
  return reading.rooms.map((room) => observeListed(room, reading));
}

function observeTalkroom(reading: TalkroomReading): Observation {
  const { roomId, readAt } = reading;
  const unknownTime: Moment = { from: readAt - OLDEST_MS, until: readAt };
  return {
    roomId,
    events: [
      ...reading.messages.flatMap((message) =>
        eventsOfMessage(message, { roomId, readAt, unknownTime }),
      ),
      ...openedEvents(reading),
      stepEvent(roomId, readAt, 'talkroom', shownByTalkroom(reading)),
      ...dueDateEvents(roomId, readAt, onlyIfShown(reading.dueOn)),
    ],
    coverage: coverageOf(reading),
  };
}

function observeListed(room: ListedRoom, { readAt, tab }: OrderListReading): Observation {
  const status = valueOf(room.status);
  const shown: ShownState = {
    label: status?.label,
    meaning: meaningIn(tab, status),
    title: valueOf(room.title),
    priceJpy: valueOf(room.priceJpy),
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

function shownByTalkroom(reading: TalkroomReading): ShownState {
  const step = valueOf(reading.step);
  return {
    label: step === null ? null : step?.label,
    meaning: step?.meaning,
    title: valueOf(reading.title),
    buyer: valueOf(reading.buyer),
    roomKind: valueOf(reading.roomKind),
    printedDeadline: deadlineShownBy(reading),
    canWrite: canWrite(reading),
  };
}

/** A list without rows may not be there yet, nor the banner above it: its absence says nothing. */
function deadlineShownBy({ printedDeadline, rowCount }: TalkroomReading) {
  const deadline = valueOf(printedDeadline);
  return deadline === null && rowCount === 0 ? undefined : deadline;
}

function canWrite({ form }: TalkroomReading): boolean | undefined {
  const value = valueOf(form);
  return value === undefined ? undefined : (value?.canWrite ?? false);
}

/** Two looks at the same thing at the same moment are one event, hence the moment in the id. */
const stepEvent = (
  roomId: string,
  seenAt: number,
  page: StepEvent['page'],
  shown: ShownState,
): StepEvent => ({
  id: `${roomId}/step/${page}/${seenAt}`,
  roomId,
  kind: 'step',
  by: 'site',
  at: pointAt(seenAt),
  seenAt,
  page,
  shown,
});

/** No way found a due date, and none found that it is not set either: this page just says nothing. */
const onlyIfShown = (dueOn: TalkroomReading['dueOn']): TalkroomReading['dueOn'] =>
  'value' in dueOn && dueOn.value === null && dueOn.agreed === 0 ? { missing: 'due-date' } : dueOn;

function dueDateEvents(
  roomId: string,
  seenAt: number,
  field: Field<string | null>,
): DueDateEvent[] {
  const dueOn = valueOf(field);
  if (dueOn === undefined) return [];
  const id = `${roomId}/due/${dueOn ?? 'none'}/${seenAt}`;
  return [{ id, roomId, kind: 'due-date', by: 'seller', at: pointAt(seenAt), seenAt, dueOn }];
}

function openedEvents(reading: TalkroomReading): OpenedEvent[] {
  const banner = valueOf(reading.printedDeadline);
  const first = reading.messages.find((message) => message.side === 'auto' && message.at);
  return [
    ...(banner?.isFirstContact
      ? [
          openedEvent(reading.roomId, 'banner', reading.readAt, {
            from: banner.at - BANNER_EARLIEST_MS,
            until: banner.at - BANNER_LATEST_MS,
          }),
        ]
      : []),
    ...(first?.at ? [openedEvent(reading.roomId, 'auto-message', reading.readAt, first.at)] : []),
  ];
}

function openedByList(room: ListedRoom, readAt: number): OpenedEvent[] {
  const soldOn = parseIsoDay(valueOf(room.soldOn) ?? '');
  return soldOn ? [openedEvent(room.roomId, 'order-list', readAt, dayOf(soldOn))] : [];
}

const openedEvent = (
  roomId: string,
  source: OpenedEvent['source'],
  seenAt: number,
  at: Moment,
): OpenedEvent => ({
  id: `${roomId}/opened/${source}/${at.from}`,
  roomId,
  kind: 'opened',
  by: 'site',
  at,
  seenAt,
  source,
});

function coverageOf(reading: TalkroomReading): Coverage {
  return {
    roomId: reading.roomId,
    lookedAt: reading.readAt,
    listedAt: null,
    ranges: reading.range ? [reading.range] : [],
    isStartSeen: valueOf(reading.olderExist) === false && reading.rowCount > 0,
    newestSeenAt: valueOf(reading.newerExist) === false ? reading.readAt : null,
    missing: missingFields(reading),
  };
}

const missingFields = (reading: TalkroomReading): string[] =>
  Object.values(reading)
    .filter((field): field is { missing: string } => isMissing(field))
    .map((field) => field.missing)
    .sort();

const isMissing = (field: unknown): boolean =>
  typeof field === 'object' && field !== null && 'missing' in field;

const valueOf = <T>(field: Field<T>): T | undefined => ('value' in field ? field.value : undefined);
