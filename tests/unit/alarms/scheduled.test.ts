import { describe, expect, it } from 'vitest';
import { nextScheduledAt, scheduledNow } from '../../../utils/alarms/scheduled.ts';
import { DEFAULT_ALARMS } from '../../../utils/preferences/preferences.ts';
import { HOUR, japan } from '../../support/readings.ts';

const MINUTE = HOUR / 60;
const at = (day: number, hour: number, minute = 0) => japan(2026, 11, day, hour, minute);
const morning = { ...DEFAULT_ALARMS, morning: 8 * 60 };
const evening = { ...DEFAULT_ALARMS, evening: 22 * 60 + 30 };
const tonight = { ...DEFAULT_ALARMS, tonight: { at: 22 * 60, backAt: 9 * 60 } };
const kindsAt = (alarms: typeof DEFAULT_ALARMS, now: number) =>
  scheduledNow(alarms, {}, now).map(({ kind, day }) => `${kind} ${day}`);

describe('what is said at a chosen minute', () => {
  it('is nothing as long as she has chosen none', () => {
    expect(scheduledNow(DEFAULT_ALARMS, {}, at(20, 8))).toEqual([]);
    expect(nextScheduledAt(DEFAULT_ALARMS, at(20, 8))).toBe(Infinity);
  });

  it.each([
    [at(20, 7, 59), false],
    [at(20, 8), true],
    [at(20, 11, 59), true],
    [at(20, 12), false],
  ])('in the morning is said up to four hours late', (now, isSaid) => {
    expect(kindsAt(morning, now)).toEqual(isSaid ? ['morning 2026-11-20'] : []);
  });

  it.each([
    [at(20, 22, 29), []],
    [at(20, 22, 30), ['evening 2026-11-20']],
    [at(21, 0, 29), ['evening 2026-11-20']],
    [at(21, 0, 30), []],
  ])('in the evening is said up to two hours late, past midnight too', (now, said) => {
    expect(kindsAt(evening, now)).toEqual(said);
  });

  it.each([
    [at(20, 21, 59), []],
    [at(20, 22), ['tonight 2026-11-20']],
    [at(21, 8, 59), ['tonight 2026-11-20']],
    [at(21, 9), []],
  ])('of the night is said until she is back', (now, said) => {
    expect(kindsAt(tonight, now)).toEqual(said);
  });

  it('is said once a day', () => {
    const saidOn = { evening: '2026-11-20' };
    expect(scheduledNow(evening, saidOn, at(20, 23))).toEqual([]);
    expect(scheduledNow(evening, saidOn, at(21, 0, 10))).toEqual([]);
    expect(scheduledNow(evening, saidOn, at(21, 22, 30))).toHaveLength(1);
  });

  it('does not come late into quiet hours, but where she has put it there herself', () => {
    const quiet = { from: 23 * 60, until: 7 * 60 };
    expect(kindsAt({ ...evening, quiet }, at(20, 22, 45))).toHaveLength(1);
    expect(kindsAt({ ...evening, quiet }, at(20, 23, 15))).toEqual([]);
    expect(kindsAt({ ...evening, evening: 23 * 60 + 10, quiet }, at(20, 23, 15))).toHaveLength(1);
    expect(kindsAt({ ...tonight, quiet }, at(21, 1))).toHaveLength(1);
  });

  it('wakes the worker for whichever comes next', () => {
    const all = { ...morning, evening: evening.evening, tonight: tonight.tonight };
    expect(nextScheduledAt(all, at(20, 7))).toBe(at(20, 8));
    expect(nextScheduledAt(all, at(20, 8))).toBe(at(20, 22));
    expect(nextScheduledAt(all, at(20, 22))).toBe(at(20, 22, 30));
    expect(nextScheduledAt(all, at(20, 22, 30))).toBe(at(21, 8));
  });

  it('lies at the same minute of every Japanese day, also of the last of a month', () => {
    const last = japan(2026, 11, 30, 8);
    expect(nextScheduledAt(morning, last)).toBe(japan(2026, 12, 1, 8));
    expect(nextScheduledAt(morning, last - MINUTE)).toBe(last);
  });
});
