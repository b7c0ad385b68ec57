import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toIsoJapan, toJapanClock } from '../../../utils/japan-time/calendar.ts';
import {
  parseFullDate,
  parseMessageStamp,
  parseSlashStamp,
  resolveDeadlineStamp,
  resolvePastStamp,
} from '../../../utils/japan-time/stamps.ts';
import { DAY, japan } from '../../support/readings.ts';

describe('stamps without a year', () => {
  it('a message stamp is the newest such minute that is not in the future', () => {
    const stamp = { month: 12, day: 31, hour: 23, minute: 50 };
    const seen = japan(2027, 1, 1, 0, 10);
    expect(resolvePastStamp(stamp, seen)?.from).toBe(japan(2026, 12, 31, 23, 50));
  });

  it('29 February is found in the last leap year', () => {
    const stamp = { month: 2, day: 29, hour: 9, minute: 0 };
    expect(resolvePastStamp(stamp, japan(2027, 3, 1))?.from).toBe(japan(2024, 2, 29, 9));
  });

  it('a deadline in January that is seen in December is next January', () => {
    const stamp = { month: 1, day: 2, hour: 5, minute: 0 };
    expect(resolveDeadlineStamp(stamp, japan(2026, 12, 31, 6))).toBe(japan(2027, 1, 2, 5));
  });

  it('a deadline that has just passed stays in this year', () => {
    const stamp = { month: 11, day: 19, hour: 23, minute: 0 };
    expect(resolveDeadlineStamp(stamp, japan(2026, 11, 20))).toBe(japan(2026, 11, 19, 23));
  });

  it('every minute of five years is found again from its own stamp', () => {
    const minutes = fc.integer({
      min: japan(2024, 1, 1) / 60_000,
      max: japan(2029, 1, 1) / 60_000,
    });
    fc.assert(
      fc.property(minutes, fc.integer({ min: 0, max: 300 }), (minute, daysLater) => {
        const at = minute * 60_000;
        const resolved = resolvePastStamp(toJapanClock(at), at + daysLater * DAY);
        expect(resolved?.from).toBe(at);
      }),
    );
  });
});

describe('reading stamps', () => {
  it.each([
    ['5月29日 22:15', { month: 5, day: 29, hour: 22, minute: 15 }],
    ['５月２９日　２２：１５', { month: 5, day: 29, hour: 22, minute: 15 }],
    ['既読 5月30日 20:37', { month: 5, day: 30, hour: 20, minute: 37 }],
  ])('%s is a message stamp', (text, expected) => {
    expect(parseMessageStamp(text)).toEqual(expected);
  });

  it.each(['13月1日 10:00', '5月32日 10:00', '5月1日 24:00', '昨日'])('%s is none', (text) => {
    expect(parseMessageStamp(text)).toBeUndefined();
  });

  it('reads the banner with and without a colon', () => {
    const expected = { month: 8, day: 9, hour: 23, minute: 0 };
    for (const text of ['期限：8/9 23:00', '期限:8/9 23:00', '期限 8/9 23:00', '期限8/9 23:00']) {
      expect(parseSlashStamp(text)).toEqual(expected);
    }
  });

  it('reads full dates and refuses days that do not exist', () => {
    expect(parseFullDate('販売日： 2026/08/04')).toEqual({ year: 2026, month: 8, day: 4 });
    expect(parseFullDate('2026年8月5日')).toEqual({ year: 2026, month: 8, day: 5 });
    expect(parseFullDate('2026/02/30')).toBeUndefined();
  });

  it('writes moments with Japan’s offset whatever zone the computer is in', () => {
    expect(toIsoJapan(Date.UTC(2026, 10, 20, 15, 0))).toBe('2026-11-21T00:00:00+09:00');
  });
});
