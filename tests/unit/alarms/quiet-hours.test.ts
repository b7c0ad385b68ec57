import { describe, expect, it } from 'vitest';
import { quietAround } from '../../../utils/alarms/quiet.ts';
import { DAY, HOUR, japan, NOW, revenue } from '../../support/readings.ts';
import { askedAt, DEADLINE, hear, newSale, rowAfter, wishing } from './hear.ts';

const night = { from: 23 * 60, until: 7 * 60 };
const asleep = wishing({ quiet: night, repeat: null });
const until = DEADLINE + DAY;

describe('quiet hours', () => {
  it.each([
    [japan(2026, 11, 20, 22, 59), null],
    [japan(2026, 11, 20, 23, 0), japan(2026, 11, 20, 23)],
    [japan(2026, 11, 21, 0, 0), japan(2026, 11, 20, 23)],
    [japan(2026, 11, 21, 6, 59), japan(2026, 11, 20, 23)],
    [japan(2026, 11, 21, 7, 0), null],
  ])('past midnight hold from their beginning until just before their end', (moment, from) => {
    const around = from === null ? null : { from, until: from + 8 * HOUR };
    expect(quietAround(moment, night)).toEqual(around);
  });

  it.each([
    [japan(2026, 11, 20, 11, 59), false],
    [japan(2026, 11, 20, 12, 0), true],
    [japan(2026, 11, 20, 12, 59), true],
    [japan(2026, 11, 20, 13, 0), false],
  ])('at noon lie within one day', (moment, isQuiet) => {
    const noon = { from: 12 * 60, until: 13 * 60 };
    expect(quietAround(moment, noon) !== null).toBe(isQuiet);
  });

  it('bring what the site enforces before the silence', () => {
    expect(hear(rowAfter([newSale]), asleep, { until })).toEqual([
      '11/20(金) 23:00 first-contact',
      '11/21(土) 20:00 first-contact',
      '11/21(土) 23:00 first-contact',
    ]);
  });

  it('let it be said at once when it is known only in them', () => {
    const from = japan(2026, 11, 21, 0, 30);
    const row = rowAfter([{ ...newSale, readAt: from }]);
    expect(hear(row, asleep, { from, until: from + HOUR })).toEqual([
      '11/21(土) 0:30 first-contact',
    ]);
  });

  it('do not call late what is said before its own moment', () => {
    const from = japan(2026, 11, 21, 1);
    expect(hear(rowAfter([newSale]), asleep, { from, until: from })).toEqual([
      '11/21(土) 1:00 first-contact',
    ]);
  });

  it('hold what is only her own wish until they are over', () => {
    const row = rowAfter([askedAt(NOW - 20 * HOUR)]);
    expect(hear(row, asleep, { until: NOW + DAY })).toEqual(['11/21(土) 7:00 own-reply']);
  });

  it('repeat nothing in the night, and once before it', () => {
    const repeating = wishing({ quiet: night, repeat: { everyMinutes: 60, atMost: 5 } });
    const heard = hear(rowAfter([newSale]), repeating, { until });
    expect(heard.filter((each) => each.includes('11/21(土) 2'))).toEqual(
      [20, 21, 22, 23].map((hour) => `11/21(土) ${hour}:00 first-contact`),
    );
    expect(heard).toContain('11/22(日) 7:00 first-contact');
    expect(heard.filter((each) => / [0-6]:/.test(each))).toEqual([]);
  });

  it('hold it too when it is known only in them, or the browser is opened in them', () => {
    const from = japan(2026, 11, 21, 1);
    const row = rowAfter([askedAt(NOW - 30 * HOUR)]);
    expect(hear(row, asleep, { from, until: from + 7 * HOUR })).toEqual([
      '11/21(土) 7:00 own-reply',
    ]);
  });

  it('hold a payout that only wants to be asked for', () => {
    // A month before its time is over it is one in the night.
    const credited = revenue([17_000], japan(2026, 11, 21, 1) - 90 * DAY);
    const heard = hear(rowAfter([credited]), asleep, { until: NOW + DAY });
    expect(heard).toEqual(['11/21(土) 7:00 payout']);
  });
});
