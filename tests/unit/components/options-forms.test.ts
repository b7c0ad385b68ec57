import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAlarms, toAlarmsForm } from '../../../components/options/alarms-form.ts';
import type { AlarmsForm } from '../../../components/options/alarms-form.ts';
import { toLengthForm, toWarningForm } from '../../../components/options/amounts.ts';
import { readFees, toFeesForm } from '../../../components/options/fees-form.ts';
import { readPolicies, toPoliciesForm } from '../../../components/options/policies-form.ts';
import { readRules, toRulesForm } from '../../../components/options/rules-form.ts';
import type { RulesForm } from '../../../components/options/rules-form.ts';
import {
  readWorkingTime,
  toWorkingTimeForm,
} from '../../../components/options/working-time-form.ts';
import { parsePreferences } from '../../../utils/preferences/preferences-schema.ts';
import { DEFAULT_PREFERENCES } from '../../../utils/preferences/preferences.ts';
import type { Preferences } from '../../../utils/preferences/preferences.ts';

/** Whatever fingers do: numbers, nearly numbers, numbers of full width, nothing. */
const typed = fc.oneof(
  fc.string({ maxLength: 6 }),
  fc.double({ min: 0, max: 10_000, noNaN: true }).map(String),
  fc.integer({ min: -1, max: 2000 }).map(String),
  fc.constantFrom('１２', '0', '0.25', '8784', '366', '1e3', ' 4 ', '1440'),
);
const time = fc.oneof(fc.constantFrom('', '00:00', '23:59', '09:00'), fc.string({ maxLength: 5 }));
const day = fc.constantFrom('', '2026-02-29', '2026-12-24', '2027-01-05', '2028-02-29');
const unit = fc.constantFrom('hours' as const, 'days' as const);
const ranges = (value: fc.Arbitrary<string>) =>
  fc.array(fc.record({ from: value, until: value }), { maxLength: 3 });

const rulesForm: fc.Arbitrary<RulesForm> = fc.tuple(
  ...toRulesForm([]).map(({ clock, length }) =>
    fc.record({
      clock: fc.constant(clock),
      length: length ? fc.record({ amount: typed, unit }) : fc.constant(null),
      warnings: fc.array(
        fc.record({
          amount: typed,
          unit: fc.constantFrom('minutes' as const, 'hours' as const, 'days' as const),
        }),
        { maxLength: 2 },
      ),
      warnsAtDue: fc.boolean(),
    }),
  ),
);
const target = fc.record({
  kind: fc.constantFrom('rules' as const, 'off' as const, 'set' as const),
  amount: typed,
  unit,
  counts: fc.constantFrom('calendar' as const, 'working' as const),
});
const text = (maxLength: number) => fc.string({ maxLength });
const policiesForm = fc.array(
  fc.record({
    id: fc.uuid(),
    name: text(60),
    service: text(200),
    tag: text(40),
    stage: fc.constantFrom('' as const, 'open' as const, 'unknown' as const),
    roomId: text(60),
    targets: fc.record({ 'own-reply': target, 'own-nudge': target, 'own-notice': target }),
  }),
  { maxLength: 4 },
);
const workingTimeForm = fc.record({
  isOffOnHolidays: fc.boolean(),
  isOffInObon: fc.boolean(),
  isOffAtNewYear: fc.boolean(),
  weekly: fc.array(ranges(time), { minLength: 7, maxLength: 7 }),
  leave: ranges(day),
});
const feesForm = fc.array(
  fc.record({
    id: fc.uuid(),
    service: fc.oneof(text(200), fc.constantFrom('ビデオ', 'ﾋﾞﾃﾞｵ')),
    percent: fc.oneof(typed, fc.constantFrom('22', '27.5', '２７．５', '99.95', '100')),
    since: day,
  }),
  { maxLength: 2 },
);
const alarmsForm: fc.Arbitrary<AlarmsForm> = fc.record({
  isQuiet: fc.boolean(),
  quietFrom: time,
  quietUntil: time,
  repeats: fc.boolean(),
  everyMinutes: typed,
  atMost: typed,
  hasMorning: fc.boolean(),
  morning: time,
  hasEvening: fc.boolean(),
  evening: time,
  checksTonight: fc.boolean(),
  tonightAt: time,
  backAt: time,
  showsBuyer: fc.boolean(),
});

