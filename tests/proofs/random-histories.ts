import fc from 'fast-check';
import { toJapanClock } from '../../utils/japan-time/calendar.ts';
import type { Side } from '../../utils/site/readings/talkroom.ts';
import { DAY, HOUR, japan } from '../support/readings.ts';

/** What really happened in a room, and what was seen of it: made up at random. */

const MINUTE = HOUR / 60;
const LONGEST_ROOM_MS = 4 * 365 * DAY;

export interface TrueRow {
  siteId: number | null;
  side: Side;
  /** A whole minute. */
  sentAt: number;
  seenReadAt: number | null;
  isDelivery: boolean;
}

export interface Look {
  /** When it really was. */
  at: number;
  /** How much the seller's clock was behind. */
  lagMs: number;
  /** The stretch of rows that stood on the page, as parts of all rows there were. */
  top: number;
  length: number;
  /** How the stamp of each row could be read, taken in turn. */
  stamps: ('minute' | 'day' | 'none')[];
}

export interface History {
  rows: TrueRow[];
  looks: Look[];
}

type Step = { to: 'later'; ms: number } | { to: 'new-year' | 'leap-day'; ms: number };

const minutes = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min, max }).map((count) => count * MINUTE);
const days = (min: number, max: number): fc.Arbitrary<number> =>
  minutes(min * 24 * 60, max * 24 * 60);
const later = (ms: fc.Arbitrary<number>): fc.Arbitrary<Step> =>
  ms.map((value) => ({ to: 'later', ms: value }));
const toDay = (to: 'new-year' | 'leap-day'): fc.Arbitrary<Step> =>
  minutes(-20, 20).map((ms) => ({ to, ms }));

const shortSteps = [
  later(minutes(0, 90)),
  later(minutes(0, 90)),
  later(days(0, 40)),
  later(days(300, 363)),
  toDay('new-year'),
];
const aShortStep = fc.oneof(...shortSteps);
const aYear = later(minutes(365 * 24 * 60 - 150, 365 * 24 * 60 + 90));
const anyStep = fc.oneof(...shortSteps, later(days(360, 800)), aYear, toDay('leap-day'));

function follow(at: number, step: Step): number {
  if (step.to === 'later') return at + step.ms;
  const { year } = toJapanClock(at);
  const days =
    step.to === 'new-year'
      ? [japan(year + 1, 1, 1)]
      : [0, 1, 2, 3, 4].map((more) => japan(year + more, 2, 29, 12)).filter(isLeapDay);
  return Math.max(at, (days.find((day) => day > at) ?? at) + step.ms);
}
const isLeapDay = (ms: number): boolean => toJapanClock(ms).day === 29;

/** Rows may stand in the wrong order for less than an hour. */
const aRow = (step: fc.Arbitrary<Step>) =>
  fc.record({
    step,
    early: minutes(0, 50),
    isNumbered: fc.integer({ min: 0, max: 3 }).map((n) => n > 0),
    side: fc.constantFrom<Side>('buyer', 'seller'),
    readAfter: fc.option(fc.oneof(minutes(0, 300), days(1, 200))),
    isDelivery: fc.boolean(),
  });

const aStart = fc
  .integer({ min: 0, max: 730 * 24 * 60 })
  .map((n) => japan(2023, 1, 1) + n * MINUTE);

function someRows(
  step: fc.Arbitrary<Step>,
  maxLength: number,
  longestMs = Infinity,
): fc.Arbitrary<TrueRow[]> {
  const drawn = fc.array(aRow(step), { minLength: 1, maxLength });
  return fc.tuple(aStart, drawn).map(([start, rows]) => {
    let at = start;
    return rows.map(({ step: next, early, isNumbered, side, readAfter, isDelivery }, index) => {
      at = Math.min(follow(at, next), at + longestMs, start + LONGEST_ROOM_MS);
      const sentAt = at - early;
      return {
        siteId: isNumbered ? 214_000_000 + index * 7 : null,
        side: isNumbered ? side : 'site',
        sentAt,
        seenReadAt: readAfter === null ? null : sentAt + readAfter,
        isDelivery,
      };
    });
  });
}

/** From 0 to 1; doubles would nearly all be next to nothing. */
const aPart = fc.integer({ min: 0, max: 12 }).map((part) => part / 12);

const aLook = fc.record({
  after: fc.oneof(days(0, 60), days(0, 900)),
  of: aPart,
  lagMs: minutes(0, 23 * 60),
  top: aPart,
  length: aPart,
  stamps: fc.array(fc.constantFrom('minute', 'minute', 'day', 'none'), {
    minLength: 1,
    maxLength: 4,
  }),
});

/** A room of any age, seen in parts at any times, in any order. */
export const aHistory = (maxRows = 9, maxLooks = 6): fc.Arbitrary<History> =>
  fc
    .tuple(someRows(anyStep, maxRows), fc.array(aLook, { minLength: 1, maxLength: maxLooks }))
    .map(([rows, looks]) => ({ rows, looks: looks.map((look) => lookAfter(rows, look)) }));

type DrawnLook = Omit<Look, 'at'> & { after: number; of: number };

const lookAfter = (rows: readonly TrueRow[], { after, of, ...look }: DrawnLook): Look => ({
  ...look,
  at: (rows[Math.floor(of * (rows.length - 1))]?.sentAt ?? 0) + HOUR + after,
});

/** A room in which nothing sleeps for a year, seen whole. */
export const aWholeHistory: fc.Arbitrary<History> = fc
  .tuple(someRows(aShortStep, 12, 363 * DAY), aLook, days(0, 360))
  .map(([rows, look, after]) => ({
    rows,
    looks: [
      {
        ...look,
        at: (rows.at(-1)?.sentAt ?? 0) + HOUR + after,
        top: 0,
        length: 1,
        stamps: ['minute'],
      },
    ],
  }));

/** A plain room: it ends within its 120 days, and is looked at whenever. */
export const aPlainHistory: fc.Arbitrary<History> = fc
  .tuple(someRows(later(days(0, 19)), 6), fc.array(aLook, { minLength: 1, maxLength: 4 }))
  .map(([rows, looks]) => ({ rows, looks: looks.map((look) => lookAfter(rows, look)) }));
