// @vitest-environment jsdom
import { cleanup, fireEvent } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DEFAULT_WORKING_TIME } from '../../../utils/japan-time/working-time.ts';
import * as options from './options-with.tsx';
import { speak } from './texts.ts';

const { field, find, openOptions, press, problemOf, type } = options;

beforeEach(() => speak());
afterEach(cleanup);

const day = (weekday: number): HTMLElement => find(`[data-weekday="${weekday}"]`);

describe('when she works', () => {
  test('may be several spans a day, and the last may end with the day', async () => {
    const { saved } = openOptions();
    press('add-span', day(6));
    type('day-6/0/from', '10:30');
    type('day-6/0/until', '12:00');
    press('add-span', day(6));
    type('day-6/1/from', '22:00');
    type('day-6/1/until', '00:00');
    fireEvent.click(field('isOffOnHolidays'));
    press('save-working-time');
    await options.untilSaved('working-time');
    expect(saved[0]?.workingTime).toEqual({
      ...DEFAULT_WORKING_TIME,
      weekly: DEFAULT_WORKING_TIME.weekly.with(6, [
        { from: 630, until: 720 },
        { from: 1320, until: 1440 },
      ]),
      isOffOnHolidays: false,
    });
  });

  test('is set for the whole week at once', async () => {
    const { saved } = openOptions();
    type('day-1/0/until', '15:00');
    press('as-monday');
    press('save-working-time');
    await options.untilSaved('working-time');
    const { weekly = [] } = saved[0]?.workingTime ?? {};
    expect(weekly.slice(1, 6)).toEqual(Array(5).fill([{ from: 540, until: 900 }]));
    expect([weekly[0], weekly[6]]).toEqual([[], []]);
  });

  test.each([
    ['ends before it starts', '18:00', '09:00', '終わりを始まりより後に'],
    ['takes no time', '09:00', '09:00', '終わりを始まりより後に'],
    ['is not whole', '', '09:00', '時刻を入れてください'],
  ])('is refused in words when a span %s', (_, from, until, words) => {
    const { saved } = openOptions();
    type('day-2/0/from', from);
    type('day-2/0/until', until);
    press('save-working-time');
    expect(saved).toEqual([]);
    expect(problemOf(field('day-2/0/from'))).toContain(words);
    expect(field('day-2/0/until').value).toBe(until);
  });

  test('is refused in words when two spans of a day overlap', () => {
    const { saved } = openOptions();
    press('add-span', day(1));
    type('day-1/1/from', '17:59');
    type('day-1/1/until', '20:00');
    press('save-working-time');
    expect(problemOf(field('day-1/1/from'))).toContain('重なっています');
    type('day-1/1/from', '18:00');
    expect(problemOf(field('day-1/1/from'))).toBe('');
    expect(saved).toEqual([]);
  });

  test('is shown in an example before it is saved', () => {
    openOptions();
    const example = () => find('[data-preview-working]').textContent;
    const before = example();
    press('add-span', day(6));
    expect(example()).not.toBe(before);
    for (const weekday of [1, 2, 3, 4, 5, 6]) press('remove-range', day(weekday));
    expect(example()).toContain('カレンダーの時間で数えます');
  });
});

describe('her leave', () => {
  test('is whole days, kept in order', async () => {
    const { saved } = openOptions();
    for (const [place, from, until] of [
      [0, '2026-12-24', '2026-12-28'],
      [1, '2026-12-01', '2026-12-01'],
    ] as const) {
      press('add-leave');
      type(`leave/${place}/from`, from);
      type(`leave/${place}/until`, until);
    }
    press('save-working-time');
    await options.untilSaved('working-time');
    expect(saved[0]?.workingTime.leave).toEqual([
      { from: '2026-12-01', until: '2026-12-01' },
      { from: '2026-12-24', until: '2026-12-28' },
    ]);
  });

  test.each([
    ['2026-12-28', '2026-12-24', '前にはできません'],
    ['2026-12-28', '', '日付を両方'],
    ['2026-12-10', '2026-12-11', '重なっています'],
  ])('from %s until %s is refused in words', (from, until, words) => {
    const leave = [{ from: '2026-12-11', until: '2026-12-20' }];
    const { saved } = openOptions({
      preferences: { workingTime: { ...DEFAULT_WORKING_TIME, leave } },
    });
    press('add-leave');
    type('leave/1/from', from);
    type('leave/1/until', until);
    press('save-working-time');
    expect(problemOf(field('leave/1/from'))).toContain(words);
    expect(saved).toEqual([]);
  });
});