/** What a form lets pass the worker must take, or she would be told that it could not be saved. */
const isTaken = (part: Partial<Preferences>): boolean =>
  parsePreferences({ ...DEFAULT_PREFERENCES, ...part }) !== undefined;

describe('whatever she types', () => {
  test('is refused by the form or taken by the worker', () => {
    const counts = { passed: 0, refused: 0 };
    const judge = (part: Partial<Preferences> | null): void => {
      counts[part ? 'passed' : 'refused'] += 1;
      if (part) expect(isTaken(part), JSON.stringify(part)).toBe(true);
    };
    fc.assert(
      fc.property(
        rulesForm.chain((form) => fc.nat(form.length - 1).map((at) => oneChanged(form, at))),
        policiesForm,
        workingTimeForm,
        feesForm,
        alarmsForm,
        (rules, policies, workingTime, fees, alarms) => {
          const read = readRules(rules, [], 1).value;
          judge(read && { changes: read });
          const ofPolicies = readPolicies(policies).value;
          judge(ofPolicies && { policies: ofPolicies });
          const ofTime = readWorkingTime(workingTime).value;
          judge(ofTime && { workingTime: ofTime });
          const ofFees = readFees(fees).value;
          judge(ofFees && { feeChanges: ofFees });
          const ofAlarms = readAlarms(alarms).value;
          judge(ofAlarms && { alarms: ofAlarms });
        },
      ),
      { numRuns: 500, seed: 20261121 },
    );
    expect(counts.passed).toBeGreaterThan(200);
    expect(counts.refused).toBeGreaterThan(200);
  });
});

/** With all of them random hardly any would pass. */
const oneChanged = (form: RulesForm, at: number): RulesForm =>
  toRulesForm([]).map((rule, place) => (place === at ? (form[place] ?? rule) : rule));

describe('what is stored', () => {
  test('stands in the forms and comes out of them as it went in', () => {
    const stored: Preferences = {
      changes: [
        { clock: 'own-reply', length: { hours: 0.5 }, warnBeforeMs: [5_400_000, 0], changedAt: 7 },
      ],
      policies: [
        {
          id: 'p',
          name: '急ぎ',
          when: { service: null, tag: '急ぎ', stage: 'open', roomId: null },
          targets: { 'own-reply': 'off', 'own-notice': { length: { days: 3 }, counts: 'working' } },
        },
      ],
      workingTime: {
        ...DEFAULT_PREFERENCES.workingTime,
        weekly: DEFAULT_PREFERENCES.workingTime.weekly.with(0, [{ from: 0, until: 1440 }]),
        leave: [{ from: '2026-12-24', until: '2026-12-26' }],
      },
      alarms: {
        quiet: { from: 1380, until: 420 },
        repeat: null,
        morning: 0,
        evening: 1439,
        tonight: { at: 1320, backAt: 540 },
        showsBuyer: true,
      },
      feeChanges: [{ id: 'f', service: 'ビデオ', perMille: 275, since: '2025-04-01' }],
      writing: { keepsDrafts: true, showsChip: false },
    };
    const { changes, policies, workingTime, feeChanges, alarms } = stored;
    expect(readRules(toRulesForm(changes), changes, 99).value).toEqual(changes);
    expect(readPolicies(toPoliciesForm(policies)).value).toEqual(policies);
    expect(readWorkingTime(toWorkingTimeForm(workingTime)).value).toEqual(workingTime);
    expect(readFees(toFeesForm(feeChanges)).value).toEqual(feeChanges);
    expect(readAlarms(toAlarmsForm(alarms)).value).toEqual(alarms);
  });

  test('is said in the unit a person would choose', () => {
    const HOUR = 3_600_000;
    expect(toWarningForm(24 * HOUR)).toEqual({ amount: '24', unit: 'hours' });
    expect(toWarningForm(72 * HOUR)).toEqual({ amount: '3', unit: 'days' });
    expect(toWarningForm(HOUR / 2)).toEqual({ amount: '30', unit: 'minutes' });
    expect(toLengthForm({ days: 7 })).toEqual({ amount: '7', unit: 'days' });
  });
});
