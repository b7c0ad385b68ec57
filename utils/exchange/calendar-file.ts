import { millisecondsInMinute } from 'date-fns/constants';
import { isOpen } from '../deadlines/duty.ts';
import type { Duty } from '../deadlines/duty.ts';
import type { Rule } from '../deadlines/rules/index.ts';
import type { RoomRow } from '../store/room-row.ts';
import type { Room } from '../timeline/room.ts';
import { fold, listLine, textLine, utcStamp } from './calendar-lines.ts';

/** What is said of a duty, in the language of whoever asked for the file. */
export interface CalendarWords {
  summaryOf: (duty: Duty, room: Room) => string;
  descriptionOf: (duty: Duty, room: Room) => string;
  categoriesOf: (duty: Duty) => string[];
}

export const CALENDAR_FILE = { name: 'talkroom-banto.ics', type: 'text/calendar' } as const;

/** `invalid` is kept free for ever (RFC 2606): nobody can own a host of that name. */
const UID_SUFFIX = '@talkroom-banto.invalid';

/** Without an entry there is no file: the format knows no empty calendar. */
export const hasEntries = (rows: readonly RoomRow[]): boolean =>
  rows.some(({ duties }) => duties.some(isOpen));

/** All open duties of these rooms as one iCalendar file. A snapshot: nothing in it renews itself. */
export function calendarFile(
  rows: readonly RoomRow[],
  rules: readonly Rule[],
  words: CalendarWords,
  now: number,
): string {
  const entries = rows.flatMap((row) =>
    row.duties.filter(isOpen).flatMap((duty) => entryOf(duty, row.room, rules, words, now)),
  );
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Talkroom Banto//Deadlines//EN',
    'CALSCALE:GREGORIAN',
    ...entries,
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

/**
 * No end: a deadline is a moment. A quarter of an hour after it would promise time that is not
 * there. It keeps nobody busy either, hence transparent.
 */
function entryOf(
  duty: Duty,
  room: Room,
  rules: readonly Rule[],
  words: CalendarWords,
  now: number,
): string[] {
  const summary = words.summaryOf(duty, room);
  return [
    'BEGIN:VEVENT',
    fold(`UID:${uidOf(duty)}`),
    `DTSTAMP:${utcStamp(now)}`,
    `SEQUENCE:${sequenceOf(room)}`,
    `DTSTART:${utcStamp(duty.due.from)}`,
    'TRANSP:TRANSPARENT',
    textLine('SUMMARY', summary),
    textLine('DESCRIPTION', words.descriptionOf(duty, room)),
    listLine('CATEGORIES', words.categoriesOf(duty)),
    ...warningsOf(duty, rules, now).flatMap((warnBeforeMs) => alarmOf(warnBeforeMs, summary)),
    'END:VEVENT',
  ];
}

/**
 * Room, clock and the message that started it: what the site itself numbers. Openings and printed
 * days are known from looks, which change while the duty stays; of those a room has only one.
 */
function uidOf({ roomId, clock, because }: Duty): string {
  const message = /^[^/]+\/(m\d+|x[\da-f]+\.\d+)/.exec(because[0] ?? '')?.[1];
  return [roomId, clock, ...(message === undefined ? [] : [message])].join('.') + UID_SUFFIX;
}

/**
 * Minutes since 1970 at the last look at the room or at a list with it. Nothing is remembered of
 * earlier files, and a deadline moves only when something was seen; a count of causes can fall.
 * Where a rule has changed and nothing was seen, the later DTSTAMP decides (RFC 5546 §2.1.5).
 */
const sequenceOf = ({ coverage }: Room): number =>
  Math.floor(Math.max(0, coverage.lookedAt ?? 0, coverage.listedAt ?? 0) / millisecondsInMinute);

/** Only what the seller owes rings, and only what is still to come: a past alarm would ring at once. */
function warningsOf({ owner, clock, due }: Duty, rules: readonly Rule[], now: number): number[] {
  if (owner !== 'seller') return [];
  const ladder = rules.find((rule) => rule.clock === clock)?.warnBeforeMs ?? [];
  return ladder.filter((warnBeforeMs) => due.from - warnBeforeMs > now);
}

const alarmOf = (warnBeforeMs: number, summary: string): string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  textLine('DESCRIPTION', summary),
  `TRIGGER:${triggerOf(warnBeforeMs)}`,
  'END:VALARM',
];

const triggerOf = (warnBeforeMs: number): string =>
  warnBeforeMs === 0 ? 'PT0S' : `-PT${warnBeforeMs / millisecondsInMinute}M`;
