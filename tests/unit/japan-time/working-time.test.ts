import { describe, expect, it, test } from 'vitest';
import {
  addWorkingTime,
  daysOffBetween,
  workingMsBetween,
} from '../../../utils/japan-time/working-time.ts';
import type { WorkingTime } from '../../../utils/japan-time/working-time.ts';
import { HOUR } from '../../support/readings.ts';
import {
  ALWAYS_OPEN,
  AT_NIGHT,
  AWAY,
  NEVER,
  OFFICE,
  ON_SUNDAYS,
  SHORT_SATURDAY,
  WITH_LUNCH,
  at,
  everyDay,
  from,
  shown,
} from '../../support/working-times.ts';

type Row = [what: string, start: string, amount: number, end: string, time?: WorkingTime];

describe('hours of work', () => {
  test.each<Row>([
    ['end in the evening, not next morning', '2026-11-19 09:00', 9, '2026-11-19 18:00'],
    ['go on the next morning', '2026-11-19 17:00', 2, '2026-11-20 10:00'],
    ['count from the morning when she wrote before it', '2026-11-19 06:30', 1, '2026-11-19 10:00'],
    ['count from the next day after the evening', '2026-11-19 18:00', 1, '2026-11-20 10:00'],
    ['count from Tuesday: Monday is 勤労感謝の日', '2026-11-22 15:00', 1, '2026-11-24 10:00'],
    ['keep the minutes', '2026-11-20 17:47', 0.5, '2026-11-24 09:17'],
    ['are none when nothing is added', '2026-11-22 15:00', 0, '2026-11-22 15:00'],
    ['jump over Golden Week', '2026-05-01 17:00', 2, '2026-05-07 10:00'],
    ['work between its two halves', '2026-04-28 17:00', 11, '2026-05-01 10:00'],
    ['work one day between 山の日 and お盆', '2026-08-10 17:00', 11, '2026-08-17 10:00'],
    ['rest over New Year', '2026-12-28 17:00', 2, '2027-01-04 10:00'],
    ['count on 29 February', '2028-02-28 17:00', 11, '2028-03-01 10:00'],
    ['stop for own leave', '2026-11-24 17:00', 2, '2026-11-30 10:00', AWAY],
    ['stop for lunch', '2026-11-19 11:00', 2, '2026-11-19 14:00', WITH_LUNCH],
    ['end before lunch', '2026-11-19 09:00', 3, '2026-11-19 12:00', WITH_LUNCH],
    ['wait for lunch to end', '2026-11-19 12:20', 1, '2026-11-19 14:00', WITH_LUNCH],
    ['go on through midnight', '2026-11-19 23:00', 2, '2026-11-20 01:00', AT_NIGHT],
    ['wait for the night', '2026-11-20 01:00', 2, '2026-11-20 23:00', AT_NIGHT],
    ['end with the day at midnight', '2026-11-19 22:00', 2, '2026-11-20 00:00', AT_NIGHT],
    ['start on a Sunday', '2026-11-22 15:00', 4, '2026-11-29 10:00', ON_SUNDAYS],
    ['count on a short Saturday', '2026-11-20 17:00', 4, '2026-11-24 10:00', SHORT_SATURDAY],
    [
      'count at New Year when she works then',
      '2026-12-31 17:00',
      2,
      '2027-01-01 10:00',
      ALWAYS_OPEN,
    ],
    [
      'are hours of the clock when she never works',
      '2026-11-20 17:30',
      3,
      '2026-11-20 20:30',
      NEVER,
    ],
  ])('%s', (_, start, hours, end, time = OFFICE) => {
    expect(shown(addWorkingTime(at(start), { hours }, time))).toBe(end);
  });
});

describe('days of work', () => {
  test.each<Row>([
    ['end at the same time of day', '2026-11-19 14:20', 1, '2026-11-20 14:20'],
    ['jump over a long weekend', '2026-11-20 14:20', 1, '2026-11-24 14:20'],
    ['begin with the first working day', '2026-11-21 14:20', 1, '2026-11-25 09:00'],
    ['begin on the morrow after the evening', '2026-11-18 18:00', 1, '2026-11-20 09:00'],
    ['begin in the morning', '2026-11-18 05:00', 1, '2026-11-19 09:00'],
    ['are none when nothing is added', '2026-11-21 14:20', 0, '2026-11-21 14:20'],
    ['jump over Golden Week', '2026-05-01 17:00', 2, '2026-05-08 17:00'],
    ['have one between 山の日 and お盆', '2026-08-10 17:00', 2, '2026-08-17 17:00'],
    ['rest over New Year', '2026-12-25 10:00', 3, '2027-01-05 10:00'],
    ['know 29 February', '2028-02-28 10:00', 2, '2028-03-01 10:00'],
    ['stop for own leave', '2026-11-24 10:00', 1, '2026-11-30 10:00', AWAY],
    [
      'end before a lunch that only that day has',
      '2026-11-20 12:30',
      1,
      '2026-11-21 12:00',
      lunchOn(6),
    ],
    ['begin after lunch', '2026-11-19 12:30', 1, '2026-11-20 13:00', WITH_LUNCH],
    ['end when a shorter day ends', '2026-11-20 17:00', 1, '2026-11-21 12:00', SHORT_SATURDAY],
    ['end when a later day begins', '2026-11-20 09:10', 1, '2026-11-21 10:00', SHORT_SATURDAY],
    ['are nights of the day they lie in', '2026-11-19 23:00', 1, '2026-11-20 23:00', AT_NIGHT],
    ['are weeks for who works on Sundays', '2026-11-22 15:00', 2, '2026-12-06 15:00', ON_SUNDAYS],
    [
      'are days of the calendar when she never works',
      '2026-11-20 20:30',
      3,
      '2026-11-23 20:30',
      NEVER,
    ],
  ])('%s', (_, start, days, end, time = OFFICE) => {
    expect(shown(addWorkingTime(at(start), { days }, time))).toBe(end);
  });
});

