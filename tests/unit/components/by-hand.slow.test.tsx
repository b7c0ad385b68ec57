// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { found, HOUR, message, NOW, talkroom } from '../../support/readings.ts';
import { afterLooks } from '../../support/rooms.ts';
import { rowOf } from '../../../utils/store/row-of.ts';
import type { Reading } from '../../../utils/site/reading.ts';
import { group, laneOf, press, problemOf, stateOf, the, type, valueOf } from './by-hand-steps.ts';
import { drawInIdleTime } from './idle.ts';
import { openLiving } from './living-dashboard.tsx';
import { paintAtOnce } from './paint.ts';
import * as samples from './sample-rows.ts';
import { speak } from './texts.ts';

const ID = '18000002';
const asking = samples.waitingBuyer(NOW, 2);

beforeEach(() => {
  speak();
  paintAtOnce();
  drawInIdleTime();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(cleanup);

function roomAfter(...looks: Reading[]): samples.Sample {
  const { room, events } = afterLooks(...looks);
  return { row: rowOf(room.roomId, events, room.coverage, NOW), events };
}

describe('a thank-you that wants no answer', () => {
  test('leaves 返す and her own target, while the site’s four days go on, and says so', async () => {
    await openLiving({ rooms: [asking] });
    expect(laneOf(ID)).toBe('reply');
    expect(screen.getByText(/「色は変えられますか。」/)).toBeTruthy();
    press('no-answer-needed');
    await waitFor(() => expect(laneOf(ID)).toBe('wait'));
    expect(stateOf(ID, 'seller-silence')).toBe('running');
    expect(the(`[data-by-hand="no-answer"]`).textContent).toMatch(
      /返事は不要としました.*サイトの期限は続きます：お返事\(4日ルール\) 11\/24\(火\) 18:00/,
    );
  });

  test('is taken back by the same button, on which the keyboard still stands', async () => {
    await openLiving({ rooms: [asking] });
    press('no-answer-needed');
    const button = await screen.findByRole('button', { name: 'やはり返事をする' });
    expect(document.activeElement).toBe(button);
    press('no-answer-needed');
    await waitFor(() => expect(laneOf(ID)).toBe('reply'));
  });

  test('leaves the question before it waiting, and asks about that one by itself', async () => {
    const messages = [
      message({ side: 'seller', author: '自分', siteId: 1, sentAt: NOW - 9 * HOUR }),
      message({ siteId: 2, sentAt: NOW - 5 * HOUR, text: '色は変えられますか。' }),
      message({ siteId: 3, sentAt: NOW - 2 * HOUR, text: 'ありがとうございます。' }),
    ];
    await openLiving({ rooms: [roomAfter(talkroom({ messages }))] });
    expect(the('[data-by-hand="no-answer"]').textContent).toContain('「ありがとうございます。」');
    press('no-answer-needed');
    await screen.findByText(/最後のことば 「色は変えられますか。」/);
    expect(laneOf('18000001')).toBe('reply');
  });

  test('is not offered where it is the buyer’s turn', async () => {
    await openLiving({ rooms: [samples.silentBuyer(NOW, 2)] });
    expect(document.querySelector('[data-action="no-answer-needed"]')).toBeNull();
  });
});

describe('a pause', () => {
  test('holds her own clocks with its reason and none of the site’s', async () => {
    await openLiving({ rooms: [asking] });
    type('reason', '素材待ち');
    press('pause');
    await waitFor(() => expect(stateOf(ID, 'own-reply')).toBe('paused'));
    expect(stateOf(ID, 'seller-silence')).toBe('running');
    const paused = the(`[data-room="${ID}"] [data-duty="own-reply"]`);
    expect(paused.textContent).toContain('一時停止中 · 素材待ち');
    expect(paused.className).toContain('tone-calm');
    expect(paused.querySelectorAll('time[datetime]')).toHaveLength(1);
    await waitFor(() => expect(document.activeElement?.tagName).toBe('SUMMARY'));
    press('resume');
    await waitFor(() => expect(stateOf(ID, 'own-reply')).toBe('running'));
  });

  test('wants a reason, and says so beside the field', async () => {
    await openLiving({ rooms: [asking] });
    press('pause');
    await waitFor(() => expect(problemOf('reason')).toContain('理由を入れてください'));
    expect(stateOf(ID, 'own-reply')).toBe('running');
  });

  test('that could not be kept is said, and the reason stays in its field', async () => {
    await openLiving({ rooms: [asking], refusals: 1 });
    type('reason', '素材待ち');
    press('pause');
    expect((await group('pause').findByRole('alert')).textContent).toContain(
      '保存できませんでした',
    );
    expect(valueOf('reason')).toBe('素材待ち');
    press('pause');
    await waitFor(() => expect(stateOf(ID, 'own-reply')).toBe('paused'));
  });
});

describe('a deadline of her own', () => {
  const custom = () =>
    document.querySelectorAll<HTMLElement>(`[data-room="${ID}"] [data-duty="custom"]`);

  test('stands among the room’s deadlines under her name for it, is moved, and is done', async () => {
    await openLiving({ rooms: [asking] });
    type('deadline-name', 'ラフを見せる');
    type('deadline-moment', '2026-11-22T15:00');
    press('custom-deadline');
    await waitFor(() => expect(custom()).toHaveLength(1));
    expect(custom()[0]?.dataset).toMatchObject({ basis: 'own', owner: 'seller', state: 'running' });
    expect(custom()[0]?.textContent).toMatch(/ラフを見せる.*11\/22\(日\) 15:00 まで/);
    expect(valueOf('deadline-name')).toBe('');

    press('custom-move');
    await waitFor(() => expect(valueOf('deadline-moment')).toBe('2026-11-22T15:00'));
    type('deadline-moment', '2026-11-23T09:30');
    press('custom-deadline');
    await waitFor(() => expect(custom()[0]?.textContent).toContain('11/23(月) 9:30'));
    expect(custom()).toHaveLength(1);

    press('custom-done');
    await waitFor(() => expect(group('deadlines').queryByText('ラフを見せる')).toBeNull());
    expect(stateOf(ID, 'custom')).toBe('met');
  });

  test('is taken away without a trace in the list', async () => {
    await openLiving({ rooms: [asking] });
    type('deadline-name', '電話');
    press('custom-deadline');
    await waitFor(() => expect(custom()).toHaveLength(1));
    expect(custom()[0]?.querySelector('time')?.dateTime).toBe('2026-11-21T18:00:00+09:00');
    press('custom-remove');
    await waitFor(() => expect(custom()).toHaveLength(0));
  });

  test.each([
    ['', '2026-11-22T15:00', 'deadline-name', '何の期限かを'],
    ['電話', '2026-11-20T19:59', 'deadline-moment', '過ぎた日時'],
    ['電話', '', 'deadline-moment', '日付と時刻を入れてください'],
  ])(
    'named "%s" for "%s" is refused in words, and nothing is lost',
    async (name, at, field, words) => {
      await openLiving({ rooms: [asking] });
      type('deadline-name', name);
      type('deadline-moment', at);
      press('custom-deadline');
      await waitFor(() => expect(problemOf(field)).toContain(words));
      expect(custom()).toHaveLength(0);
      expect(valueOf('deadline-name')).toBe(name);
    },
  );
});

describe('tags', () => {
  test('are added once, whatever the width of their letters, and taken off', async () => {
    await openLiving({ rooms: [asking] });
    type('tag', ' VIP ');
    press('add-tag');
    await group('tags').findByRole('button', { name: 'タグ「VIP」を外す' });
    type('tag', 'ｖｉｐ');
    press('add-tag');
    await waitFor(() => expect(valueOf('tag')).toBe(''));
    expect(document.querySelectorAll('[data-action="remove-tag"]')).toHaveLength(1);
    press('remove-tag');
    await waitFor(() => expect(document.querySelector('[data-action="remove-tag"]')).toBeNull());
  });
});

describe('a request to cancel', () => {
  test('is the buyer’s until she says that it was hers, and again when she takes that back', async () => {
    const request = message({ siteId: 2, sentAt: NOW - 2 * HOUR, mark: 'cancel-request' });
    const step = found({ label: '進行中', meaning: 'working' as const });
    const room = roomAfter(
      talkroom({ step, messages: [message({ siteId: 1, sentAt: NOW - 9 * HOUR }), request] }),
    );
    await openLiving({ rooms: [room] });
    expect(stateOf('18000001', 'buyer-cancel-request')).toBe('running');
    press('own-request');
    await waitFor(() => expect(stateOf('18000001', 'seller-cancel-request')).toBe('running'));
    expect(stateOf('18000001', 'buyer-cancel-request')).toBeUndefined();
    press('own-request');
    await waitFor(() => expect(stateOf('18000001', 'buyer-cancel-request')).toBe('running'));
  });
});
