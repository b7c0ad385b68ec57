import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dutiesOf } from '../../../utils/deadlines/duties-of.ts';
import { rulesFor } from '../../../utils/deadlines/rules-for.ts';
import { DEFAULT_PREFERENCES } from '../../../utils/preferences/preferences.ts';
import type { Preferences } from '../../../utils/preferences/preferences.ts';
import { parsePreferences, toPreferences } from '../../../utils/preferences/preferences-schema.ts';
import { anyPreferences } from '../../support/any-preferences.ts';
import { HOUR, message, NOW, talkroom } from '../../support/readings.ts';
import { afterLooks } from '../../support/rooms.ts';

const RUNS = { numRuns: 300, seed: 20261120 };
const D = DEFAULT_PREFERENCES;
const { room } = afterLooks(talkroom({ messages: [message({ siteId: 1, sentAt: NOW - HOUR })] }));

/** Whatever else they are, a room can be reckoned by them. */
function expectUsable(preferences: Preferences): void {
  for (const { due } of dutiesOf(room, rulesFor(room, preferences))) {
    expect(Number.isFinite(due.from) && Number.isFinite(due.until)).toBe(true);
  }
}

describe('what she wishes', () => {
  it('is read back as it was stored, whatever it is', () => {
    fc.assert(
      fc.property(anyPreferences, (wished) => {
        const stored: unknown = JSON.parse(JSON.stringify(wished));
        const read = toPreferences(stored);
        expect(read).toEqual(JSON.parse(JSON.stringify(wished)));
        expect(parsePreferences(stored)).toEqual(read);
        expectUsable(read);
      }),
      RUNS,
    );
  });

  it('is the default where nothing is stored', () => {
    expect(toPreferences(undefined)).toEqual(D);
    expect(parsePreferences(D)).toEqual(D);
  });
});

const length = { hours: 24 };
const change = { clock: 'first-contact', length, warnBeforeMs: null, changedAt: NOW };
const policy = {
  ...{ id: 'p', name: '急ぎ', targets: { 'own-reply': 'off' } },
  when: { service: null, tag: null, stage: null, roomId: null },
};
const feeChange = { id: 'video', service: 'ビデオ', perMille: 275, since: '2025-04-01' };
/** Each of these makes no sense, in one part. */
const WRONG: [keyof Preferences, string, unknown][] = [
  ['changes', 'no list', {}],
  ['changes', 'an unknown clock', [{ ...change, clock: 'someday' }]],
  ['changes', 'no time at all', [{ ...change, length: { hours: 0 } }]],
  ['changes', 'time that runs backwards', [{ ...change, length: { hours: -24 } }]],
  ['changes', 'more than a year', [{ ...change, length: { days: 367 } }]],
  ['changes', 'hours and days at once', [{ ...change, length: { hours: 1, days: 1 } }]],
  ['changes', 'a warning after the deadline', [{ ...change, warnBeforeMs: [-HOUR] }]],
  ['changes', 'a moment that never was', [{ ...change, changedAt: Infinity }]],
  ['changes', 'a moment beyond all calendars', [{ ...change, changedAt: 9e15 }]],
  ['changes', 'a moment before all calendars', [{ ...change, changedAt: -9e15 }]],
  ['policies', 'no condition', [{ ...policy, when: undefined }]],
  ['policies', 'an unknown stage', [{ ...policy, when: { ...policy.when, stage: 'soon' } }]],
  ['policies', 'a target of no length', [{ ...policy, targets: { 'own-reply': {} } }]],
  ['policies', 'more than anybody can order', Array(51).fill(policy)],
  ['workingTime', 'six days', { ...D.workingTime, weekly: Array(6).fill([]) }],
  ['workingTime', 'hours that end first', { ...D.workingTime, weekly: week(600, 540) }],
  ['workingTime', 'hours beyond midnight', { ...D.workingTime, weekly: week(540, 1500) }],
  ['workingTime', 'half a minute', { ...D.workingTime, weekly: week(0.5, 60) }],
  ['workingTime', 'a leave on no day', leave('2026-02-30', '2026-03-01')],
  ['workingTime', 'a leave that ends first', leave('2026-03-02', '2026-03-01')],
  ['feeChanges', 'no list', feeChange],
  ['feeChanges', 'no day', [{ ...feeChange, since: '' }]],
  ['feeChanges', 'a day that no month has', [{ ...feeChange, since: '2026-02-30' }]],
  ['feeChanges', 'all that is paid', [{ ...feeChange, perMille: 1000 }]],
  ['feeChanges', 'less than nothing', [{ ...feeChange, perMille: -1 }]],
  ['feeChanges', 'a part of a tenth of a percent', [{ ...feeChange, perMille: 220.5 }]],
  ['feeChanges', 'more than anybody has', Array(51).fill(feeChange)],
  ['alarms', 'a silence without an end', { ...D.alarms, quiet: { from: 60, until: 60 } }],
  ['alarms', 'a minute that no day has', { ...D.alarms, morning: 1440 }],
  ['alarms', 'a repeat each minute', { ...D.alarms, repeat: { everyMinutes: 1, atMost: 2 } }],
  ['alarms', 'a repeat for ever', { ...D.alarms, repeat: { everyMinutes: 60, atMost: 600 } }],
  ['writing', 'a maybe', { keepsDrafts: 'maybe', showsChip: true }],
  ['alarms', 'no word on names', { ...D.alarms, showsBuyer: undefined }],
];

