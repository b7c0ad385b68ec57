import { millisecondsInHour } from 'date-fns/constants';
import type { Moment } from '../japan-time/moment.ts';
import type { PrintedDeadline, TalkroomReading } from '../site/readings/talkroom.ts';
import { rangesOf } from './coverage.ts';
import type { Coverage } from './coverage.ts';
import type { OpenedEvent, ShownState } from './event.ts';
import {
  dueDateEvents,
  isStartSeenIn,
  missingFieldsOf,
  OLDEST_MS,
  stepEvent,
  valueOf,
} from './observation.ts';
import type { Observation } from './observation.ts';
import { namedHours } from './named-hours.ts';
import { eventsOfMessage } from './observe-message.ts';
import { openedEvent } from './opened-event.ts';

/** As long as the site has been known to wait for the first word. */
const FIRST_CONTACT_HOURS = 48;

/** The banner is the opening plus the hours that it names, rounded up to the next full hour. */
function openingBefore({ at, sentence }: PrintedDeadline): Moment {
  const hours = namedHours(sentence) ?? FIRST_CONTACT_HOURS;
  const until = at - hours * millisecondsInHour;
  return { from: until - millisecondsInHour, until };
}

export function observeTalkroom(reading: TalkroomReading): Observation {
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

/** No way found a due date, and none found that it is not set either: this page just says nothing. */
const onlyIfShown = (dueOn: TalkroomReading['dueOn']): TalkroomReading['dueOn'] =>
  'value' in dueOn && dueOn.value === null && dueOn.agreed === 0 ? { missing: 'due-date' } : dueOn;

function openedEvents(reading: TalkroomReading): OpenedEvent[] {
  const banner = valueOf(reading.printedDeadline);
  const first = reading.messages.find((message) => message.side === 'auto' && message.at);
  return [
    ...(banner?.isFirstContact
      ? [openedEvent(reading.roomId, 'banner', reading.readAt, openingBefore(banner))]
      : []),
    ...(first?.at ? [openedEvent(reading.roomId, 'auto-message', reading.readAt, first.at)] : []),
  ];
}

function coverageOf(reading: TalkroomReading): Coverage {
  return {
    roomId: reading.roomId,
    lookedAt: reading.readAt,
    listedAt: null,
    ranges: rangesOf(reading.range, isStartSeenIn(reading)),
    isStartSeen: isStartSeenIn(reading),
    newestSeenAt: valueOf(reading.newerExist) === false ? reading.readAt : null,
    missing: isAdrift(reading)
      ? [...missingFieldsOf(reading), 'older-messages'].sort()
      : missingFieldsOf(reading),
  };
}

/** Rows without a number leave no trace of where they stand: nobody could say what is above them. */
const isAdrift = (reading: TalkroomReading): boolean =>
  reading.rowCount > 0 && reading.range === null && !isStartSeenIn(reading);
