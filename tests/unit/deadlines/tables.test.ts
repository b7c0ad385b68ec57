import { describe, expect, it } from 'vitest';
import type { Clock } from '../../../utils/deadlines/duty.ts';
import type { Moment } from '../../../utils/japan-time/moment.ts';
import { pointAt } from '../../../utils/japan-time/moment.ts';
import type { Reading } from '../../../utils/site/reading.ts';
import { found, HOUR, japan, message, talkroom } from '../../support/readings.ts';
import {
  askedAt,
  dayIn,
  deliveredAt,
  openedAt,
  RECORDED,
  soldOn,
} from '../../support/recorded-deadlines.ts';
import { afterLooks, theDuty } from '../../support/rooms.ts';

const dueOf = (look: Reading, clock: Clock): Moment => theDuty(afterLooks(look).duties, clock).due;

describe('the deadlines that were seen printed', () => {
  it.each(RECORDED)('$name: as reckoned', ({ look, clock, printed }) => {
    const due = dueOf(look, clock);
    expect(due.from, 'an alarm after the deadline').toBeLessThanOrEqual(printed);
    expect(due.until, 'a promise before the deadline').toBeGreaterThanOrEqual(printed);
  });

  it.each(RECORDED.filter(({ clock }) => clock === 'first-contact'))(
    '$name: what the banner alone says of the opening agrees',
    ({ look, printed }) => {
      const banner = { at: printed, sentence: '48時間以内', isFirstContact: true };
      const known = afterLooks(talkroom({ readAt: look.readAt, printedDeadline: found(banner) }));
      const seen = afterLooks(look).room.openedAt;
      expect(known.room.openedAt?.from).toBeLessThanOrEqual(seen?.until ?? NaN);
      expect(known.room.openedAt?.until).toBeGreaterThanOrEqual(seen?.from ?? NaN);
      expect(theDuty(known.duties, 'first-contact').due).toEqual(pointAt(printed));
    },
  );
});

interface Row {
  start: string;
  look: Reading;
  clock: Clock;
  /** Of the minute or day in which it starts, the earliest and the latest it can fall due. */
  from: number;
  until: number;
}

const minute = (ms: number): Moment => ({ from: ms, until: ms + HOUR / 60 - 1 });
const opening = (at: number, from: number, until: number, start: string): Row => ({
  ...{ start, look: openedAt(at), clock: 'first-contact', from, until },
});
const delivery = (at: number, from: number, until: number, start: string): Row => ({
  ...{ start, look: deliveredAt(at), clock: 'delivery-check', from, until },
});
const question = (at: Moment, from: number, until: number, start: string): Row => ({
  ...{ start, look: askedAt(at), clock: 'seller-silence', from, until },
});
const end = (at: number, from: number, start: string): Row => ({
  ...{ start, look: openedAt(at), clock: 'room-limit' },
  ...minute(from),
});

describe('deadlines over the edges of the calendar', () => {
  it.each<Row>([
    opening(
      japan(2026, 12, 30, 23, 10),
      japan(2027, 1, 1, 23, 10),
      japan(2027, 1, 2, 0),
      'bought before New Year’s Eve',
    ),
    opening(
      japan(2026, 12, 31, 23, 59),
      japan(2027, 1, 2, 23, 59),
      japan(2027, 1, 3, 0),
      'bought in the last minute of the year',
    ),
    opening(
      japan(2027, 1, 1, 0, 0),
      japan(2027, 1, 3, 0, 0),
      japan(2027, 1, 3, 1),
      'bought in the first minute of the year',
    ),
    opening(
      japan(2028, 2, 27, 10, 0),
      japan(2028, 2, 29, 10, 0),
      japan(2028, 2, 29, 11),
      'due on a leap day',
    ),
    opening(
      japan(2028, 2, 28, 23, 59),
      japan(2028, 3, 1, 23, 59),
      japan(2028, 3, 2, 0),
      'due after a leap day',
    ),
    opening(
      japan(2028, 2, 29, 0, 1),
      japan(2028, 3, 2, 0, 1),
      japan(2028, 3, 2, 1),
      'bought on a leap day',
    ),
    opening(
      japan(2027, 2, 27, 12, 30),
      japan(2027, 3, 1, 12, 30),
      japan(2027, 3, 1, 13),
      'over the end of a short February',
    ),
    opening(
      japan(2026, 4, 29, 8, 15),
      japan(2026, 5, 1, 8, 15),
      japan(2026, 5, 1, 9),
      'over the end of a month of 30 days',
    ),
    opening(
      japan(2026, 10, 30, 8, 15),
      japan(2026, 11, 1, 8, 15),
      japan(2026, 11, 1, 9),
      'over the end of a month of 31 days',
    ),
    delivery(
      japan(2026, 12, 29, 16, 49),
      japan(2027, 1, 1, 16, 49),
      japan(2027, 1, 1, 17),
      'delivered before New Year',
    ),
    delivery(
      japan(2028, 2, 26, 23, 59),
      japan(2028, 2, 29, 23, 59),
      japan(2028, 3, 1, 0),
      'accepted by itself on a leap day',
    ),
    question(
      minute(japan(2026, 12, 29, 21, 30)),
      japan(2027, 1, 2, 21, 30),
      minute(japan(2027, 1, 2, 21, 30)).until,
      'asked before New Year',
    ),
    question(
      dayIn(2028, 2, 25),
      japan(2028, 2, 29),
      dayIn(2028, 2, 29).until,
      'asked on a day, due on a leap day',
    ),
    end(japan(2026, 11, 1, 9), japan(2027, 3, 1, 9), '120 days over New Year'),
    end(japan(2027, 11, 1, 9), japan(2028, 2, 29, 9), '120 days to a leap day'),
    end(japan(2027, 11, 2, 9), japan(2028, 3, 1, 9), '120 days over a leap day'),
  ])('$start', ({ look, clock, from, until }) => {
    expect(dueOf(look, clock)).toEqual({ from, until });
  });

  it('a sale at 23:59 of which only the day is known may be due two days later or three', () => {
    const due = dueOf(soldOn(2026, 12, 31), 'first-contact');
    expect(due).toEqual({ from: japan(2027, 1, 2), until: japan(2027, 1, 3) });
    const truth = dueOf(openedAt(japan(2026, 12, 31, 23, 59)), 'first-contact');
    expect(truth.until).toBe(due.until);
  });

  it('the page’s minute is more than the list’s day, over New Year too', () => {
    const auto = message({ side: 'auto', sentAt: japan(2026, 12, 31, 23, 59) });
    const page = talkroom({ readAt: japan(2027, 1, 1, 1), messages: [auto] });
    const { duties } = afterLooks(soldOn(2026, 12, 31), page);
    expect(theDuty(duties, 'first-contact').due.from).toBe(japan(2027, 1, 2, 23, 59));
  });
});
