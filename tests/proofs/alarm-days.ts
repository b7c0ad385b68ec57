import fc from 'fast-check';
import type { AlarmPreferences } from '../../utils/preferences/preferences.ts';
import { MINUTE, someWishes } from './alarm-wishes.ts';

/** What may happen to a seller's computer, made up at random. */

/** What she opens, and what has happened there since. */
export interface Opened {
  to: 'open';
  room: number;
  page: 'list' | 'room';
  /** Who wrote since the last look, with so many minutes between; a notice of hers names a date. */
  words: { by: 'buyer' | 'seller' | 'notice'; afterMs: number }[];
  /** How the stamps of the rows can be read. */
  stamps: 'minute' | 'day' | 'none';
  /** Her automatic message at the very beginning stands on the page. */
  showsStart: boolean;
  isBannerRead: boolean;
}

/**
 * The next worker, or the next that has something to say, dies at that question to browser or
 * store, before or after the answer.
 */
export interface Death {
  to: 'die';
  isSaying: boolean;
  atQuestion: number;
  isAnswered: boolean;
}

export type Step =
  | Opened
  | { to: 'wait'; ms: number }
  /** `isNoticed`: the browser tells that somebody is back; else only timers are there to wake it. */
  | { to: 'sleep'; ms: number; isNoticed: boolean }
  | { to: 'set-clock'; ms: number }
  | Death
  | { to: 'update' }
  | { to: 'restart'; ms: number }
  | { to: 'refuse-notifications'; isRefused: boolean }
  /** She opens the popup. */
  | { to: 'look' }
  | { to: 'snooze'; room: number; ms: number | null }
  | { to: 'set-deadline'; room: number; ms: number }
  | { to: 'wish'; wishes: AlarmPreferences };

export interface Days {
  /** How long before the beginning each room was bought. */
  boughtBeforeMs: number[];
  /** Firefox's timers stand still with the computer and its alarms end with it; Chrome's do not. */
  isFirefox: boolean;
  wishes: AlarmPreferences;
  /** She opens the popup whenever something is said. */
  isAttentive: boolean;
  steps: Step[];
}

const ROOMS = 4;

const minutes = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min, max }).map((count) => count * MINUTE);
const hours = (min: number, max: number): fc.Arbitrary<number> => minutes(min * 60, max * 60);

const aRoom = fc.integer({ min: 0, max: ROOMS - 1 });

const anOpening: fc.Arbitrary<Step> = fc.record({
  to: fc.constant('open' as const),
  room: aRoom,
  page: fc.constantFrom('list', 'room', 'room', 'room'),
  words: fc.array(
    fc.record({
      by: fc.constantFrom('buyer', 'buyer', 'seller', 'notice'),
      afterMs: fc.oneof(minutes(0, 60), hours(0, 40)),
    }),
    { maxLength: 2 },
  ),
  stamps: fc.constantFrom('minute', 'minute', 'minute', 'day', 'none'),
  showsStart: fc.boolean(),
  isBannerRead: fc.boolean(),
});

const aStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 10, arbitrary: anOpening },
  {
    weight: 4,
    arbitrary: fc.record({
      to: fc.constant('wait' as const),
      ms: fc.oneof(minutes(0, 40), hours(0, 6)),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      to: fc.constant('sleep' as const),
      ms: fc.oneof(hours(0, 10), hours(0, 60)),
      isNoticed: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      to: fc.constant('set-clock' as const),
      ms: fc.oneof(hours(0, 30), minutes(-180, 0)),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      to: fc.constant('die' as const),
      isSaying: fc.boolean(),
      atQuestion: fc.integer({ min: 1, max: 36 }),
      isAnswered: fc.boolean(),
    }),
  },
  { weight: 4, arbitrary: fc.constant({ to: 'look' as const }) },
  {
    weight: 2,
    arbitrary: fc.record({
      to: fc.constant('snooze' as const),
      room: aRoom,
      ms: fc.oneof(fc.constant(null), hours(0, 5), hours(0, 90)),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      to: fc.constant('set-deadline' as const),
      room: aRoom,
      ms: hours(0, 30),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ to: fc.constant('wish' as const), wishes: someWishes }),
  },
  { weight: 1, arbitrary: fc.constant({ to: 'update' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({ to: fc.constant('restart' as const), ms: hours(0, 30) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      to: fc.constant('refuse-notifications' as const),
      isRefused: fc.boolean(),
    }),
  },
);

/** Young rooms, and such as come to the end of their 120 days. */
const anAge = fc.oneof(hours(0, 60), hours(24 * 104, 24 * 107), hours(24 * 112, 24 * 121));

export const someDays: fc.Arbitrary<Days> = fc.record({
  boughtBeforeMs: fc.array(anAge, { minLength: ROOMS, maxLength: ROOMS }),
  isFirefox: fc.boolean(),
  wishes: someWishes,
  isAttentive: fc.boolean(),
  steps: fc.array(aStep, { minLength: 8, maxLength: 26, size: 'max' }),
});
