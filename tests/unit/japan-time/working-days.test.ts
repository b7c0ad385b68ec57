import { describe, expect, it } from 'vitest';
import { toJapanClock } from '../../../utils/japan-time/calendar.ts';
import { isHoliday, proposeNoticeDeadline } from '../../../utils/japan-time/working-days.ts';
import { DAY, HOUR, japan } from '../../support/readings.ts';

describe('the date that a notice proposes', () => {
  it('skips 勤労感謝の日 after a weekend: asked on Friday 20 November, it is Tuesday evening', () => {
    expect(proposeNoticeDeadline(japan(2026, 11, 20, 9))).toBe(japan(2026, 11, 24, 21));
  });

  it('never ends on a Friday evening, because the weekend is when many buyers look', () => {
    expect(proposeNoticeDeadline(japan(2026, 11, 10, 9))).toBe(japan(2026, 11, 16, 21));
  });

  it('knows the holiday between two holidays of September 2026', () => {
    expect(isHoliday(japan(2026, 9, 22, 12))).toBe(true);
    expect(isHoliday(japan(2026, 9, 24, 12))).toBe(false);
  });

  it('is at least three days on, in the evening of a working day, on every day of two years', () => {
    for (let now = japan(2026, 1, 1, 7); now < japan(2028, 1, 1); now += DAY + HOUR) {
      const proposed = proposeNoticeDeadline(now);
      const { hour, weekday } = toJapanClock(proposed);
      expect(proposed - now).toBeGreaterThan(2 * DAY);
      expect(hour).toBe(21);
      expect([1, 2, 3, 4]).toContain(weekday);
      expect(isHoliday(proposed)).toBe(false);
    }
  });
});
