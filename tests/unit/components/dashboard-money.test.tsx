// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseYen } from '../../../components/dashboard/money/parse-yen.ts';
import type { SetByHand } from '../../../components/by-hand/set-by-hand.ts';
import {
  DAY,
  found,
  listedRoom,
  message,
  NOW,
  orderList,
  revenue,
  talkroom,
} from '../../support/readings.ts';
import { open, press, problemOf, the, type, valueOf } from './by-hand-steps.ts';
import { roomWith } from './dashboard-with.tsx';
import { drawInIdleTime } from './idle.ts';
import { sampleOf } from './money-ledger.ts';
import { paintAtOnce } from './paint.ts';
import * as samples from './sample-rows.ts';
import { speak } from './texts.ts';

beforeEach(() => {
  speak();
  paintAtOnce();
  drawInIdleTime();
});
afterEach(cleanup);

const cells = (part: string): string[] =>
  [...document.querySelectorAll(`[data-part="${part}"] > *`)].map(({ textContent }) => textContent);

const withOption = () =>
  sampleOf(
    talkroom({
      messages: [
        message({ siteId: 1, sentAt: NOW - 3 * DAY }),
        message({ siteId: 2, side: 'site', mark: 'option-bought', sentAt: NOW - DAY }),
      ],
    }),
  );

test('a sale shows its state, its parts, and from which page each figure is', () => {
  render(roomWith(samples.delivered(NOW, 17_000)));
  expect(the('.room-money [data-money]').dataset.money).toBe('with-buyer');
  expect(the('.room-money').textContent).toContain('状態の出どころ: トークルーム');
  const [name, gross, fee, net] = cells('service');
  expect(name).toContain('取引管理');
  expect([gross, fee, net]).toEqual(['¥17,000', '¥3,74022%', '¥13,260見込み']);
});

test('what the revenue page shows is no estimate, and what contradicts it is named', () => {
  const { row, events } = samples.delivered(NOW, 17_000);
  render(roomWith({ row, events }));
  expect(document.querySelector('[data-contradiction]')).toBeNull();
  cleanup();
  const step = found({ label: 'キャンセル', meaning: 'cancelled' as const });
  render(roomWith(sampleOf(revenue([13_260], NOW - DAY), talkroom({ step, readAt: NOW - 1 }))));
  expect(the('[data-contradiction]').textContent).toContain('キャンセルと表示された取引');
});

test('a cancelled sale promises nothing', () => {
  const step = found({ label: 'キャンセル', meaning: 'cancelled' as const });
  const listed = orderList([listedRoom()], { readAt: NOW - DAY });
  render(roomWith(sampleOf(listed, talkroom({ step, readAt: NOW - 1 }))));
  expect(the('[data-money="cancelled"]').textContent).toContain('入金はありません');
  expect(document.body.textContent).not.toMatch(/¥\d/);
});

test('an unread price is said to be unknown, not nothing', () => {
  render(roomWith(samples.delivered(NOW, null)));
  expect(cells('service').slice(1)).toEqual([
    '未確認',
    expect.stringContaining('未確認'),
    '未確認',
  ]);
});

test('she sets what an option was sold for', async () => {
  const asked: Parameters<SetByHand>[] = [];
  const setByHand: SetByHand = (...wish) => {
    asked.push(wish);
    return Promise.resolve();
  };
  const sample = withOption();
  render(roomWith(sample, { setByHand }));
  open('[data-by-hand="amounts"]');
  const option = sample.row.room.extras[0]?.eventId ?? '';
  type(`amount-${option}`, '１,５００円');
  press('set-amount', 1);
  const deed = { kind: 'amount', part: option, grossJpy: 1500 };
  await waitFor(() => expect(asked).toEqual([[[sample.row.roomId], deed]]));
  await waitFor(() => expect(valueOf(`amount-${option}`)).toBe(''));
});

test('what she set is hers, counts in the estimate, and can be taken back', async () => {
  const asked: unknown[] = [];
  const setByHand: SetByHand = (_, deed) => {
    asked.push(deed);
    return Promise.resolve();
  };
  const { row, events } = samples.delivered(NOW, 17_000);
  const amounts = [{ eventId: '18000005/by-hand/1', part: 'service', grossJpy: 20_000 }];
  const byHand = { ...row.room.byHand, amounts };
  render(roomWith({ row: { ...row, room: { ...row.room, byHand } }, events }, { setByHand }));
  expect(cells('service')[0]).toContain('ご自身の入力');
  expect(cells('service').slice(1)).toEqual(['¥20,000', '¥4,40022%', '¥15,600見込み']);
  open('[data-by-hand="amounts"]');
  press('clear-amount');
  await waitFor(() => expect(asked).toEqual([{ kind: 'amount', part: 'service', grossJpy: null }]));
});

test('what is no amount is refused beside the field and nothing is kept', async () => {
  const asked: unknown[] = [];
  const setByHand: SetByHand = (roomIds) => {
    asked.push(roomIds);
    return Promise.resolve();
  };
  render(roomWith(samples.delivered(NOW, null), { setByHand }));
  open('[data-by-hand="amounts"]');
  type('amount-service', '約千円');
  press('set-amount');
  await waitFor(() => expect(problemOf('amount-service')).toContain('整数'));
  expect(asked).toEqual([]);
});

test('an amount that could not be kept stays typed, and that is said', async () => {
  const setByHand: SetByHand = () => Promise.reject(new Error('no store'));
  render(roomWith(samples.delivered(NOW, null), { setByHand }));
  open('[data-by-hand="amounts"]');
  type('amount-service', '12000');
  press('set-amount');
  expect((await screen.findByRole('alert')).textContent).toContain('保存できませんでした');
  expect(valueOf('amount-service')).toBe('12000');
});

test('amounts are read as people type them', () => {
  expect(['1,500', '１５００円', '¥1500', ' 1500 '].map(parseYen)).toEqual([
    1500, 1500, 1500, 1500,
  ]);
  expect(['', '1.5', '-3', '千円', '9999999999'].map(parseYen)).toEqual(Array(5).fill(undefined));
});

test('a room says whether its buyer may be asked for a review, and that once is enough', () => {
  const { row, events } = samples.delivered(NOW, 17_000);
  const line = () => the('[data-review-ask]');
  render(roomWith({ row, events }));
  expect(line().dataset.reviewAsk).toBe('too-early');
  expect(line().textContent).toContain('購入者の確認中');
  cleanup();
  const sent = { eventId: 'sent', at: { from: NOW - DAY, until: NOW - DAY } };
  const texts = [{ sent, templateId: 'own-1', role: 'review-request', answeredBy: null }];
  render(roomWith({ row: { ...row, room: { ...row.room, texts } }, events }));
  expect(line().dataset.reviewAsk).toBe('asked');
  expect(line().textContent).toContain('11/19(木) 20:00に送信済み');
});
