// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CreditLine } from '../../../components/shared/CreditLine.tsx';
import { rowOf } from '../../../utils/store/row-of.ts';
import { found, HOUR, listedRoom, NOW, orderList, revenue } from '../../support/readings.ts';
import { afterLooks } from '../../support/rooms.ts';
import type { Reading } from '../../../utils/site/reading.ts';
import { drawInIdleTime } from './idle.ts';
import { roomWith } from './dashboard-with.tsx';
import { paintAtOnce } from './paint.ts';
import * as samples from './sample-rows.ts';
import { speak } from './texts.ts';

beforeEach(() => {
  speak();
  paintAtOnce();
  drawInIdleTime();
});
afterEach(cleanup);

const list = orderList(
  [
    listedRoom({
      soldOn: found('2026-11-10'),
      status: found({ label: '完了', meaning: 'finished' }),
    }),
  ],
  { readAt: NOW - 3 * HOUR, tab: 'closed' },
);

function sampleOf(...looks: Reading[]): samples.Sample {
  const { room, events } = afterLooks(...looks);
  return { row: rowOf(room.roomId, events, room.coverage, NOW), events };
}

const openRoom = (sample: samples.Sample) => render(roomWith(sample));
const money = (): string =>
  screen.getByRole('heading', { name: '入金' }).parentElement?.textContent ?? '';

test('an estimate is called one', () => {
  openRoom(samples.delivered(NOW, 17_000));
  expect(money()).toContain('手取りの見込み ¥13,260');
});

test('what the revenue page printed is no estimate, and the difference is put in words', () => {
  openRoom(sampleOf(list, revenue([13_000], NOW - HOUR)));
  expect(money()).toContain('手取り ¥13,000');
  expect(money()).toContain('見込みの ¥13,260 より ¥260 少なく計上されました。');
  cleanup();
  openRoom(sampleOf(list, revenue([13_260, 780], NOW - HOUR)));
  expect(money()).toContain('見込みの ¥13,260 より ¥780 多く計上されました。');
});

test('no word of an estimate where it was right, or where there was none', () => {
  openRoom(sampleOf(list, revenue([13_260], NOW - HOUR)));
  expect(money()).not.toContain('見込み');
  cleanup();
  openRoom(sampleOf(revenue([500], NOW - HOUR)));
  expect(money()).toContain('手取り ¥500');
  expect(money()).not.toContain('見込み');
});

test('the timeline tells each amount, also of a row that turns up while the room is open', async () => {
  const before = sampleOf(list);
  const after = sampleOf(list, revenue([13_260], NOW - HOUR, { isRequested: true }));
  let stored = before.events;
  const readEvents = () => Promise.resolve(stored);
  const view = render(roomWith(before, { readEvents }));
  await waitFor(() => expect(document.querySelector('[data-event="step"]')).not.toBeNull());
  stored = after.events;
  view.rerender(roomWith(after, { readEvents }));
  await waitFor(() =>
    expect(document.querySelector('[data-event="credited"]')?.textContent).toContain(
      '手取り ¥13,260 · 振込申請済み',
    ),
  );
});

test('in the list a closed sale without a printed amount is still an estimate', () => {
  const closed = sampleOf(list);
  const credited = sampleOf(list, revenue([13_000], NOW - HOUR));
  const textOf = ({ row }: samples.Sample): string => {
    cleanup();
    if (row.credit) render(<CreditLine credit={row.credit} now={NOW} />);
    return document.querySelector('[data-credit="credited"]')?.textContent ?? '';
  };
  expect(textOf(closed)).toContain('¥13,260(見込み)');
  expect(textOf(credited)).toBe('¥13,00011/20(金) 19:00 に確定');
});
