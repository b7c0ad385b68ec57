import { describe, expect, it } from 'vitest';
import { payDayFor } from '../../../utils/credit/pay-days.ts';
import { japan } from '../../support/readings.ts';

describe('the day on which money is paid that was asked for in time', () => {
  it.each([
    ['the first half of a month', japan(2026, 11, 2, 9), japan(2026, 11, 15, 23, 59), '2026-11-20'],
    ['the second half', japan(2026, 11, 16), japan(2026, 11, 30, 23, 59), '2026-12-07'],
    [
      'the last minute of a half',
      japan(2026, 10, 15, 23, 59),
      japan(2026, 10, 15, 23, 59),
      '2026-10-20',
    ],
    ['the minute after it', japan(2026, 10, 16), japan(2026, 10, 31, 23, 59), '2026-11-05'],
    ['a 20th on a Sunday', japan(2026, 9, 3), japan(2026, 9, 15, 23, 59), '2026-09-24'],
    ['a 20th on a Saturday', japan(2027, 2, 1), japan(2027, 2, 15, 23, 59), '2027-02-22'],
    ['a 20th on a holiday', japan(2026, 7, 6), japan(2026, 7, 15, 23, 59), '2026-07-21'],
    ['a 5th in Golden Week', japan(2026, 4, 20), japan(2026, 4, 30, 23, 59), '2026-05-07'],
    ['the turn of the year', japan(2026, 12, 31, 23), japan(2026, 12, 31, 23, 59), '2027-01-05'],
    [
      'a turn of the year before a weekend',
      japan(2029, 12, 20),
      japan(2029, 12, 31, 23, 59),
      '2030-01-07',
    ],
    ['a February of 29 days', japan(2028, 2, 16), japan(2028, 2, 29, 23, 59), '2028-03-06'],
    ['a February of 28 days', japan(2027, 2, 28, 12), japan(2027, 2, 28, 23, 59), '2027-03-05'],
  ])('%s', (_, creditedAt, requestBy, paidOn) => {
    expect(payDayFor(creditedAt)).toEqual({ requestBy, paidOn });
  });

  it('is the next one for what comes within the last minute: nobody can promise those seconds', () => {
    const seconds = 30_000;
    expect(payDayFor(japan(2026, 10, 15, 23, 59) + seconds).paidOn).toBe('2026-11-05');
    expect(payDayFor(japan(2026, 12, 31, 23, 59) + seconds)).toEqual({
      requestBy: japan(2027, 1, 15, 23, 59),
      paidOn: '2027-01-20',
    });
  });
});
