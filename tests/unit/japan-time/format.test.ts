import { describe, expect, it } from 'vitest';
import { dayOf, minuteOf } from '../../../utils/japan-time/calendar.ts';
import {
  formatAsKnown,
  formatForBuyer,
  formatShort,
  timeLeft,
} from '../../../utils/japan-time/format.ts';
import { DAY, HOUR, japan } from '../../support/readings.ts';

describe('moments in words', () => {
  const evening = japan(2026, 11, 22, 23, 5);

  it('carry the weekday in the reader’s language', () => {
    expect(formatShort(evening)).toBe('11/22(日) 23:05');
    expect(formatShort(evening, 'en')).toBe('11/22(Sun) 23:05');
    expect(formatForBuyer(japan(2026, 11, 24, 21))).toBe('11月24日(火) 21時');
    expect(formatForBuyer(evening)).toBe('11月22日(日) 23時5分');
  });

  it('are no more precise than they are known', () => {
    expect(formatAsKnown(minuteOf(evening))).toBe('11/22(日) 23:05');
    expect(formatAsKnown({ from: japan(2026, 11, 22, 22), until: japan(2026, 11, 22, 23) })).toBe(
      '11/22(日) 22:00–23:00',
    );
    expect(formatAsKnown(dayOf({ year: 2026, month: 11, day: 22 }))).toBe('11/22(日)');
    expect(formatAsKnown({ from: evening, until: evening + 3 * DAY })).toBe('11/22(日)–11/25(水)');
  });
});

describe('time left', () => {
  it('is cut, never rounded up, and counts minutes under an hour', () => {
    const left = (ms: number) => timeLeft(ms, 0);
    expect(left(HOUR - 1)).toMatchObject({ unit: 'minutes', minutes: 59 });
    expect(left(HOUR)).toMatchObject({ unit: 'hours', hours: 1, minutes: 0 });
    expect(left(2 * DAY - 1)).toMatchObject({ unit: 'hours', hours: 47, minutes: 59 });
    expect(left(2 * DAY)).toMatchObject({ unit: 'days', days: 2, hours: 0 });
    expect(left(-HOUR)).toMatchObject({ isPast: true, hours: 1 });
    expect(left(0).isPast).toBe(true);
  });
});
