import fc from 'fast-check';
import type { FeeChange } from '../../utils/credit/rules/fee.ts';
import { CLOCKS } from '../../utils/deadlines/duty.ts';
import { OWN_TARGETS } from '../../utils/deadlines/policy.ts';
import type { Policy, RuleBook, RuleChange, Target } from '../../utils/deadlines/policy.ts';
import type { Span, WorkingTime } from '../../utils/japan-time/working-time.ts';
import type { Preferences } from '../../utils/preferences/preferences.ts';
import type { Stage } from '../../utils/timeline/room.ts';

/** All that a seller may wish, at random. */

const MINUTES = 24 * 60;
const HOUR = 3_600_000;
const STAGES: readonly Stage[] = ['open', 'delivered', 'accepted', 'closed', 'unknown'];
const nullable = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value);

const aLength = fc.oneof(
  fc.integer({ min: 1, max: 400 }).map((quarters) => ({ hours: quarters / 4 })),
  fc.integer({ min: 1, max: 30 }).map((days) => ({ days })),
);

const aTarget: fc.Arbitrary<Target> = fc.oneof(
  fc.constant('off' as const),
  fc.record({ length: aLength, counts: fc.constantFrom('calendar' as const, 'working' as const) }),
);

/** The tags and services of which the rooms in tests have some. */
export const SOME_TAGS = ['急ぎ', '常連'];

const aPolicy: fc.Arbitrary<Policy> = fc.record({
  id: fc.stringMatching(/^[a-z]{1,8}$/),
  name: fc.constantFrom('急ぎ', 'ゆっくり'),
  when: fc.record({
    service: nullable(fc.constantFrom('ロゴ', 'ﾛｺﾞ', 'バナー')),
    tag: nullable(fc.constantFrom(...SOME_TAGS)),
    stage: nullable(fc.constantFrom(...STAGES)),
    roomId: nullable(fc.constantFrom('18000001', '18000002')),
  }),
  targets: fc
    .subarray([...OWN_TARGETS])
    .chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, aTarget])))),
});

const aSpan: fc.Arbitrary<Span> = fc
  .tuple(fc.nat(MINUTES - 1), fc.integer({ min: 1, max: MINUTES }))
  .map(([from, length]) => ({ from, until: Math.min(MINUTES, from + length) }));

const aDay = fc
  .integer({ min: 0, max: 800 })
  .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));

const aWorkingTime: fc.Arbitrary<WorkingTime> = fc.record({
  weekly: fc.array(fc.array(aSpan, { maxLength: 3 }), { minLength: 7, maxLength: 7 }),
  isOffOnHolidays: fc.boolean(),
  isOffInObon: fc.boolean(),
  isOffAtNewYear: fc.boolean(),
  leave: fc.array(
    fc.tuple(aDay, aDay).map((days) => {
      const [from = '', until = ''] = [...days].sort();
      return { from, until };
    }),
    { maxLength: 3 },
  ),
});

export const someChanges: fc.Arbitrary<RuleChange[]> = fc.array(
  fc.record({
    clock: fc.constantFrom(...CLOCKS),
    length: nullable(aLength),
    warnBeforeMs: nullable(
      fc.array(
        fc.nat(400).map((hours) => hours * HOUR),
        { maxLength: 4 },
      ),
    ),
    changedAt: fc.integer({ min: Date.UTC(2025, 4), max: Date.UTC(2025, 10) }),
  }),
  { maxLength: 3 },
);

/** Nothing of the site’s rules is changed. */
export const anyWishes: fc.Arbitrary<RuleBook> = fc.record({
  changes: fc.constant([]),
  policies: fc.array(aPolicy, { maxLength: 4 }),
  workingTime: aWorkingTime,
});

const aMinute = fc.nat(MINUTES - 1);

const aFeeChange: fc.Arbitrary<FeeChange> = fc.record({
  id: fc.stringMatching(/^[a-z]{1,8}$/),
  service: fc.constantFrom('', 'ロゴ', 'ビデオ'),
  perMille: fc.integer({ min: 0, max: 999 }),
  since: aDay,
});

export const anyPreferences: fc.Arbitrary<Preferences> = fc.record({
  changes: someChanges,
  policies: fc.array(aPolicy, { maxLength: 4 }),
  workingTime: aWorkingTime,
  feeChanges: fc.array(aFeeChange, { maxLength: 4 }),
  writing: fc.record({ keepsDrafts: fc.boolean(), showsChip: fc.boolean() }),
  alarms: fc.record({
    quiet: nullable(
      fc.tuple(aMinute, fc.integer({ min: 1, max: MINUTES - 1 })).map(([from, length]) => ({
        from,
        until: (from + length) % MINUTES,
      })),
    ),
    repeat: nullable(
      fc.record({
        everyMinutes: fc.integer({ min: 10, max: MINUTES }),
        atMost: fc.integer({ min: 1, max: 5 }),
      }),
    ),
    morning: nullable(aMinute),
    evening: nullable(aMinute),
    tonight: nullable(fc.record({ at: aMinute, backAt: aMinute })),
    showsBuyer: fc.boolean(),
  }),
});
