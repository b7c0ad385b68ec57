import { describe, expect, it, test } from 'vitest';
import { toIsoDay, toJapanClock } from '../../../utils/japan-time/calendar.ts';
import { datesIn } from '../../../utils/japan-time/dates-in.ts';
import { japan, NOW } from '../../support/readings.ts';

/** The evening of Friday 20 November 2026. */
const read = (text: string, near = NOW) =>
  datesIn(text, near).map(({ from, until, at, minute, weekday, exists }) => ({
    words: text.slice(from, until),
    day: exists ? toIsoDay(toJapanClock(at)) : null,
    minute,
    weekday,
  }));

test.each([
  ['11月24日(火) 21時', '2026-11-24', 21 * 60, 2],
  ['11月24日', '2026-11-24', null, null],
  ['11/24(火)', '2026-11-24', null, 2],
  ['11/24(火) 21:00', '2026-11-24', 21 * 60, 2],
  ['24日(火)', '2026-11-24', null, 2],
  ['24日 18時', '2026-11-24', 18 * 60, null],
  ['2026年11月24日', '2026-11-24', null, null],
  ['2026/11/24 9:05', '2026-11-24', 9 * 60 + 5, null],
  ['2026-11-24', '2026-11-24', null, null],
  ['11月24日火曜日の午後9時半', '2026-11-24', 21 * 60 + 30, 2],
  ['11月23日(月・祝)正午', '2026-11-23', 12 * 60, 1],
  ['11/24 24:00', '2026-11-24', 24 * 60, null],
  ['11/24夜12時', '2026-11-24', 24 * 60, null],
  ['１１月２４日（火）　２１時３０分', '2026-11-24', 21 * 60 + 30, 2],
])('%s is read whole, whatever stands around it', (words, day, minute, weekday) => {
  const found = [{ words, day, minute, weekday }];
  expect(read(words)).toEqual(found);
  expect(read(`恐れ入りますが、${words}までにお願いします。`)).toEqual(found);
  expect(read(`期限：${words}\nよろしくお願いします`)).toEqual(found);
});

describe('what is not written is what lies nearest', () => {
  it.each([
    ['1/5に', '2027-01-05'],
    ['12月31日', '2026-12-31'],
    ['11月14日', '2026-11-14'],
    ['8月1日', '2026-08-01'],
  ])('the year of %s', (words, day) => {
    expect(read(words)).toMatchObject([{ day }]);
  });

  it('the year before, at the beginning of January', () => {
    expect(read('12月28日にお送りした件です', japan(2027, 1, 3))).toMatchObject([
      { day: '2026-12-28' },
    ]);
  });

  it('the month in which the weekday is right', () => {
    expect(read('31日(木)まで')).toMatchObject([{ day: '2026-12-31' }]);
    expect(read('14日(月)まで')).toMatchObject([{ day: '2026-12-14' }]);
    expect(read('14日(土)に')).toMatchObject([{ day: '2026-11-14' }]);
  });

  it('the month of the day that it goes on from', () => {
    expect(read('12月24日〜26日まで')).toMatchObject([
      { day: '2026-12-24' },
      { day: '2026-12-26' },
    ]);
    expect(read('11/30、2日(水)')).toMatchObject([{ day: '2026-11-30' }, { day: '2026-12-02' }]);
  });
});

it('a wrong weekday is given as it is written', () => {
  expect(read('11月24日(水)')).toMatchObject([{ day: '2026-11-24', weekday: 3 }]);
});

it.each(['11月31日', '2月30日まで', '13月5日', '11/31までに', '2027/2/29', '2/29までに'])(
  'there is no day such as %s',
  (words) => {
    expect(read(words)).toMatchObject([{ day: null }]);
  },
);

test.each([
  '1/2サイズで印刷します',
  '3/4ほど進みました',
  '16/9の画面比',
  '12/20枚まで描けました',
  '10/10点です',
  'https://example.com/2026/11/24/ にあります',
  'v1.2.3 を送ります',
  '3日以内にお返事します',
  '最大10日までお待ちします',
  '1日1回ご連絡します',
  '24時間いつでも',
  '2泊3日間の旅行',
  '修正は2回までです',
  'A4/3枚',
  '毎月25日までにお支払いください',
  '2週間で21ページ',
])('%s names no day', (text) => {
  expect(read(text)).toEqual([]);
});

it.each(['11月24日 21人でうかがいます', '11月24日 21時間かかります', '11月24日 28時'])(
  '%s names no time',
  (text) => {
    expect(read(text)).toMatchObject([{ day: '2026-11-24', minute: null }]);
  },
);

it('places count in the text as it stands, emoji and full width included', () => {
  const text = '👍🏻よろしく！　１１／２４（火）まで';
  expect(read(text)).toMatchObject([{ words: '１１／２４（火）', weekday: 2 }]);
});

it('a long draft is read at once', () => {
  const text = '11月24日(火) 21時までに、1/2サイズのデータを3日以内に。'.repeat(150);
  const start = performance.now();
  expect(datesIn(text, NOW)).toHaveLength(150);
  expect(performance.now() - start).toBeLessThan(100);
});
