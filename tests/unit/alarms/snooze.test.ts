import { describe, expect, it } from 'vitest';
import { snoozeLimitOf } from '../../../utils/deadlines/snooze-limit.ts';
import { DAY, HOUR, japan, message, NOW, talkroom } from '../../support/readings.ts';
import { askedAt, DEADLINE, deedAt, hear, newSale, rowAfter, wishing } from './hear.ts';

const plain = wishing({ repeat: null });
const until = DEADLINE + DAY;
const snoozed = (till: number, at = NOW) => deedAt({ kind: 'snoozed', until: till }, at);
const asked = askedAt(NOW - 20 * HOUR);

describe('until when a room may be snoozed', () => {
  it('is an hour before what the site enforces', () => {
    expect(snoozeLimitOf(rowAfter([newSale]).duties, NOW)).toBe(DEADLINE - HOUR);
  });

  it('lies in the past when that is overdue', () => {
    const limit = snoozeLimitOf(rowAfter([newSale]).duties, DEADLINE + HOUR);
    expect(limit).toBeLessThan(DEADLINE + HOUR);
  });

  it('is limited by nothing when only a buyer or her own wish waits', () => {
    const answered = message({ siteId: 8, side: 'seller', sentAt: NOW - HOUR });
    const own = deedAt(
      {
        kind: 'custom-deadline',
        deadlineId: 'a',
        name: '下書き',
        dueAt: NOW + HOUR,
        status: 'set',
      },
      NOW,
    );
    expect(
      snoozeLimitOf(rowAfter([talkroom({ messages: [answered] })], [own]).duties, NOW),
    ).toBeNull();
  });

  it('is the nearest of several', () => {
    const both = { ...newSale, messages: [message({ siteId: 7, sentAt: NOW - 90 * HOUR })] };
    expect(snoozeLimitOf(rowAfter([both]).duties, NOW)).toBe(NOW + 5 * HOUR);
  });
});

describe('a snoozed room', () => {
  it('says what it has held when the snooze is over, and does not call it late', () => {
    const end = japan(2026, 11, 21, 9);
    expect(hear(rowAfter([newSale], [snoozed(end)]), plain, { until: end + HOUR })).toEqual([
      '11/21(土) 9:00 first-contact',
    ]);
  });

  it('holds her own wishes as well', () => {
    const end = japan(2026, 11, 21, 9);
    expect(hear(rowAfter([asked], [snoozed(end)]), plain, { until: end })).toEqual([
      '11/21(土) 9:00 own-reply',
    ]);
  });

  it('speaks an hour before what the site enforces, however long she wished', () => {
    const row = rowAfter([newSale], [snoozed(NOW + 30 * DAY)]);
    expect(hear(row, plain, { until })).toEqual([
      '11/22(日) 1:00 first-contact',
      '11/22(日) 2:00 first-contact',
    ]);
  });

  it('speaks before a deadline that a page told of only after the snooze began', () => {
    const later = { ...newSale, readAt: NOW + HOUR };
    const heard = hear(rowAfter([talkroom(), later], [snoozed(NOW + 30 * DAY)]), plain, { until });
    expect(heard[0]).toBe('11/22(日) 1:00 first-contact');
  });

  it('passes over the repeats that fall into the snooze', () => {
    const hourly = wishing({ repeat: { everyMinutes: 60, atMost: 2 } });
    const row = rowAfter(
      [newSale],
      [snoozed(japan(2026, 11, 21, 21, 30), DEADLINE - 6 * HOUR + 1)],
    );
    const heard = hear(row, hourly, { until: DEADLINE - 2 * HOUR });
    expect(heard.filter((each) => each.startsWith('11/21(土) 2'))).toEqual([
      '11/21(土) 2:00 first-contact',
      '11/21(土) 20:00 first-contact',
      '11/21(土) 22:00 first-contact',
    ]);
  });

  it('is woken by the buyer’s next word', () => {
    const word = message({ siteId: 9, sentAt: NOW + HOUR });
    const row = rowAfter(
      [newSale, { ...newSale, readAt: NOW + 2 * HOUR, messages: [word] }],
      [snoozed(japan(2026, 11, 21, 9))],
    );
    expect(hear(row, plain, { until: japan(2026, 11, 21, 2) })).toContain(
      '11/21(土) 2:00 first-contact',
    );
  });

  it('does not carry what the site enforces into quiet hours', () => {
    const quiet = wishing({ repeat: null, quiet: { from: 23 * 60, until: 7 * 60 } });
    const row = rowAfter([newSale], [snoozed(japan(2026, 11, 22, 0, 30), japan(2026, 11, 21, 19))]);
    expect(hear(row, quiet, { until })).toEqual([
      '11/20(金) 23:00 first-contact',
      '11/21(土) 23:00 first-contact',
    ]);
  });

  it('is not silenced by a snooze that a fast clock has set in the future', () => {
    const row = rowAfter([asked], [snoozed(NOW + 60 * DAY, NOW + 50 * DAY)]);
    expect(hear(row, plain, { until: NOW + DAY })).toEqual(['11/21(土) 0:00 own-reply']);
  });
});

it('says nothing of what is paused', () => {
  const paused = deedAt({ kind: 'paused', reason: '資料待ち' }, NOW);
  expect(hear(rowAfter([asked], [paused]), plain, { until: NOW + DAY })).toEqual([]);
});

it('says one thing of one cause, the site’s before her own', () => {
  expect(hear(rowAfter([askedAt(NOW - 73 * HOUR)]), plain, { until: NOW })).toEqual([
    '11/20(金) 20:00 seller-silence',
  ]);
});