function week(from: number, until: number): object[][] {
  return [[{ from, until }], [], [], [], [], [], []];
}
function leave(from: string, until: string): object {
  return { ...D.workingTime, leave: [{ from, until }] };
}

describe('a part that makes no sense', () => {
  const good: Preferences = {
    changes: [{ clock: 'notice', length: null, warnBeforeMs: [0], changedAt: NOW }],
    policies: [{ ...policy, targets: { 'own-reply': 'off' } }],
    workingTime: { ...D.workingTime, isOffInObon: false },
    feeChanges: [feeChange],
    alarms: { ...D.alarms, morning: 480 },
    writing: { keepsDrafts: false, showsChip: true },
  };

  it.each(WRONG)('of %s, %s, falls back alone; the message is refused whole', (part, _, value) => {
    const stored = { ...good, [part]: value };
    expect(toPreferences(stored)).toEqual({ ...good, [part]: D[part] });
    expect(parsePreferences(stored)).toBeUndefined();
  });

  it.each(['changes', 'policies', 'workingTime', 'feeChanges', 'alarms', 'writing'] as const)(
    'missing: %s',
    (part) => {
      const rest = Object.fromEntries(Object.entries(good).filter(([name]) => name !== part));
      expect(toPreferences(rest)).toEqual({ ...good, [part]: D[part] });
      expect(parsePreferences(rest)).toBeUndefined();
    },
  );

  it('never breaks the reading, whatever stands there', () => {
    const junk = fc.oneof(
      fc.anything(),
      fc.record({
        changes: fc.anything(),
        policies: fc.anything(),
        workingTime: fc.anything(),
        feeChanges: fc.anything(),
        alarms: fc.anything(),
        writing: fc.anything(),
      }),
    );
    fc.assert(
      fc.property(junk, (stored) => {
        const read = toPreferences(stored);
        expect(parsePreferences(read)).toEqual(read);
        expectUsable(read);
      }),
      RUNS,
    );
  });

  it('is noticed wherever a single value of good ones is another', () => {
    fc.assert(
      fc.property(anyPreferences, fc.nat(), fc.anything(), (wished, place, junk) => {
        const spoilt: unknown = JSON.parse(JSON.stringify(wished));
        spoil(spoilt, place, junk);
        const read = toPreferences(spoilt);
        expect(parsePreferences(read)).toEqual(read);
        expectUsable(read);
      }),
      RUNS,
    );
  });
});

/** Puts another value into one place of a tree. */
function spoil(tree: unknown, place: number, junk: unknown): void {
  const places: [object, string][] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, child] of Object.entries(value)) {
      places.push([value, key]);
      walk(child);
    }
  };
  walk(tree);
  const [owner, key] = places[place % places.length] ?? [];
  if (owner && key !== undefined) Object.assign(owner, { [key]: junk });
}
