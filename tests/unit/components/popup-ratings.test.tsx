// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/preact';
import { run } from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
// Loaded beforehand: the popup would still be at it when the test is over.
import '../../../components/money/money-views.ts';
import { rowOf } from '../../../utils/store/row-of.ts';
import type { RoomRow } from '../../../utils/store/room-row.ts';
import { DAY, HOUR, NOW, revenue, talkroom } from '../../support/readings.ts';
import { afterLooks } from '../../support/rooms.ts';
import { drawInIdleTime } from './idle.ts';
import { paintAtOnce } from './paint.ts';
import { popupWith, ready, wishes } from './popup-with.tsx';
import * as samples from './sample-rows.ts';
import { speak } from './texts.ts';

beforeEach(() => {
  speak();
  paintAtOnce();
  drawInIdleTime();
});
afterEach(cleanup);

function closed(roomId: string, days: number): RoomRow {
  const seen = talkroom({ roomId, readAt: NOW - days * DAY - HOUR });
  const { room, events } = afterLooks(seen, revenue([3_000], NOW - days * DAY, { roomId }));
  return rowOf(roomId, events, room.coverage, NOW);
}
const ratings = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-rating]')];

async function openWith(...rows: RoomRow[]): Promise<void> {
  const state = ready(samples.delivered(NOW, 17000));
  const readRatable = () => Promise.resolve(rows);
  render(popupWith({ state, wishes: { ...wishes, readRatable } }));
  await Promise.resolve();
}

test('beside the pending money stand the sales whose buyer she can still rate', async () => {
  await openWith(closed('18000021', 2));
  await screen.findByText('購入者を評価できる期間の取引');
  expect(ratings().map(({ dataset }) => dataset['rating'])).toEqual(['18000021']);
  const [rating] = ratings();
  expect(rating?.closest('#panel-credit')).not.toBeNull();
  expect(rating?.querySelector('a')?.href).toBe('https://coconala.com/talkrooms/18000021');
  expect(rating?.querySelector('[data-duty="review"]')?.textContent).toContain('あと 8日');
  expect((await run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual(
    [],
  );
});

test('three are enough at once, and one whose time is over is none', async () => {
  const rows = [3, 4, 5, 6, 20].map((days, index) => closed(`1800003${index}`, days));
  await openWith(...rows);
  await screen.findByText('ほかに 1件');
  expect(ratings()).toHaveLength(3);
});
