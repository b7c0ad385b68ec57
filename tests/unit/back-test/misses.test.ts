import { describe, expect, it } from 'vitest';
import { DAY, found, HOUR, message, NOW, talkroom } from '../../support/readings.ts';
import {
  answered,
  asked,
  hello,
  historyAfter,
  lateAnswer,
  lookAt,
  once,
  replayed,
  start,
} from './talks.ts';

describe('what was missed', () => {
  const dueAt = NOW - 6 * DAY;

  it('is the question that was answered after the four days, with whether it had been said', () => {
    expect(replayed([lateAnswer]).misses).toEqual([
      { roomId: '18000001', clock: 'seller-silence', dueAt, warned: true },
    ]);
  });

  it('had not been said where it was seen too late', () => {
    const late = historyAfter(lookAt(NOW - 3 * DAY + HOUR, hello, asked, answered));
    expect(replayed([late]).misses).toMatchObject([{ clock: 'seller-silence', warned: false }]);
  });

  it('is not what was answered in time', () => {
    const inTime = message({ siteId: 12, side: 'seller', sentAt: NOW - 9 * DAY });
    const known = historyAfter(
      lookAt(NOW - 10 * DAY + HOUR, hello, asked),
      lookAt(NOW - 3 * DAY, hello, asked, inTime),
    );
    expect(replayed([known]).misses).toEqual([]);
  });

  it('is not what may have been answered in rows that nobody saw', () => {
    const newest = message({ siteId: 40, side: 'seller', sentAt: NOW - 3 * DAY });
    const gap = historyAfter(
      lookAt(NOW - 10 * DAY + HOUR, hello, asked),
      talkroom({ readAt: NOW - 2 * DAY, messages: [newest], olderExist: found(true) }),
    );
    expect(replayed([gap]).misses).toEqual([]);
  });

  it('is counted once, though the room has forgotten it over later words', () => {
    const thanks = message({ siteId: 13, sentAt: NOW - 2.5 * DAY });
    const welcome = message({ siteId: 14, side: 'seller', sentAt: NOW - 2 * DAY });
    const known = historyAfter(
      lookAt(NOW - 10 * DAY + HOUR, hello, asked),
      lookAt(NOW - DAY, hello, asked, answered, thanks, welcome),
    );
    expect(replayed([known]).misses).toMatchObject([{ dueAt, warned: true }]);
  });

  it('is counted once, though the beginning of the wait was seen only later', () => {
    const before = message({ siteId: 10, sentAt: NOW - 11 * DAY });
    const known = historyAfter(
      talkroom({ readAt: NOW - 10 * DAY + HOUR, messages: [asked], olderExist: found(true) }),
      lookAt(NOW - 8 * DAY, before, asked),
      lookAt(NOW - 2 * DAY, before, asked, answered),
    );
    expect(replayed([known]).misses).toMatchObject([{ dueAt: NOW - 7 * DAY, warned: true }]);
  });

  it('is the question that nobody ever answered', () => {
    const never = historyAfter(lookAt(NOW - 10 * DAY + HOUR, hello, asked));
    expect(replayed([never]).misses).toMatchObject([{ clock: 'seller-silence', warned: true }]);
    expect(replayed([never], once, { from: NOW - 10 * DAY, until: dueAt }).misses).toEqual([]);
  });

  it('is the question after which the sale was cancelled', () => {
    const known = historyAfter(
      lookAt(NOW - 10 * DAY + HOUR, hello, asked),
      talkroom({
        readAt: NOW - 4 * DAY,
        step: found({ label: 'キャンセル', meaning: 'cancelled' }),
        messages: [start, hello, asked],
      }),
    );
    expect(replayed([known]).misses).toMatchObject([{ clock: 'seller-silence', dueAt }]);
  });

  const sold = NOW - 9 * DAY;
  const banner = found({ at: sold + 48 * HOUR, sentence: '48時間以内', isFirstContact: true });
  const opening = message({ side: 'auto', sentAt: sold });
  const newSale = talkroom({ readAt: sold + HOUR, printedDeadline: banner, messages: [opening] });
  const cancelled = (readAt: number) =>
    talkroom({
      readAt,
      step: found({ label: 'キャンセル', meaning: 'cancelled' }),
      messages: [opening],
    });

  it('is the first contact of a sale that the site has cancelled for it', () => {
    const [first, ...others] = replayed([historyAfter(newSale, cancelled(NOW - 6 * DAY))]).misses;
    expect(others).toEqual([]);
    expect(first).toMatchObject({ clock: 'first-contact', warned: true });
  });

  it('is not the first contact of a sale that was cancelled before', () => {
    expect(replayed([historyAfter(newSale, cancelled(sold + 20 * HOUR))]).misses).toEqual([]);
  });

  it('is not the first contact of an old room whose first words were never seen', () => {
    const late = message({ siteId: 90, side: 'seller', sentAt: NOW - 2 * DAY });
    const old = talkroom({ readAt: NOW - DAY, olderExist: found(true), messages: [late] });
    expect(replayed([historyAfter(newSale, old)]).misses).toEqual([]);
  });

  it('is not a request to cancel that the sale has outlived, however late she wrote again', () => {
    const request = message({
      siteId: 20,
      side: 'site',
      mark: 'cancel-request',
      sentAt: NOW - 9 * DAY,
    });
    const soon = message({ siteId: 21, side: 'seller', sentAt: NOW - 9 * DAY + 2 * HOUR });
    const later = message({ siteId: 22, side: 'seller', sentAt: NOW - 2 * DAY });
    const known = historyAfter(
      lookAt(NOW - 9 * DAY + HOUR, hello, request),
      lookAt(NOW - DAY, hello, request, soon, later),
    );
    expect(replayed([known]).misses).toEqual([]);
  });

  it('is work that was delivered after its day', () => {
    const dueOn = found('2026-11-12');
    const delivery = message({
      siteId: 30,
      side: 'seller',
      mark: 'formal-delivery',
      sentAt: NOW - 2 * DAY,
    });
    const step = found({ label: '納品送付', meaning: 'delivered' as const });
    const known = historyAfter(
      talkroom({ readAt: NOW - 15 * DAY, dueOn, messages: [start, hello] }),
      talkroom({ readAt: NOW - DAY, dueOn, step, messages: [start, hello, delivery] }),
    );
    expect(replayed([known]).misses).toMatchObject([{ clock: 'due-date', warned: true }]);
  });
});
