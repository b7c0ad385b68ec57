import * as v from 'valibot';
import { CLOCKS } from '../deadlines/duty.ts';
import { OWN_TARGETS } from '../deadlines/policy.ts';
import { parseIsoDay } from '../japan-time/calendar.ts';
import { moment } from '../timeline/deed-schema.ts';
import type { Stage } from '../timeline/room.ts';
import { DEFAULT_PREFERENCES } from './preferences.ts';
import type { Preferences } from './preferences.ts';

/** A year: nobody plans further, and a slip of the finger shall not silence an alarm for ever. */
const MOST_DAYS = 366;
const MOST_HOURS = 24 * MOST_DAYS;
const MOST_MS = MOST_HOURS * 60 * 60 * 1000;
const DAY_MINUTES = 24 * 60;
/** Nothing would be left of a sale. */
const MOST_PER_MILLE = 999;
const MOST_FEE_CHANGES = 50;

const minute = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(DAY_MINUTES - 1));
const text = (most: number) => v.pipe(v.string(), v.trim(), v.maxLength(most));
const day = v.pipe(
  v.string(),
  v.check((value) => parseIsoDay(value) !== undefined),
);
const amount = (most: number) => v.pipe(v.number(), v.minValue(0.25), v.maxValue(most));
const length = v.union([
  v.strictObject({ hours: amount(MOST_HOURS) }),
  v.strictObject({ days: amount(MOST_DAYS) }),
]);

const change = v.object({
  clock: v.picklist(CLOCKS),
  length: v.nullable(length),
  warnBeforeMs: v.nullable(
    v.pipe(v.array(v.pipe(v.number(), v.minValue(0), v.maxValue(MOST_MS))), v.maxLength(8)),
  ),
  changedAt: moment,
});

const target = v.union([
  v.literal('off'),
  v.object({ length, counts: v.picklist(['calendar', 'working']) }),
]);

const STAGES = [
  'open',
  'delivered',
  'accepted',
  'cancel-requested',
  'closed',
  'cancelled',
  'unknown',
] as const satisfies readonly Stage[];

const policy = v.object({
  id: text(40),
  name: text(60),
  when: v.object({
    service: v.nullable(text(200)),
    tag: v.nullable(text(40)),
    stage: v.nullable(v.picklist(STAGES)),
    roomId: v.nullable(text(60)),
  }),
  targets: v.partial(
    v.object({
      [OWN_TARGETS[0]]: target,
      [OWN_TARGETS[1]]: target,
      [OWN_TARGETS[2]]: target,
    }),
  ),
});

const span = v.pipe(
  v.object({
    from: v.pipe(v.number(), v.integer(), v.minValue(0)),
    until: v.pipe(v.number(), v.integer(), v.maxValue(DAY_MINUTES)),
  }),
  v.check(({ from, until }) => from < until),
);

const workingTime = v.object({
  weekly: v.pipe(v.array(v.array(span)), v.length(7)),
  isOffOnHolidays: v.boolean(),
  isOffInObon: v.boolean(),
  isOffAtNewYear: v.boolean(),
  leave: v.pipe(
    v.array(
      v.pipe(
        v.object({ from: day, until: day }),
        v.check(({ from, until }) => from <= until),
      ),
    ),
    v.maxLength(100),
  ),
});

const alarms = v.object({
  quiet: v.nullable(
    v.pipe(
      v.object({ from: minute, until: minute }),
      v.check(({ from, until }) => from !== until),
    ),
  ),
  repeat: v.nullable(
    v.object({
      everyMinutes: v.pipe(v.number(), v.integer(), v.minValue(10), v.maxValue(DAY_MINUTES)),
      atMost: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)),
    }),
  ),
  morning: v.nullable(minute),
  evening: v.nullable(minute),
  tonight: v.nullable(v.object({ at: minute, backAt: minute })),
  showsBuyer: v.boolean(),
});

const feeChange = v.object({
  id: text(40),
  service: text(200),
  perMille: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_PER_MILLE)),
  since: day,
});

const writing = v.object({ keepsDrafts: v.boolean(), showsChip: v.boolean() });

const changes = v.array(change);
const policies = v.pipe(v.array(policy), v.maxLength(50));
const feeChanges = v.pipe(v.array(feeChange), v.maxLength(MOST_FEE_CHANGES));
const preferences = v.object({
  ...{ changes, policies, workingTime, feeChanges, alarms, writing },
});

/** @returns undefined where any part of it is not what it should be */
export function parsePreferences(value: unknown): Preferences | undefined {
  const parsed = v.safeParse(preferences, value);
  return parsed.success ? parsed.output : undefined;
}

/** What is stored, and where a part of it makes no sense the default of that part. */
export function toPreferences(stored: unknown): Preferences {
  const parts = v.safeParse(v.record(v.string(), v.unknown()), stored);
  const { changes: ofRules, ...others } = parts.success ? parts.output : {};
  return {
    changes: read(changes, ofRules, DEFAULT_PREFERENCES.changes),
    policies: read(policies, others['policies'], DEFAULT_PREFERENCES.policies),
    workingTime: read(workingTime, others['workingTime'], DEFAULT_PREFERENCES.workingTime),
    feeChanges: read(feeChanges, others['feeChanges'], DEFAULT_PREFERENCES.feeChanges),
    alarms: read(alarms, others['alarms'], DEFAULT_PREFERENCES.alarms),
    writing: read(writing, others['writing'], DEFAULT_PREFERENCES.writing),
  };
}

function read<T>(schema: v.GenericSchema<unknown, T>, value: unknown, otherwise: T): T {
  const parsed = v.safeParse(schema, value);
  return parsed.success ? parsed.output : otherwise;
}
