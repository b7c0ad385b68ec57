import { describe, expect, it, test } from 'vitest';
import { daysOffBetween, isWorkingMoment } from '../../../utils/japan-time/working-time.ts';
import type { WorkingTime } from '../../../utils/japan-time/working-time.ts';
import { AT_NIGHT, AWAY, OFFICE, WITH_LUNCH, at } from '../../support/working-times.ts';

describe('the days off of a deadline', () => {
  const skipped = (start: string, end: string, time = OFFICE): string[] =>
    daysOffBetween(at(start), at(end), time).map(({ day, why }) => `${day} ${why}`);

  it('tell of Golden Week day by day', () => {
    expect(skipped('2026-04-28 17:00', '2026-05-07 10:00')).toEqual([
      '2026-04-29 holiday',
      '2026-05-02 weekday',
      '2026-05-03 holiday',
      '2026-05-04 holiday',
      '2026-05-05 holiday',
      '2026-05-06 holiday',
    ]);
  });

  it('tell お盆 from 山の日', () => {
    expect(skipped('2026-08-10 17:00', '2026-08-17 10:00')).toEqual([
      '2026-08-11 holiday',
      '2026-08-13 obon',
      '2026-08-14 obon',
      '2026-08-15 obon',
      '2026-08-16 obon',
    ]);
  });

  it('tell 元日 from the rest of 年末年始', () => {
    expect(skipped('2026-12-28 17:00', '2027-01-04 10:00')).toEqual([
      '2026-12-29 new-year',
      '2026-12-30 new-year',
      '2026-12-31 new-year',
      '2027-01-01 holiday',
      '2027-01-02 new-year',
      '2027-01-03 new-year',
    ]);
  });

  it('name her own leave before all else', () => {
    const time = { ...OFFICE, leave: [{ from: '2026-12-31', until: '2027-01-02' }] };
    expect(skipped('2026-12-30 17:00', '2027-01-04 10:00', time)).toEqual([
      '2026-12-30 new-year',
      '2026-12-31 leave',
      '2027-01-01 leave',
      '2027-01-02 leave',
      '2027-01-03 new-year',
    ]);
  });

  it('name the day on which the start falls, and none that the end only touches at midnight', () => {
    expect(skipped('2026-11-14 23:59', '2026-11-16 10:00')).toEqual([
      '2026-11-14 weekday',
      '2026-11-15 weekday',
    ]);
    expect(skipped('2026-11-13 17:00', '2026-11-14 00:00')).toEqual([]);
    expect(skipped('2026-11-14 17:00', '2026-11-14 17:00')).toEqual([]);
  });

  it('are only those that she asked for', () => {
    const time = { ...OFFICE, isOffOnHolidays: false, isOffInObon: false, isOffAtNewYear: false };
    expect(skipped('2026-08-10 17:00', '2026-08-17 10:00', time)).toEqual([
      '2026-08-15 weekday',
      '2026-08-16 weekday',
    ]);
    expect(skipped('2026-12-31 17:00', '2027-01-04 10:00', time)).toEqual([
      '2027-01-02 weekday',
      '2027-01-03 weekday',
    ]);
  });
});

test.each<[string, boolean, WorkingTime?]>([
  ['2026-11-20 08:59', false],
  ['2026-11-20 09:00', true],
  ['2026-11-20 17:59', true],
  ['2026-11-20 18:00', false],
  ['2026-11-22 12:00', false],
  ['2026-11-23 12:00', false],
  ['2026-11-20 12:00', false, WITH_LUNCH],
  ['2026-11-20 23:59', true, AT_NIGHT],
  ['2026-11-21 00:00', true, AT_NIGHT],
  ['2026-11-21 02:00', false, AT_NIGHT],
  ['2026-11-25 12:00', false, AWAY],
  ['2026-11-25 12:00', true],
])('at %s she works: %s', (moment, isWorking, time = OFFICE) => {
  expect(isWorkingMoment(at(moment), time)).toBe(isWorking);
});
