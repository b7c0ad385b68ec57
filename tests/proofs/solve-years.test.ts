import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toIsoDay, toJapanClock } from '../../utils/japan-time/calendar.ts';
import type { Moment } from '../../utils/japan-time/moment.ts';
import type { Reading } from '../../utils/site/reading.ts';
import { addEvents } from '../../utils/timeline/add-events.ts';
import type { TimelineEvent } from '../../utils/timeline/event.ts';
import { mergeEvents } from '../../utils/timeline/merge-events.ts';
import { observe } from '../../utils/timeline/observe.ts';
import { solveYears } from '../../utils/timeline/solve-years.ts';
import { DAY, found, listedRoom, orderList, revenue } from '../support/readings.ts';
import { everyFit } from './every-fit.ts';
import { eventsSeen, isStamped, printedStart, rowOf } from './looks-at-histories.ts';
import { aHistory, aPlainHistory, aWholeHistory } from './random-histories.ts';
import type { History, Look } from './random-histories.ts';

/** `HISTORIES=50000 SEED=7 vitest run …` looks further than the checks do. */
const HISTORIES = Number(process.env['HISTORIES'] ?? 2000);
const SEED = Number(process.env['SEED'] ?? 20261120);
const many = { numRuns: HISTORIES, seed: SEED };
const patience = 10_000 + HISTORIES * 10;

type Known = Map<string, TimelineEvent>;

/** Recorded as the store does it: years are solved after each look. */
function recorded(history: History, looks: readonly Look[]): Known {
  const known: Known = new Map();
  for (const look of looks) add(known, addEvents(known, eventsSeen(history, look)));
  return known;
}

/** Every look put together first. */
function united(history: History, looks: readonly Look[]): Known {
  const known: Known = new Map();
  for (const look of looks) add(known, mergeEvents(known, eventsSeen(history, look)));
  return known;
}

function add(known: Known, events: readonly TimelineEvent[]): void {
  for (const event of events) known.set(event.id, event);
}

const isOnLeapDay = ({ from }: Moment): boolean => toJapanClock(from).day === 29;

const byId = (known: Known): TimelineEvent[] =>
  [...known.values()].sort((a, b) => (a.id < b.id ? -1 : 1));

describe('the years of a room that was seen in parts', () => {
  it(
    'are never older than the truth',
    () => {
      fc.assert(
        fc.property(aHistory(), (history) => {
          for (const event of recorded(history, history.looks).values()) {
            const row = rowOf(history, event);
            if (!row || !isStamped(event)) continue;
            expect(event.at.from).toBeGreaterThanOrEqual(printedStart(row.sentAt, event));
          }
        }),
        many,
      );
    },
    patience,
  );

  it(
    'are the same whatever the order of the looks, and however often each is recorded',
    () => {
      const drawn = aHistory().chain((history) =>
        fc.record({
          history: fc.constant(history),
          again: fc.array(fc.constantFrom(...history.looks), { maxLength: 3 }),
          order: fc.shuffledSubarray(history.looks, { minLength: history.looks.length }),
        }),
      );
      fc.assert(
        fc.property(drawn, ({ history, again, order }) => {
          const once = united(history, history.looks);
          add(once, solveYears([...once.values()]));
          const stepwise = recorded(history, [...again, ...order, ...again]);
          expect(byId(stepwise)).toEqual(byId(once));
          for (const look of order) {
            expect(addEvents(stepwise, eventsSeen(history, look))).toEqual([]);
          }
        }),
        many,
      );
    },
    patience,
  );

  it(
    'are the newest of all that fit, and the truth where only one fits',
    () => {
      fc.assert(
        fc.property(aHistory(4, 4), (history) => {
          const events = history.looks.flatMap((look) => eventsSeen(history, look));
          const solved = recorded(history, history.looks);
          const start = Math.min(...history.rows.map(({ sentAt }) => sentAt));
          const { rows, all } = everyFit(events);
          const sinceStart = all.filter((fit) =>
            [...fit.values()].every(({ until }) => until >= start),
          );
          for (const { id } of rows) {
            const event = solved.get(id);
            const row = event && rowOf(history, event);
            if (!row) throw new Error('a row was lost');
            expect(event.at.from).toBe(Math.max(...all.map((fit) => fit.get(id)?.from ?? 0)));
            const years = new Set(sinceStart.map((fit) => fit.get(id)?.from));
            if (years.size === 1) expect(event.at.from).toBe(printedStart(row.sentAt, event));
          }
        }),
        many,
      );
    },
    patience,
  );

  it(
    'are those of what a message shows, and it was read as soon as its mark allows',
    () => {
      fc.assert(
        fc.property(aHistory(), (history) => {
          const known = recorded(history, history.looks);
          for (const event of known.values()) {
            if (event.kind === 'delivered') {
              expect(event.at).toEqual(known.get(event.messageId ?? '')?.at);
            }
            if (!('readAt' in event) || !event.readAt || isOnLeapDay(event.readAt)) continue;
            expect(event.readAt.from).toBeGreaterThanOrEqual(event.at.from);
            expect(event.readAt.from - event.at.from).toBeLessThan(366 * DAY);
          }
        }),
        many,
      );
    },
    patience,
  );

  it(
    'are the truth in a plain room whose sale or credit is known, in any order',
    () => {
      fc.assert(
        fc.property(aPlainHistory, fc.nat(4), fc.boolean(), (history, place, isSold) => {
          const seen = history.looks.map((look) => eventsSeen(history, look, 'order'));
          seen.splice(place, 0, isSold ? saleOf(history) : creditOf(history));
          const known: Known = new Map();
          for (const events of seen) add(known, addEvents(known, events));
          for (const event of known.values()) {
            const row = rowOf(history, event);
            if (row && isStamped(event)) {
              expect(event.at.from).toBe(printedStart(row.sentAt, event));
            }
          }
        }),
        many,
      );
    },
    patience,
  );

  it(
    'are the truth where the room was seen whole and never slept for a year',
    () => {
      fc.assert(
        fc.property(aWholeHistory, (history) => {
          for (const event of recorded(history, history.looks).values()) {
            const row = rowOf(history, event);
            if (!row) continue;
            expect(event.at.from).toBe(row.sentAt);
            if ('readAt' in event && event.readAt) expect(event.readAt.from).toBe(row.seenReadAt);
          }
        }),
        many,
      );
    },
    patience,
  );
});

function saleOf({ rows }: History): TimelineEvent[] {
  const soldOn = toIsoDay(toJapanClock(rows[0]?.sentAt ?? 0));
  return eventsOf(orderList([listedRoom({ soldOn: found(soldOn) })]));
}

const creditOf = ({ rows }: History): TimelineEvent[] =>
  eventsOf(revenue([500], (rows.at(-1)?.sentAt ?? 0) + DAY));

const eventsOf = (reading: Reading): TimelineEvent[] =>
  observe(reading).flatMap(({ events }) => events);
