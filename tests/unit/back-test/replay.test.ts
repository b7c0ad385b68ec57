import { describe, expect, it } from 'vitest';
import type { Replay } from '../../../utils/back-test/replay.ts';
import type { History } from '../../../utils/back-test/history.ts';
import { DAY, HOUR, japan, NOW, talkroom } from '../../support/readings.ts';
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

const inWords = ({ told }: Replay): string[] =>
  told.map(({ clock, warnBeforeMs }) => `${clock} ${warnBeforeMs / HOUR}`);

describe('what would have been said', () => {
  it('is the ladder of a question that was seen and not answered', () => {
    expect(inWords(replayed([lateAnswer]))).toEqual([
      'own-reply 0',
      'seller-silence 24',
      'seller-silence 6',
      'seller-silence 1',
      'seller-silence 0',
    ]);
    expect(replayed([lateAnswer]).told[1]?.at).toBe(NOW - 10 * DAY + 72 * HOUR);
  });

  it('is nothing of what nobody had seen yet', () => {
    const unseen = historyAfter(
      lookAt(NOW - 15 * DAY, hello),
      lookAt(NOW - 3 * DAY + HOUR, hello, asked, answered),
    );
    expect(inWords(replayed([unseen]))).toEqual([]);
  });

  it('is what another policy says', () => {
    const when = { service: 'ロゴ', tag: null, stage: null, roomId: null };
    const targets = { 'own-reply': { length: { hours: 3 }, counts: 'calendar' } } as const;
    const policies = [{ id: 'logo', name: '', when, targets }];
    const told = replayed([lateAnswer], { ...once, policies }).told;
    expect(told[0]).toMatchObject({ clock: 'own-reply', at: NOW - 10 * DAY + 3 * HOUR });
  });

  it('is held by the quiet hours that are tried', () => {
    const quiet = { from: 18 * 60, until: 22 * 60 };
    const told = replayed([lateAnswer], { ...once, alarms: { ...once.alarms, quiet } }).told;
    // The question came at 20:00: its own target waits for the end, the site's does not.
    expect(told[0]?.at).toBe(japan(2026, 11, 11, 22));
    expect(told[1]?.at).toBe(japan(2026, 11, 13, 18));
  });

  it('is said again until she opens anything', () => {
    const repeat = { everyMinutes: 60, atMost: 3 };
    const again = { ...once, alarms: { ...once.alarms, repeat } };
    const other = historyAfter(
      talkroom({ roomId: '18000002', readAt: NOW - 6 * DAY - 4.5 * HOUR, messages: [] }),
    );
    const sixBefore = (histories: History[]) =>
      replayed(histories, again).told.filter(
        ({ clock, warnBeforeMs }) => clock === 'seller-silence' && warnBeforeMs === 6 * HOUR,
      );
    expect(sixBefore([lateAnswer])).toHaveLength(4);
    expect(sixBefore([lateAnswer, other])).toHaveLength(2);
  });

  it('is counted by the week', () => {
    const { perWeek } = replayed([lateAnswer], once, { from: NOW - 14 * DAY, until: NOW });
    expect(perWeek).toBe(2.5);
  });

  it('is one in the count where so much falls together that it is summed up', () => {
    const rooms = ['1', '2', '3', '4'].map((roomId) =>
      historyAfter(
        talkroom({
          roomId,
          readAt: NOW - 2 * DAY,
          messages: [{ ...start }, { ...asked, at: { from: NOW - 2 * DAY, until: NOW - 2 * DAY } }],
        }),
      ),
    );
    const week = { from: NOW - 7 * DAY, until: NOW };
    const { told, perWeek } = replayed(rooms.slice(0, 3), once, week);
    expect([told.length, perWeek]).toEqual([3, 3]);
    const more = replayed(rooms, once, week);
    expect([more.told.length, more.perWeek]).toEqual([4, 1]);
  });

  it('of a part of the time is what the whole says of that part', () => {
    const whole = replayed([lateAnswer]).told;
    for (let from = NOW - 12 * DAY; from < NOW; from += 7 * HOUR) {
      const until = from + 2 * DAY;
      const part = replayed([lateAnswer], once, { from, until }).told;
      expect(part).toEqual(whole.filter(({ at }) => from <= at && at < until));
    }
  });

  it('is silent about what she had paused, until the buyer writes', () => {
    const pausedAt = NOW - 10 * DAY + 2 * HOUR;
    const { roomId, events, coverage } = lateAnswer;
    const at = { from: pausedAt, until: pausedAt };
    const deed = {
      id: 'p',
      roomId,
      kind: 'paused',
      reason: '',
      by: 'seller',
      at,
      seenAt: pausedAt,
    } as const;
    const paused = { roomId, events: [...events, deed], coverage };
    expect(inWords(replayed([paused]))).not.toContain('own-reply 0');
    expect(inWords(replayed([paused]))).toContain('seller-silence 24');
  });
});