test('the hours between two moments lead from the one to the other', () => {
  const between = (start: string, end: string): number =>
    workingMsBetween(at(start), at(end), WITH_LUNCH) / HOUR;
  expect(between('2026-11-19 11:00', '2026-11-19 14:00')).toBe(2);
  expect(between('2026-11-19 08:00', '2026-11-20 20:00')).toBe(16);
  expect(between('2026-11-19 12:10', '2026-11-19 12:50')).toBe(0);
  expect(between('2026-11-19 14:00', '2026-11-19 11:00')).toBe(0);
  expect(workingMsBetween(at('2026-05-01 17:00'), at('2026-05-07 10:00'), OFFICE)).toBe(2 * HOUR);
  expect(workingMsBetween(at('2026-05-01 17:00'), at('2026-05-02 19:00'), NEVER)).toBe(26 * HOUR);
});

describe('spans that were entered carelessly', () => {
  it.each([
    ['out of order', [from(13, 18), from(9, 12)]],
    ['one in the other', [from(9, 12), from(10, 11), from(13, 18)]],
    ['overlapping', [from(9, 11), from(10, 12), from(13, 16), from(13, 18)]],
    ['touching', [from(9, 10), from(10, 12), from(13, 18)]],
    [
      'beyond the day or the wrong way round',
      [from(9, 12), from(20, 19), from(13, 18), from(24, 30)],
    ],
  ])('count once: %s', (_, spans) => {
    const time = { ...ALWAYS_OPEN, weekly: everyDay(...spans) };
    for (const start of ['2026-11-19 08:00', '2026-11-19 10:30', '2026-11-19 12:30']) {
      for (const amount of [{ hours: 1.5 }, { hours: 8 }, { hours: 20 }, { days: 2 }]) {
        const once = addWorkingTime(at(start), amount, WITH_LUNCH);
        expect(shown(addWorkingTime(at(start), amount, time))).toBe(shown(once));
      }
    }
  });

  it('make no working day when no minute lies in them', () => {
    const time = { ...ALWAYS_OPEN, weekly: [[from(9, 9)], ...ALWAYS_OPEN.weekly.slice(1)] };
    expect(shown(addWorkingTime(at('2026-11-21 17:00'), { days: 1 }, time))).toBe(
      '2026-11-23 17:00',
    );
    expect(daysOffBetween(at('2026-11-21 00:00'), at('2026-11-24 00:00'), time)).toEqual([
      { day: '2026-11-22', why: 'weekday' },
    ]);
  });
});

describe('a leave without end', () => {
  // It is the 400th day after Friday 20 November 2026 that is 25 December 2027.
  const gone = (until: string): WorkingTime => ({
    ...ALWAYS_OPEN,
    leave: [{ from: '2026-11-21', until }],
  });

  test.each<[string, { hours: number } | { days: number }, string]>([
    ['2026-11-20 17:00', { hours: 2 }, '2027-12-25 10:00'],
    ['2026-11-20 17:00', { days: 1 }, '2027-12-25 17:00'],
    ['2026-11-21 15:00', { days: 1 }, '2027-12-26 09:00'],
  ])('is waited for when she comes back on the 400th day: %s, %o', (start, amount, end) => {
    expect(shown(addWorkingTime(at(start), amount, gone('2027-12-24')))).toBe(end);
  });

  test.each<[string, { hours: number } | { days: number }, string]>([
    ['2026-11-20 17:00', { hours: 5 }, '2026-11-20 22:00'],
    ['2026-11-20 17:00', { days: 3 }, '2026-11-23 17:00'],
    ['2026-11-21 15:00', { days: 3 }, '2026-11-24 15:00'],
    ['2027-11-21 15:00', { hours: 30 }, '2027-11-22 21:00'],
    ['2027-12-25 15:00', { hours: 10 }, '2027-12-26 10:00'],
  ])('puts nothing off when she comes back later: %s, %o', (start, amount, end) => {
    expect(shown(addWorkingTime(at(start), amount, gone('2027-12-25')))).toBe(end);
  });
});

function lunchOn(weekday: number): WorkingTime {
  const withLunch = WITH_LUNCH.weekly[weekday] ?? [];
  return { ...ALWAYS_OPEN, weekly: ALWAYS_OPEN.weekly.with(weekday, withLunch) };
}
