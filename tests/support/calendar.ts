import ICAL from 'ical.js';
import { RULES } from '../../utils/deadlines/rules/index.ts';
import { calendarFile } from '../../utils/exchange/calendar-file.ts';
import type { CalendarWords } from '../../utils/exchange/calendar-file.ts';
import type { RoomRow } from '../../utils/store/room-row.ts';

/** What a calendar would show, as a parser that knows nothing of ours reads it. */
export interface Entry {
  uid: string;
  sequence: number;
  summary: string;
  description: string;
  categories: string[];
  startsAt: number;
  /** Equal to the start where the entry takes no time. */
  endsAt: number;
  stampedAt: number;
  /** When it rings. */
  ringsAt: number[];
}

/** Bare words, to look through them at what the file does. */
export const PLAIN_WORDS: CalendarWords = {
  summaryOf: ({ clock }, { title }) => `${clock} ${title ?? ''}`,
  descriptionOf: ({ rule, basis }) => `${basis}\n${rule}`,
  categoriesOf: ({ owner }) => ['banto', owner],
};

export const fileOf = (rows: RoomRow[], now: number, words = PLAIN_WORDS): string =>
  calendarFile(rows, RULES, words, now);

export function entriesIn(text: string): Entry[] {
  return ICAL.Component.fromString(text).getAllSubcomponents('vevent').map(readEntry);
}

function readEntry(component: ICAL.Component): Entry {
  const event = new ICAL.Event(component);
  const startsAt = event.startDate.toJSDate().getTime();
  return {
    uid: event.uid,
    sequence: event.sequence,
    summary: event.summary,
    description: event.description,
    categories: component.getFirstProperty('categories')?.getValues().map(String) ?? [],
    startsAt,
    endsAt: event.endDate.toJSDate().getTime(),
    stampedAt: Date.parse(String(component.getFirstPropertyValue('dtstamp'))),
    ringsAt: component.getAllSubcomponents('valarm').map((alarm) => startsAt + beforeMs(alarm)),
  };
}

const beforeMs = (alarm: ICAL.Component): number =>
  ICAL.Duration.fromString(String(alarm.getFirstPropertyValue('trigger'))).toSeconds() * 1000;
